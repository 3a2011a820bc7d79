import type { Cell } from "#core/contract-assessment.ts";
import { attemptOf, departures } from "./queue-departures.ts";
import { applyEdit, entryKey, type Attempt, type Edit, type Entry } from "./queue-entry.ts";
import { firstPause, longerPause, pauses } from "./queue-pace.ts";
import type { Reply, Trouble } from "./queue-reply.ts";
import {
  addressOf,
  restingCell,
  withCell,
  type QueueEvent,
  type QueueState,
  type Step,
  type Waiting,
} from "./queue-state.ts";

type Edited = Extract<QueueEvent, { kind: "edited" }>;
type Replied = Extract<QueueEvent, { kind: "replied" }>;

const quiet = (state: QueueState): Step => ({ state, effects: [] });

/** Typing that began before our own last change was confirmed follows on it. */
const rebased = (state: QueueState, key: string, edit: Edit): Edit => {
  const own = state.confirmed.get(key);
  if (edit.kind !== "typed" || own === undefined) return edit;
  return edit.base >= own.from && edit.base < own.cell.revision ? { ...edit, base: own.cell.revision } : edit;
};

/** Only a refusal is answered by typing something else; the other troubles need a decision. */
const troubleAfter = (edit: Edit, trouble: Trouble | null): Trouble | null =>
  edit.kind === "typed" && trouble?.kind !== "refused" ? trouble : null;

const cellAfter = (before: Waiting | undefined, entry: Entry, event: Edited, now: number): Waiting => {
  const cell = before ?? restingCell(entry, now);
  const dueAt = event.urgent ? now : Math.min(now + pauses.typing, cell.since + pauses.longestTyping);
  return { ...cell, entry, dueAt, trouble: troubleAfter(event.edit, cell.trouble), failures: 0 };
};

const edited = (state: QueueState, event: Edited, now: number): Step => {
  const key = entryKey(event.address);
  const before = state.waiting.get(key);
  const edit = rebased(state, key, event.edit);
  const entry = applyEdit(before?.entry, edit);
  const cell =
    entry === undefined || entry === before?.entry ? entry && before : cellAfter(before, entry, event, now);
  return {
    state: withCell(state, key, cell),
    effects: event.elsewhere ? [] : [{ kind: "store", address: event.address, edit }],
  };
};

const adopted = (state: QueueState, entry: Entry, now: number): QueueState => {
  const key = entryKey(entry);
  const known = state.waiting.get(key);
  if (known === undefined) return withCell(state, key, restingCell(entry, now));
  const newer = known.flight === "none" && known.entry.typedAt < entry.typedAt;
  return newer ? withCell(state, key, { ...known, entry, dueAt: now }) : state;
};

const stored = (state: QueueState, key: string): Step => {
  const cell = state.waiting.get(key);
  if (cell?.flight !== "storing") return quiet(state);
  return {
    state: withCell(state, key, { ...cell, flight: "sent" }),
    effects: [{ kind: "send", address: addressOf(cell.entry), attempt: attemptOf(cell) }],
  };
};

/** The server has spoken: the try is over, one way or the other. */
const settled = (state: QueueState, cell: Waiting, edit: Edit, trouble: Trouble | null): Step => {
  const entry = applyEdit(cell.entry, edit);
  const rest = { trouble, flight: "none" as const, failures: 0 };
  const next = entry && { ...cell, ...rest, entry, since: entry.typedAt };
  return {
    state: { ...withCell(state, entryKey(cell.entry), next), outage: null },
    effects: [{ kind: "store", address: addressOf(cell.entry), edit }],
  };
};

const saved = (state: QueueState, waiting: Waiting, attempt: Attempt, cell: Cell): Step => {
  const edit: Edit = { kind: "confirmed", stamp: attempt.stamp, revision: cell.revision };
  const step = settled(state, waiting, edit, null);
  const own = { assessment: waiting.entry.assessment, from: attempt.base, cell };
  const confirmed = new Map(step.state.confirmed).set(entryKey(waiting.entry), own);
  return {
    state: { ...step.state, confirmed },
    effects: [
      ...step.effects,
      { kind: "saved", address: addressOf(waiting.entry), base: attempt.base, cell },
    ],
  };
};

/** The server's no concerns what was sent: a refusal does not stop what was typed since. */
const refused = (state: QueueState, cell: Waiting, stamp: string, trouble: Trouble): Step => {
  const typedSince = cell.entry.stamp !== stamp;
  if (trouble.kind === "refused" && typedSince) return settled(state, cell, { kind: "failed", stamp }, null);
  const step = settled(state, cell, { kind: "failed", stamp }, trouble);
  return {
    ...step,
    effects: [...step.effects, { kind: "troubled", address: addressOf(cell.entry), trouble }],
  };
};

/** Nobody knows whether it arrived: the try stays, to be repeated as it was. */
const inDoubt = (state: QueueState, cell: Waiting, reply: Reply, now: number): QueueState => {
  const key = entryKey(cell.entry);
  const landed = { ...cell, flight: "none" as const };
  if (reply.kind === "signedOut") return { ...withCell(state, key, landed), signedOut: true, outage: null };
  if (reply.kind === "busy") {
    const failures = cell.failures + 1;
    const pause = Math.max(
      firstPause,
      reply.retryAfter === null ? longerPause(failures) : reply.retryAfter * 1000,
    );
    return { ...withCell(state, key, { ...landed, failures, dueAt: now + pause }), outage: null };
  }
  const failures = (state.outage?.failures ?? 0) + 1;
  return { ...withCell(state, key, landed), outage: { failures, retryAt: now + longerPause(failures) } };
};

const replied = (state: QueueState, event: Replied, now: number): Step => {
  const cell = state.waiting.get(event.key);
  const attempt = cell?.entry.attempt;
  if (!cell || !attempt || attempt.stamp !== event.stamp || cell.flight !== "sent") return quiet(state);
  const { reply } = event;
  switch (reply.kind) {
    case "saved":
      return saved(state, cell, attempt, reply.cell);
    case "stale":
    case "refused":
    case "closed":
    case "forbidden":
    case "gone":
      return refused(state, cell, event.stamp, reply);
    case "signedOut":
    case "busy":
    case "unreachable":
      return quiet(inDoubt(state, cell, reply, now));
  }
};

const hurried = (state: QueueState, now: number): QueueState => ({
  ...state,
  outage: null,
  waiting: new Map(
    [...state.waiting].map(([key, cell]) => [key, { ...cell, dueAt: Math.min(cell.dueAt, now) }]),
  ),
});

const again = (state: QueueState, key: string, now: number): QueueState => {
  const cell = state.waiting.get(key);
  return cell === undefined || cell.trouble?.kind === "stale"
    ? state
    : withCell(state, key, { ...cell, trouble: null, dueAt: now });
};

const changed = (state: QueueState, event: QueueEvent, now: number): Step => {
  switch (event.kind) {
    case "edited":
      return edited(state, event, now);
    case "loaded":
      return quiet(
        event.entries.reduce<QueueState>((next, entry) => adopted(next, entry, now), {
          ...state,
          loaded: true,
        }),
      );
    case "stored":
      return stored(state, event.key);
    case "replied":
      return replied(state, event, now);
    case "confirmedElsewhere": {
      const { address, base, cell } = event;
      const own = { assessment: address.assessment, from: base, cell };
      return quiet({ ...state, confirmed: new Map(state.confirmed).set(entryKey(address), own) });
    }
    case "troubledElsewhere": {
      const cell = state.waiting.get(event.key);
      return cell ? quiet(withCell(state, event.key, { ...cell, trouble: event.trouble })) : quiet(state);
    }
    case "sending":
      return quiet({ ...state, sends: event.sends });
    case "signedIn":
      return quiet({ ...hurried(state, now), signedOut: false });
    case "signedOut":
      return quiet({ ...state, signedOut: true });
    case "hurry":
      return quiet(hurried(state, now));
    case "again":
      return quiet(again(state, event.key, now));
    case "tick":
      return quiet(state);
  }
};

/**
 * The queue after one event, with what is to be done outside. Pure: `now` is given, nothing waits. At most one
 * request per cell is on its way; what is typed meanwhile goes with the next.
 */
export const step = (state: QueueState, event: QueueEvent, now: number): Step => {
  const first = changed(state, event, now);
  const second = departures(first.state, now);
  return { state: second.state, effects: [...first.effects, ...second.effects] };
};
