import type { Cell } from "#core/contract-assessment.ts";
import type { CellAddress, Edit } from "./queue-entry.ts";
import type { Trouble } from "./queue-reply.ts";

/** What tabs of one person tell each other. */
export type TabMessage =
  | { readonly kind: "edited"; readonly address: CellAddress; readonly edit: Edit; readonly urgent: boolean }
  | { readonly kind: "saved"; readonly address: CellAddress; readonly base: number; readonly cell: Cell }
  | { readonly kind: "troubled"; readonly address: CellAddress; readonly trouble: Trouble }
  | { readonly kind: "again"; readonly key: string }
  | { readonly kind: "hurry" | "signedIn" | "signedOut" };

/** The other tabs of the same person in this browser. */
export type Tabs = {
  readonly tell: (message: TabMessage) => void;
  readonly close: () => void;
};

type Lead = { readonly take: () => void; readonly abandon: () => void };

/** Without locks (plain http on a network address) every tab sends; keys and revisions keep that harmless. */
const leadOf = (name: string, onLead: () => void): Lead => {
  const ended = new AbortController();
  let release = (): void => undefined;
  const take = (): void => {
    if (!("locks" in navigator)) return onLead();
    const held = navigator.locks.request(name, { signal: ended.signal }, () => {
      onLead();
      return new Promise<void>((resolve) => {
        release = resolve;
      });
    });
    // Rejects only when the wait is given up, which is what `abandon` asks for.
    held.catch(() => undefined);
  };
  const abandon = (): void => {
    ended.abort();
    release();
  };
  return { take, abandon };
};

/**
 * Joins the tabs of a person. `onLead` is called when this tab becomes the one that sends, which is when the one
 * before it is closed or dies.
 */
export const joinTabs = (
  person: string,
  onMessage: (message: TabMessage) => void,
  onLead: () => void,
): Tabs => {
  const name = `aenderungen-${person}`;
  const channel = new BroadcastChannel(name);
  channel.onmessage = (event: MessageEvent<TabMessage>) => onMessage(event.data);
  const lead = leadOf(name, onLead);
  lead.take();
  return {
    tell: (message) => channel.postMessage(message),
    close: () => {
      lead.abandon();
      channel.close();
    },
  };
};

/** A tab that knows no other, for storage that is not shared. */
export const joinNobody = (onLead: () => void): Tabs => {
  onLead();
  return { tell: () => undefined, close: () => undefined };
};
