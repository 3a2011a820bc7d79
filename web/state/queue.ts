import { useEffect, useSyncExternalStore } from "react";
import type { Me } from "#core/contract-session.ts";
import { onSignedOut, request } from "./api.ts";
import { isLocalCopyOn } from "./local-copy.ts";
import { createChosenLedger } from "./queue-chosen-ledger.ts";
import { runQueue, type QueueRunner } from "./queue-runner.ts";
import type { QueueState } from "./queue-state.ts";
import { joinTabs } from "./queue-tabs.ts";
import { sendChange } from "./queue-transport.ts";
import { useSessionExpired } from "./session.ts";

/** A person's unsent changes in this browser, on their way to the server. */
export type Queue = QueueRunner & { readonly person: string };

let open: Queue | null = null;

/** Another tab may have signed out, or in again: only the server knows who is signed in now. */
const askWhoIsThere = async (queue: QueueRunner, person: string): Promise<void> => {
  const session = await request<Me>("GET", "/api/session");
  if (session.ok && session.value.id === person) queue.tell({ kind: "signedIn" });
};

/** What the page and the machine do to the queue, until it is closed. */
const attend = (queue: QueueRunner, person: string): (() => void) => {
  let signedOut = false;
  const stopAsking = queue.subscribe(() => {
    const before = signedOut;
    ({ signedOut } = queue.state());
    if (signedOut && !before) void askWhoIsThere(queue, person);
  });
  const hurry = (): void => queue.tell({ kind: "hurry" });
  const leave = (): void => {
    if (document.visibilityState === "visible" || queue.state().waiting.size === 0) return;
    hurry();
    void queue.flush();
  };
  const ask = (event: BeforeUnloadEvent): void => {
    if (queue.state().waiting.size > 0) event.preventDefault();
  };
  const forget = onSignedOut(() => queue.tell({ kind: "signedOut" }));
  window.addEventListener("online", hurry);
  window.addEventListener("beforeunload", ask);
  document.addEventListener("visibilitychange", leave);
  return () => {
    stopAsking();
    forget();
    window.removeEventListener("online", hurry);
    window.removeEventListener("beforeunload", ask);
    document.removeEventListener("visibilitychange", leave);
  };
};

const start = (person: string): Queue => {
  const ledger = createChosenLedger(person);
  const runner = runQueue({
    ledger,
    send: (address, attempt) => sendChange(person, address, attempt),
    join: (onMessage, onLead) => joinTabs(person, onMessage, onLead),
    now: () => Date.now(),
  });
  const leave = attend(runner, person);
  return {
    ...runner,
    person,
    kept: () => runner.kept() && isLocalCopyOn(),
    close: () => {
      leave();
      runner.close();
      ledger.close();
    },
  };
};

/** The queue of a person; started when first asked for. That of another person ends: nobody sends for somebody else. */
export const queueOf = (person: string): Queue => {
  if (open?.person === person) return open;
  open?.close();
  open = start(person);
  return open;
};

/** Ends the queue of this page, after sign-out. What is kept in the browser stays for the person's return. */
export const closeQueue = (): void => {
  open?.close();
  open = null;
};

/**
 * Keeps the person's queue running while this is on the page, on any page: what was left unsent goes out as soon as
 * somebody is signed in.
 */
export const useQueue = (person: string): Queue => {
  const queue = queueOf(person);
  const expired = useSessionExpired();
  useEffect(() => {
    queue.tell({ kind: expired ? "signedOut" : "signedIn" });
  }, [queue, expired]);
  return queue;
};

/** The queue's state, followed. */
export const useQueueState = (queue: Queue): QueueState =>
  useSyncExternalStore(queue.subscribe, queue.state, queue.state);
