import type { Cell } from "#core/contract-assessment.ts";
import { nextTick } from "./queue-departures.ts";
import { entryKey, type Attempt, type CellAddress, type Edit } from "./queue-entry.ts";
import type { Ledger } from "./queue-ledger.ts";
import { step } from "./queue-machine.ts";
import type { Reply } from "./queue-reply.ts";
import { emptyQueue, type Effect, type QueueEvent, type QueueState } from "./queue-state.ts";
import type { TabMessage, Tabs } from "./queue-tabs.ts";
import { createWriter } from "./queue-writer.ts";

/** The world outside the machine. */
export type QueueOutside = {
  readonly ledger: Ledger;
  readonly send: (address: CellAddress, attempt: Attempt) => Promise<Reply>;
  readonly join: (onMessage: (message: TabMessage) => void, onLead: () => void) => Tabs;
  /** Milliseconds. */
  readonly now: () => number;
};

/** A confirmed change: what is stored now. */
export type SavedListener = (address: CellAddress, cell: Cell) => void;

export type QueueRunner = {
  readonly state: () => QueueState;
  /** Whether what is unsent is also kept outside this page's memory. */
  readonly kept: () => boolean;
  readonly subscribe: (listener: () => void) => () => void;
  readonly onSaved: (listener: SavedListener) => () => void;
  readonly edit: (address: CellAddress, edit: Edit, urgent: boolean) => void;
  readonly tell: (event: Extract<QueueEvent, { kind: "again" | "hurry" | "signedIn" | "signedOut" }>) => void;
  /** Writes down what was typed in the last moments. */
  readonly flush: () => Promise<void>;
  readonly close: () => void;
};

const eventOf = (message: TabMessage): QueueEvent => {
  switch (message.kind) {
    case "edited":
      return { ...message, elsewhere: true };
    case "saved":
      return { ...message, kind: "confirmedElsewhere" };
    case "troubled":
      return { kind: "troubledElsewhere", key: entryKey(message.address), trouble: message.trouble };
    default:
      return message;
  }
};

const listeners = <Args extends readonly unknown[]>() => {
  const all = new Set<(...args: Args) => void>();
  return {
    call: (...args: Args): void => all.forEach((listener) => listener(...args)),
    add: (listener: (...args: Args) => void) => {
      all.add(listener);
      return (): void => void all.delete(listener);
    },
  };
};

/** Runs the queue's machine: stores, sends, waits and talks to other tabs as it says. */
export const runQueue = (outside: QueueOutside): QueueRunner => {
  const { ledger, now } = outside;
  const watching = listeners<[]>();
  const saving = listeners<[CellAddress, Cell]>();
  let state: QueueState = emptyQueue;
  let kept = true;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const writer = createWriter(ledger, ({ address, edit }, done) => {
    kept = done;
    if (edit.kind === "tried") happen({ kind: "stored", key: entryKey(address) });
  });

  const perform = (effect: Effect, urgent: boolean): void => {
    switch (effect.kind) {
      case "store":
        writer.write(effect);
        return tabs.tell({ kind: "edited", address: effect.address, edit: effect.edit, urgent });
      case "send":
        return void outside
          .send(effect.address, effect.attempt)
          .then((reply) =>
            happen({ kind: "replied", key: entryKey(effect.address), stamp: effect.attempt.stamp, reply }),
          );
      case "saved":
        tabs.tell(effect);
        return saving.call(effect.address, effect.cell);
      case "troubled":
        return tabs.tell(effect);
    }
  };

  const happen = (event: QueueEvent): void => {
    const result = step(state, event, now());
    const changed = result.state !== state;
    state = result.state;
    const urgent = event.kind === "edited" && event.urgent;
    for (const effect of result.effects) perform(effect, urgent);
    clearTimeout(timer);
    const at = nextTick(state);
    timer = at === null ? undefined : setTimeout(() => happen({ kind: "tick" }), Math.max(0, at - now()));
    if (changed) watching.call();
  };

  const hear = (message: TabMessage): void => {
    happen(eventOf(message));
    if (message.kind === "saved") saving.call(message.address, message.cell);
  };

  const lead = (): void =>
    void ledger
      .entries()
      .catch(() => [])
      .then((entries) => {
        happen({ kind: "loaded", entries });
        happen({ kind: "sending", sends: true });
      });

  const tabs = outside.join(hear, lead);
  void ledger.entries().then(
    (entries) => happen({ kind: "loaded", entries }),
    () => {
      kept = false;
      happen({ kind: "loaded", entries: [] });
    },
  );

  return {
    state: () => state,
    kept: () => kept,
    subscribe: watching.add,
    onSaved: saving.add,
    edit: (address, edit, urgent) => happen({ kind: "edited", address, edit, urgent, elsewhere: false }),
    tell: (event) => {
      happen(event);
      tabs.tell(event);
    },
    flush: writer.flush,
    close: () => {
      clearTimeout(timer);
      void writer.flush();
      tabs.close();
    },
  };
};
