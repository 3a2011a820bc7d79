import type { Answer } from "#core/answer.ts";
import type { Attempt } from "./queue-entry.ts";
import { addressOf, type Effect, type QueueState, type Step, type Waiting } from "./queue-state.ts";

/** Requests on their way at the same time, each for another cell. */
const atOnce = 4;

/** What goes to the server for a cell: what may have arrived already is repeated before anything newer. */
export const attemptOf = ({ entry }: Waiting): Attempt =>
  entry.attempt ?? { stamp: entry.stamp, answer: entry.answer, base: entry.base };

const listIn = (answer: Answer | undefined): readonly string[] =>
  Array.isArray(answer?.value) ? answer.value : [];

const rowKey = (assessment: string, row: string): string => `${assessment}/${row}`;

/** Rows named by lists that have not arrived: the server may not know them yet. */
const announced = ({ waiting }: QueueState): ReadonlySet<string> =>
  new Set(
    [...waiting.values()].flatMap(({ entry }) =>
      entry.row === null
        ? [...listIn(entry.answer), ...listIn(entry.attempt?.answer)].map((row) =>
            rowKey(entry.assessment, row),
          )
        : [],
    ),
  );

/**
 * The cells that could leave, whenever they are due: nothing of them is on its way, nothing stands against them, and
 * what belongs to a row comes after the list that names the row.
 */
const readyIn = (state: QueueState): readonly (readonly [string, Waiting])[] => {
  const rows = announced(state);
  return [...state.waiting].filter(([, { entry, flight, trouble }]) => {
    const isFree = flight === "none" && trouble === null;
    const isEarly = entry.row !== null && rows.has(rowKey(entry.assessment, entry.row));
    return isFree && !isEarly && (entry.draft === null || entry.attempt !== null);
  });
};

const effectFor = (cell: Waiting, attempt: Attempt): Effect => {
  const address = addressOf(cell.entry);
  return cell.entry.attempt === null
    ? { kind: "store", address, edit: { kind: "tried", attempt } }
    : { kind: "send", address, attempt };
};

/**
 * Starts what is due. A first try is written down before it leaves, so that a repetition after a crash carries the
 * same key; repetitions leave at once. While the connection is in doubt, one change goes ahead to try it.
 */
export const departures = (state: QueueState, now: number): Step => {
  const idle = !state.sends || state.signedOut || (state.outage !== null && state.outage.retryAt > now);
  if (idle) return { state, effects: [] };
  const flying = [...state.waiting.values()].filter((cell) => cell.flight !== "none").length;
  const due = readyIn(state).filter(([, cell]) => cell.dueAt <= now);
  const inOrder = due.toSorted(([, a], [, b]) => a.dueAt - b.dueAt);
  const leaving = inOrder.slice(0, Math.max(0, (state.outage === null ? atOnce : 1) - flying));
  if (leaving.length === 0) return { state, effects: [] };
  const waiting = new Map(state.waiting);
  const effects = leaving.map(([key, cell]) => {
    const attempt = attemptOf(cell);
    const flight = cell.entry.attempt === null ? "storing" : "sent";
    waiting.set(key, { ...cell, entry: { ...cell.entry, attempt }, flight });
    return effectFor(cell, attempt);
  });
  return { state: { ...state, waiting }, effects };
};

/** When the queue next has something to do by itself; `null` when it waits for an event. */
export const nextTick = (state: QueueState): number | null => {
  if (!state.sends || state.signedOut) return null;
  const times = readyIn(state).map(([, cell]) => Math.max(cell.dueAt, state.outage?.retryAt ?? 0));
  return times.length === 0 ? null : Math.min(...times);
};
