import { describe, expect, test } from "vitest";
import type { Answer } from "#core/answer.ts";
import type { Cell } from "#core/contract-assessment.ts";
import { nextTick } from "#web/state/queue-departures.ts";
import { entryKey, type CellAddress } from "#web/state/queue-entry.ts";
import { step } from "#web/state/queue-machine.ts";
import type { Reply } from "#web/state/queue-reply.ts";
import { emptyQueue, type Effect, type QueueEvent, type QueueState } from "#web/state/queue-state.ts";
import { saveStatus } from "#web/state/queue-status.ts";

const address: CellAddress = { assessment: "a", question: "q", row: null };
const key = entryKey(address);

/** A queue on which things happen one after the other at given times. */
const story = () => {
  let state: QueueState = emptyQueue;
  let effects: readonly Effect[] = [];
  const happen = (now: number, event: QueueEvent): void => {
    ({ state, effects } = step(state, event, now));
  };
  happen(0, { kind: "sending", sends: true });
  return {
    happen,
    type: (now: number, stamp: string, answer: Answer, more: { draft?: string; urgent?: boolean } = {}) =>
      happen(now, {
        kind: "edited",
        address,
        edit: { kind: "typed", ...address, stamp, answer, draft: more.draft ?? null, typedAt: now, base: 3 },
        urgent: more.urgent ?? false,
        elsewhere: false,
      }),
    reply: (now: number, stamp: string, reply: Reply) => happen(now, { kind: "replied", key, stamp, reply }),
    state: () => state,
    kinds: () => effects.map(({ kind }) => kind),
    sent: () => effects.flatMap((effect) => (effect.kind === "send" ? [effect.attempt] : [])),
    cell: () => state.waiting.get(key),
  };
};

/** Typed at 0, stored and sent at 1000. */
const onItsWay = () => {
  const queue = story();
  queue.type(0, "s1", { value: "eins" });
  queue.happen(1_000, { kind: "tick" });
  queue.happen(1_000, { kind: "stored", key });
  return queue;
};

const theirs: Cell = {
  question: "q",
  row: null,
  value: "ihre",
  revision: 4,
  at: "2026-11-23T13:01:00.000Z",
  by: { id: "b", name: "Ben", unit: "Referat 21" },
};

describe("when a change leaves", () => {
  test("a text leaves within two seconds after the last keystroke, after it was written down", () => {
    const queue = story();
    queue.type(0, "s1", { value: "e" });
    queue.type(800, "s2", { value: "ei" });
    expect(nextTick(queue.state())).toBeLessThanOrEqual(800 + 2_000);
    queue.happen(1_000, { kind: "tick" });
    expect(queue.kinds()).toEqual([]);
    queue.happen(nextTick(queue.state()) ?? 0, { kind: "tick" });
    expect(queue.kinds()).toEqual(["store"]);
    queue.happen(2_000, { kind: "stored", key });
    expect(queue.sent()).toEqual([{ stamp: "s2", answer: { value: "ei" }, base: 3 }]);
  });

  test("a choice leaves at once", () => {
    const queue = story();
    queue.type(0, "s1", { value: "yes" }, { urgent: true });
    expect(queue.kinds()).toEqual(["store", "store"]);
  });

  test("somebody who types without a pause is saved all the same", () => {
    const queue = story();
    for (let now = 0; now <= 6_000; now += 200) queue.type(now, `s${now}`, { value: `t${now}` });
    expect(queue.cell()?.flight).not.toBe("none");
  });

  test("text that cannot be read stays here", () => {
    const queue = story();
    queue.type(0, "s1", { value: null }, { draft: "ca. 12" });
    queue.happen(60_000, { kind: "tick" });
    expect(queue.kinds()).toEqual([]);
    expect(nextTick(queue.state())).toBeNull();
    expect(saveStatus(queue.state())).toEqual({ kind: "waiting", count: 1 });
  });

  test("a tab that does not hold the lock sends nothing", () => {
    const queue = story();
    queue.happen(0, { kind: "sending", sends: false });
    queue.type(0, "s1", { value: "yes" }, { urgent: true });
    expect(queue.kinds()).toEqual(["store"]);
  });
});

describe("when the server answers", () => {
  test("a refusal stands until something else is typed", () => {
    const queue = onItsWay();
    queue.reply(1_100, "s1", { kind: "refused", code: "answerRefused", problems: [] });
    expect(saveStatus(queue.state()).kind).toBe("stopped");
    queue.happen(99_000, { kind: "tick" });
    expect(queue.kinds()).toEqual([]);
    queue.type(100_000, "s2", { value: "zwei" });
    expect(queue.cell()?.trouble).toBeNull();
  });

  test("a refusal of what was replaced meanwhile does not stop what replaced it", () => {
    const queue = onItsWay();
    queue.type(1_050, "s2", { value: "zwei" });
    queue.reply(1_100, "s1", { kind: "refused", code: "answerRefused", problems: [] });
    expect(queue.cell()?.trouble).toBeNull();
    queue.happen(3_000, { kind: "tick" });
    expect(queue.kinds()).toEqual(["store"]);
  });

  test("two versions wait for a decision, also while somebody types on; the text stays", () => {
    const queue = onItsWay();
    queue.reply(1_100, "s1", { kind: "stale", current: theirs });
    queue.type(1_200, "s2", { value: "mein Text" });
    queue.happen(60_000, { kind: "tick" });
    expect(queue.kinds()).toEqual([]);
    expect(queue.cell()?.trouble).toEqual({ kind: "stale", current: theirs });
    expect(queue.cell()?.entry.answer).toEqual({ value: "mein Text" });
  });

  test("the decision is sent on the base of the other version, under a key of its own", () => {
    const queue = onItsWay();
    queue.reply(1_100, "s1", { kind: "stale", current: theirs });
    const edit = { kind: "resolved", stamp: "s9", answer: { value: "eins" }, base: 4 } as const;
    queue.happen(2_000, { kind: "edited", address, edit, urgent: true, elsewhere: false });
    queue.happen(2_000, { kind: "stored", key });
    expect(queue.sent()).toEqual([{ stamp: "s9", answer: { value: "eins" }, base: 4 }]);
  });

  test("a lost connection repeats the same change under the same key, later and later", () => {
    const queue = onItsWay();
    queue.reply(1_100, "s1", { kind: "unreachable" });
    const first = nextTick(queue.state()) ?? 0;
    expect(saveStatus(queue.state())).toEqual({ kind: "offline", count: 1 });
    queue.happen(first, { kind: "tick" });
    expect(queue.sent()).toEqual([{ stamp: "s1", answer: { value: "eins" }, base: 3 }]);
    queue.reply(first, "s1", { kind: "unreachable" });
    expect((nextTick(queue.state()) ?? 0) - first).toBeGreaterThan(first - 1_100);
  });

  test("the connection coming back is tried at once", () => {
    const queue = onItsWay();
    queue.reply(1_100, "s1", { kind: "unreachable" });
    queue.happen(1_200, { kind: "hurry" });
    expect(queue.sent()).toHaveLength(1);
  });

  test("a server that cannot keep anything is asked again when it says so", () => {
    const queue = onItsWay();
    queue.reply(1_000, "s1", { kind: "busy", retryAfter: 7 });
    expect(nextTick(queue.state())).toBe(8_000);
    expect(saveStatus(queue.state())).toEqual({ kind: "busy", count: 1 });
  });

  test("after the session has ended everything stays and nothing is sent until somebody is signed in", () => {
    const queue = onItsWay();
    queue.reply(1_100, "s1", { kind: "signedOut" });
    queue.type(1_200, "s2", { value: "zwei" });
    queue.happen(60_000, { kind: "tick" });
    expect(queue.kinds()).toEqual([]);
    expect(saveStatus(queue.state())).toEqual({ kind: "signedOut", count: 1 });
    queue.happen(61_000, { kind: "signedIn" });
    expect(queue.sent()).toEqual([{ stamp: "s1", answer: { value: "eins" }, base: 3 }]);
  });
});

describe("between tabs", () => {
  test("what another tab typed is known here without being written again", () => {
    const queue = story();
    const edit = {
      kind: "typed",
      ...address,
      stamp: "t1",
      answer: { value: "x" },
      draft: null,
      typedAt: 0,
      base: 0,
    } as const;
    queue.happen(0, { kind: "edited", address, edit, urgent: false, elsewhere: true });
    expect(queue.kinds()).toEqual([]);
    expect(queue.cell()?.entry.answer).toEqual({ value: "x" });
  });

  test("typing that began before another tab's change was confirmed follows on it", () => {
    const queue = story();
    queue.happen(0, { kind: "confirmedElsewhere", address, base: 3, cell: { ...theirs, revision: 4 } });
    queue.type(10, "s1", { value: "danach" });
    expect(queue.cell()?.entry.base).toBe(4);
  });
});
