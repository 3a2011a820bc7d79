import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { anAnswer, givenAssessment, later, type GivenStore } from "../fixtures.ts";
import { givenRandomChanges, rebuilt } from "../history.ts";

export function answersContract(store: GivenStore): void {
  describe("answers", () => {
    test("are stored with everything that goes with them", async () => {
      const { assessment } = await givenAssessment(store());
      const answer = anAnswer(assessment, {
        value: ["online", "papier"],
        reason: "Der Antrag wird online gestellt.",
        citations: [{ text: "§ 9 Abs. 1 Satz 1", section: "9", paragraph: "1", sentence: "1" }],
        note: "mit Referat 3 klären",
      });
      const saved = await store().tx((writing) => writing.putCell(answer, 0));
      expect(saved).toEqual({ cell: { ...answer, revision: 1 }, assessmentRevision: 1 });
      const { assessmentId, questionId } = answer;
      expect(await store().db.cell(assessmentId, questionId, null)).toEqual(saved?.cell);
      expect(await store().db.cells([assessmentId])).toEqual([saved?.cell]);
      const now = await store().db.assessment(assessmentId);
      expect(now).toEqual({ ...assessment, revision: 1, changedAt: later });
    });

    test.each([["ja"], [""], [0], [12.5], [-3], [[]], [["b", "a"]], [null]])(
      "can have the value %j",
      async (value) => {
        const { assessment } = await givenAssessment(store());
        await store().tx((writing) => writing.putCell(anAnswer(assessment, { value }), 0));
        const [cell] = await store().db.cells([assessment.id]);
        const [event] = await store().db.events(assessment.id);
        expect(cell?.value).toEqual(value);
        expect(event).toMatchObject({ value });
      },
    );

    test("taken over from elsewhere say so until somebody confirms them, and in the log for ever", async () => {
      const { assessment } = await givenAssessment(store());
      const answer = anAnswer(assessment, { prefilled: true });
      await store().tx((writing) => writing.putCell(answer, 0));
      expect(await store().db.cells([assessment.id])).toEqual([{ ...answer, revision: 1 }]);
      await store().tx((writing) => writing.putCell({ ...answer, prefilled: false }, 1));
      expect((await store().db.cell(assessment.id, answer.questionId, null))?.prefilled).toBe(false);
      const events = await store().db.events(assessment.id);
      expect(events.map((event) => event.kind === "answer" && event.prefilled)).toEqual([true, false]);
    });

    test("based on what is no longer current change nothing", async () => {
      const { assessment } = await givenAssessment(store());
      const put = (value: string, basedOn: number) =>
        store().tx((writing) => writing.putCell(anAnswer(assessment, { value }), basedOn));
      expect(await put("zu früh", 1)).toBeUndefined();
      await put("ja", 0);
      expect(await put("nein", 0)).toBeUndefined();
      expect(await put("nein", 2)).toBeUndefined();
      expect((await put("vielleicht", 1))?.cell.revision).toBe(2);
      expect(await put("nein", 1)).toBeUndefined();
      expect(await store().db.events(assessment.id)).toHaveLength(2);
      expect((await store().db.assessment(assessment.id))?.revision).toBe(2);
    });

    test("are cleared by a change to null, never by a missing row", async () => {
      const { assessment } = await givenAssessment(store());
      const answer = anAnswer(assessment, { reason: "weil", citations: [{ text: "§ 1" }], note: "n" });
      const nothing = { value: null, reason: null, citations: null, note: null };
      await store().tx((writing) => writing.putCell(answer, 0));
      await store().tx((writing) => writing.putCell({ ...answer, ...nothing }, 1));
      const cleared = await store().db.cell(assessment.id, answer.questionId, null);
      expect(cleared).toEqual({ ...answer, ...nothing, revision: 2 });
    });

    test("of a group's rows and of the group itself are cells of their own", async () => {
      const { assessment } = await givenAssessment(store());
      const rows = [randomUUID(), randomUUID(), null];
      for (const rowId of rows) {
        const saved = await store().tx((writing) => writing.putCell(anAnswer(assessment, { rowId }), 0));
        expect(saved?.cell.revision).toBe(1);
      }
      const stored = await store().db.cells([assessment.id]);
      expect(new Set(stored.map((cell) => cell.rowId))).toEqual(new Set(rows));
      const history = await store().db.events(assessment.id, {
        questionId: "digitaler-antrag",
        rowId: rows[1]!,
      });
      expect(history).toHaveLength(1);
    });

    test("of several assessments are read at once, and none of others", async () => {
      const [one, two] = [await givenAssessment(store()), await givenAssessment(store())];
      for (const { assessment } of [one, two]) {
        await store().tx((writing) => writing.putCell(anAnswer(assessment), 0));
      }
      expect(await store().db.cells([one.assessment.id, two.assessment.id])).toHaveLength(2);
      expect(await store().db.cells([two.assessment.id])).toHaveLength(1);
      expect(await store().db.cells([])).toEqual([]);
    });
  });

  describe("people who answer at the same moment", () => {
    test("the same question: exactly one wins", async () => {
      const { assessment } = await givenAssessment(store());
      for (const basedOn of [0, 1, 2]) {
        const results = await Promise.all(
          ["a", "b", "c", "d", "e", "f"].map((value) =>
            store().tx((writing) => writing.putCell(anAnswer(assessment, { value }), basedOn)),
          ),
        );
        const won = results.filter((each) => each !== undefined);
        expect(won).toHaveLength(1);
        const stored = await store().db.cell(assessment.id, "digitaler-antrag", null);
        expect(stored).toEqual(won[0]?.cell);
      }
    });

    test("different questions and different rows: nobody waits in vain or conflicts", async () => {
      const { assessment } = await givenAssessment(store());
      const answers = Array.from({ length: 12 }, (_, index) =>
        anAnswer(assessment, { questionId: `frage-${index >> 1}`, rowId: index % 2 ? randomUUID() : null }),
      );
      const saved = await Promise.all(
        answers.map((answer) => store().tx((writing) => writing.putCell(answer, 0))),
      );
      const revisions = saved.map((each) => each?.assessmentRevision ?? 0);
      expect(revisions.sort((a, b) => a - b)).toEqual(answers.map((_, index) => index + 1));
      expect(await store().db.cells([assessment.id])).toHaveLength(12);
    });

    test("the same questions in opposite order: nobody waits for the other for ever", async () => {
      const { assessment } = await givenAssessment(store());
      const questions = ["eins", "zwei", "drei"];
      const answerAll = (order: readonly string[], basedOn: number) =>
        store().tx(async (writing) => {
          const saved = [];
          for (const questionId of order) {
            saved.push(await writing.putCell(anAnswer(assessment, { questionId }), basedOn));
          }
          return saved.filter((each) => each !== undefined).length;
        });
      for (const basedOn of [0, 1, 2]) {
        const orders = Array.from({ length: 6 }, (_, index) =>
          index % 2 ? questions : questions.toReversed(),
        );
        const saved = await Promise.all(orders.map((order) => answerAll(order, basedOn)));
        expect(saved.sort()).toEqual([0, 0, 0, 0, 0, 3]);
      }
    });
  });

  describe("the log of an assessment", () => {
    test("rebuilds the current state and every earlier one", async () => {
      const { assessment } = await givenAssessment(store());
      const states = await givenRandomChanges(store(), assessment, 60);
      const events = await store().db.events(assessment.id);
      expect(rebuilt(events)).toEqual({
        status: (await store().db.assessment(assessment.id))?.status,
        cells: await store().db.cells([assessment.id]),
      });
      for (const [revision, state] of states) {
        expect(rebuilt(events.filter((event) => event.assessmentRevision <= revision))).toEqual(state);
      }
      expect(events.map((event) => event.assessmentRevision)).toEqual(events.map((_, index) => index + 1));
    });

    test("tells the history of one question", async () => {
      const { assessment } = await givenAssessment(store());
      await givenRandomChanges(store(), assessment, 20);
      for (const [basedOn, value] of ["a", "b", "c"].entries()) {
        const answer = anAnswer(assessment, { questionId: "nur-diese", value });
        await store().tx((writing) => writing.putCell(answer, basedOn));
      }
      const history = await store().db.events(assessment.id, { questionId: "nur-diese", rowId: null });
      expect(history.map((event) => event.kind === "answer" && event.value)).toEqual(["a", "b", "c"]);
    });
  });

  describe("submitting and withdrawing", () => {
    test("need the current revision and are logged", async () => {
      const { assessment, account } = await givenAssessment(store());
      await store().tx((writing) => writing.putCell(anAnswer(assessment), 0));
      const set = (revision: number, status: "draft" | "submitted") =>
        store().tx((writing) => writing.setStatus(assessment.id, revision, status, later, account.id));
      expect(await set(0, "submitted")).toBeUndefined();
      expect(await set(1, "submitted")).toEqual({
        ...assessment,
        status: "submitted",
        revision: 2,
        changedAt: later,
        submittedAt: later,
        submittedBy: account.id,
      });
      const withdrawn = await set(2, "draft");
      expect(withdrawn).toEqual({ ...assessment, revision: 3, changedAt: later });
      const kinds = (await store().db.events(assessment.id)).map((event) =>
        event.kind === "status" ? event.status : event.kind,
      );
      expect(kinds).toEqual(["answer", "submitted", "draft"]);
    });
  });
}
