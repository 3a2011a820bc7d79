import type { Cell } from "#core/contract-assessment.ts";
import type { Attempt, CellAddress, Edit, Entry } from "./queue-entry.ts";
import type { Reply, Trouble } from "./queue-reply.ts";

/** One cell with something unsent. Times are milliseconds of the caller's clock. */
export type Waiting = {
  readonly entry: Entry;
  /** When the typing may be sent. */
  readonly dueAt: number;
  /** When the oldest unsent typing happened. */
  readonly since: number;
  /** `storing`: the attempt is being written down before it leaves; `sent`: it is on its way. */
  readonly flight: "none" | "storing" | "sent";
  readonly trouble: Trouble | null;
  /** Failed tries in a row because the server could not keep anything. */
  readonly failures: number;
};

/** A change that the server has kept: from the revision `from` to what the cell is now. */
export type Confirmed = { readonly assessment: string; readonly from: number; readonly cell: Cell };

/** Everything unsent of one person in this browser, as this tab knows it. */
export type QueueState = {
  readonly waiting: ReadonlyMap<string, Waiting>;
  /** Whether the browser's storage has been read: before, nobody knows what is unsent. */
  readonly loaded: boolean;
  /** Whether this tab is the one that sends. */
  readonly sends: boolean;
  readonly signedOut: boolean;
  /** The server cannot be reached since so many tries; next try at `retryAt`. */
  readonly outage: { readonly failures: number; readonly retryAt: number } | null;
  /**
   * Last confirmed step per cell: the revision it was based on and what is stored since. Typing that began before it
   * follows on it, and a page that read the older answers shows it.
   */
  readonly confirmed: ReadonlyMap<string, Confirmed>;
};

export type QueueEvent =
  /** Typed or decided, in this tab or (`elsewhere`: already stored there) in another one. */
  | {
      readonly kind: "edited";
      readonly address: CellAddress;
      readonly edit: Edit;
      readonly urgent: boolean;
      readonly elsewhere: boolean;
    }
  | { readonly kind: "loaded"; readonly entries: readonly Entry[] }
  | { readonly kind: "stored"; readonly key: string }
  | { readonly kind: "replied"; readonly key: string; readonly stamp: string; readonly reply: Reply }
  /** Another tab had a change of this cell, based on revision `base`, confirmed. */
  | {
      readonly kind: "confirmedElsewhere";
      readonly address: CellAddress;
      readonly base: number;
      readonly cell: Cell;
    }
  /** Another tab learned that this cell stands still. */
  | { readonly kind: "troubledElsewhere"; readonly key: string; readonly trouble: Trouble }
  | { readonly kind: "sending"; readonly sends: boolean }
  | { readonly kind: "signedIn" }
  | { readonly kind: "signedOut" }
  /** Try everything again now: the connection is back, somebody pressed the button, the page is being left. */
  | { readonly kind: "hurry" }
  /** Try one cell again that the server would not take. */
  | { readonly kind: "again"; readonly key: string }
  | { readonly kind: "tick" };

/** What the outside has to do. A `store` of a try is to be answered by a `stored` event, `send` by `replied`. */
export type Effect =
  | { readonly kind: "store"; readonly address: CellAddress; readonly edit: Edit }
  | { readonly kind: "send"; readonly address: CellAddress; readonly attempt: Attempt }
  | { readonly kind: "saved"; readonly address: CellAddress; readonly base: number; readonly cell: Cell }
  | { readonly kind: "troubled"; readonly address: CellAddress; readonly trouble: Trouble };

export type Step = { readonly state: QueueState; readonly effects: readonly Effect[] };

/** Nothing unsent, not sending. */
export const emptyQueue: QueueState = {
  waiting: new Map(),
  loaded: false,
  sends: false,
  signedOut: false,
  outage: null,
  confirmed: new Map(),
};

/** The state with one cell replaced, or taken out. */
export const withCell = (state: QueueState, key: string, cell: Waiting | undefined): QueueState => {
  const waiting = new Map(state.waiting);
  if (cell === undefined) waiting.delete(key);
  else waiting.set(key, cell);
  return { ...state, waiting };
};

/** A cell that nothing has happened to yet. */
export const restingCell = (entry: Entry, now: number): Waiting => ({
  entry,
  dueAt: now,
  since: now,
  flight: "none",
  trouble: null,
  failures: 0,
});

/** Only where the entry belongs. */
export const addressOf = ({ assessment, question, row }: CellAddress): CellAddress => ({
  assessment,
  question,
  row,
});
