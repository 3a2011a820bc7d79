import { expect, test } from "vitest";
import type { Answer } from "#core/answer.ts";
import { departures, nextTick } from "#web/state/queue-departures.ts";
import { entryKey, type CellAddress } from "#web/state/queue-entry.ts";
import { emptyQueue, restingCell, type QueueState, type Waiting } from "#web/state/queue-state.ts";

const waiting = (
  question: string,
  row: string | null,
  value: Answer["value"],
  flight: Waiting["flight"] = "none",
): Waiting => {
  const address: CellAddress = { assessment: "a", question, row };
  const entry = {
    ...address,
    stamp: `${question}-${row ?? ""}`,
    answer: { value },
    draft: null,
    typedAt: 0,
    base: 0,
  };
  return { ...restingCell({ ...entry, attempt: null }, 0), flight };
};

const queueWith = (...cells: readonly Waiting[]): QueueState => ({
  ...emptyQueue,
  sends: true,
  waiting: new Map(cells.map((cell) => [entryKey(cell.entry), cell])),
});

const leaving = (state: QueueState): readonly string[] =>
  departures(state, 1).effects.flatMap((effect) => ("address" in effect ? [entryKey(effect.address)] : []));

test("what stands in a new row leaves after the list that names the row has arrived", () => {
  const cell = waiting("angabe", "r1", "Einkommen");
  expect(leaving(queueWith(cell, waiting("angaben", null, ["r1"])))).toEqual(["a/angaben"]);
  const onItsWay = queueWith(cell, waiting("angaben", null, ["r1"], "sent"));
  expect(leaving(onItsWay)).toEqual([]);
  expect(nextTick(onItsWay)).toBeNull();
  expect(leaving(queueWith(cell))).toEqual(["a/angabe/r1"]);
});

test("it also waits for a list that was sent with the row and then changed", () => {
  const list = waiting("angaben", null, ["r2"], "sent");
  const attempt = { stamp: "s", answer: { value: ["r1", "r2"] }, base: 0 };
  const state = queueWith(
    { ...list, entry: { ...list.entry, attempt } },
    waiting("angabe", "r1", "Einkommen"),
  );
  expect(leaving(state)).toEqual([]);
});

test("other rows and other answers do not wait", () => {
  const list = waiting("angaben", null, ["r1"], "sent");
  const state = queueWith(list, waiting("angabe", "r2", "x"), waiting("ablauf", null, "y"));
  expect(leaving(state)).toEqual(["a/angabe/r2", "a/ablauf"]);
});
