import { afterEach, expect, test } from "vitest";
import type { Answers } from "#core/answer.ts";
import { createCells } from "#web/state/cells.ts";
import { runQueue, type QueueRunner } from "#web/state/queue-runner.ts";
import { createMemoryLedger } from "#web/state/queue-ledger.ts";
import type { Attempt } from "#web/state/queue-entry.ts";
import type { Reply } from "#web/state/queue-reply.ts";
import { joinNobody } from "#web/state/queue-tabs.ts";
import { kurzcheck } from "../../kurzcheck-report.ts";
import { ada, assessmentWith, ben, storedCell } from "../form/desk-fixture.tsx";

const closing: (() => void)[] = [];
afterEach(() => closing.splice(0).forEach((close) => close()));

/** Ada at the short check; the test answers in the server's place. */
const atWork = async (stored: readonly ReturnType<typeof storedCell>[] = []) => {
  const sent: { readonly attempt: Attempt; readonly answer: (reply: Reply) => void }[] = [];
  const runner: QueueRunner = runQueue({
    ledger: createMemoryLedger(),
    send: (_address, attempt) => new Promise((answer) => sent.push({ attempt, answer })),
    join: (_hear, onLead) => joinNobody(onLead),
    now: () => 0,
  });
  const queue = { ...runner, person: ada.id };
  const cells = createCells(kurzcheck, assessmentWith(kurzcheck, stored), queue);
  closing.push(cells.attach(), queue.close);
  await runner.flush();
  await Promise.resolve();
  return {
    cells,
    queue,
    sent,
    answers: (): Answers => cells.state().evaluation.answers,
    read: (...next: readonly ReturnType<typeof storedCell>[]) =>
      cells.receive(assessmentWith(kurzcheck, next)),
    choose: (value: string) =>
      cells.change({ questionId: "automatik", rowId: null, answer: { value }, urgent: true }),
    settled: async () => {
      for (let turn = 0; turn < 12; turn += 1) await Promise.resolve();
    },
  };
};

const byBen = { by: ben, at: "2026-11-23T13:01:00.000Z" };

test("what is typed counts at once, before it is saved", async () => {
  const { answers, choose, cells } = await atWork();
  choose("teil");
  expect(answers()["automatik"]).toEqual({ value: "teil" });
  expect(cells.state().evaluation.question("automatik")?.status).not.toBe("open");
});

test("others' changes appear, with their name", async () => {
  const { read, answers, cells } = await atWork([storedCell("automatik", null, { value: "teil" })]);
  read(storedCell("automatik", null, { value: "gar", revision: 2, ...byBen }));
  expect(answers()["automatik"]).toEqual({ value: "gar" });
  expect(cells.state().views.get("automatik")?.changedBy).toEqual(ben);
});

test("while somebody types in a question, others' changes to it wait until the field is left", async () => {
  const { read, answers, cells } = await atWork([storedCell("ablauf", null, { value: "mein Text" })]);
  cells.focus("ablauf");
  read(storedCell("ablauf", null, { value: "Bens Text", revision: 2, ...byBen }));
  expect(answers()["ablauf"]).toEqual({ value: "mein Text" });
  expect(cells.state().views.get("ablauf")?.newer?.value).toBe("Bens Text");
  cells.focus(null);
  expect(answers()["ablauf"]).toEqual({ value: "Bens Text" });
});

test("typing over a change that was held back is based on what was seen, so that both versions come to light", async () => {
  const { read, cells, sent, settled } = await atWork([storedCell("ablauf", null, { value: "alt" })]);
  cells.focus("ablauf");
  read(storedCell("ablauf", null, { value: "Bens Text", revision: 2, ...byBen }));
  cells.change({ questionId: "ablauf", rowId: null, answer: { value: "mein Text" }, urgent: true });
  await settled();
  expect(sent[0]?.attempt.base).toBe(1);
});

test("an answer from a read that was overtaken by a save is not shown", async () => {
  const { choose, sent, settled, read, answers } = await atWork([
    storedCell("automatik", null, { value: "gar" }),
  ]);
  choose("teil");
  await settled();
  const cell = storedCell("automatik", null, { value: "teil", revision: 2 });
  sent[0]?.answer({ kind: "saved", cell, revision: 9 });
  await settled();
  read(storedCell("automatik", null, { value: "gar" }));
  expect(answers()["automatik"]).toEqual({ value: "teil" });
});

test("what was saved while the page was still reading the older answers is shown, not what it read", async () => {
  const older = [storedCell("automatik", null, { value: "gar" })];
  const { choose, sent, settled, queue } = await atWork(older);
  choose("teil");
  await settled();
  sent[0]?.answer({
    kind: "saved",
    cell: storedCell("automatik", null, { value: "teil", revision: 2 }),
    revision: 9,
  });
  await settled();
  const opened = createCells(kurzcheck, assessmentWith(kurzcheck, older), queue);
  expect(opened.state().evaluation.answers["automatik"]).toEqual({ value: "teil" });
  expect(opened.state().views.get("automatik")?.stored.revision).toBe(2);
});

test("what is saved before a page that is being opened listens is shown once it does", async () => {
  const older = [storedCell("automatik", null, { value: "gar" })];
  const { choose, sent, settled, queue } = await atWork(older);
  choose("teil");
  await settled();
  const opened = createCells(kurzcheck, assessmentWith(kurzcheck, older), queue);
  sent[0]?.answer({
    kind: "saved",
    cell: storedCell("automatik", null, { value: "teil", revision: 2 }),
    revision: 9,
  });
  await settled();
  closing.push(opened.attach());
  expect(opened.state().evaluation.answers["automatik"]).toEqual({ value: "teil" });
  expect(opened.state().waiting.size).toBe(0);
});

test("a change of somebody else that came after what was saved here stays", async () => {
  const { choose, sent, settled, queue } = await atWork();
  choose("teil");
  await settled();
  sent[0]?.answer({ kind: "saved", cell: storedCell("automatik", null, { value: "teil" }), revision: 9 });
  await settled();
  const bens = storedCell("automatik", null, { value: "gar", revision: 2, ...byBen });
  const opened = createCells(kurzcheck, assessmentWith(kurzcheck, [bens]), queue);
  expect(opened.state().evaluation.answers["automatik"]).toEqual({ value: "gar" });
});

test("taking the other version shows it and sends nothing", async () => {
  const { cells, choose, sent, settled, answers } = await atWork();
  choose("teil");
  await settled();
  const current = storedCell("automatik", null, { value: "gar", revision: 4, ...byBen });
  sent[0]?.answer({ kind: "stale", current });
  await settled();
  expect(answers()["automatik"]).toEqual({ value: "teil" });
  cells.decide("automatik", null, { keep: "theirs" });
  await settled();
  expect(answers()["automatik"]).toEqual({ value: "gar" });
  expect(cells.state().waiting.size).toBe(0);
  expect(sent).toHaveLength(1);
});

test("keeping one's own version sends it on the base of the other", async () => {
  const { cells, choose, sent, settled } = await atWork();
  choose("teil");
  await settled();
  sent[0]?.answer({
    kind: "stale",
    current: storedCell("automatik", null, { value: "gar", revision: 4, ...byBen }),
  });
  await settled();
  cells.decide("automatik", null, { keep: "mine" });
  await settled();
  expect(sent[1]?.attempt).toMatchObject({ answer: { value: "teil" }, base: 4 });
});

test("what was typed into an entry that is taken out is not sent after it", async () => {
  const { cells, settled } = await atWork([storedCell("angaben", null, { value: ["r1"] })]);
  cells.change({ questionId: "angabe", rowId: "r1", answer: { value: "halb" }, urgent: false });
  cells.change({ questionId: "angaben", rowId: null, answer: { value: [] }, urgent: true });
  await settled();
  expect([...cells.state().waiting.keys()]).toEqual(["angaben"]);
});
