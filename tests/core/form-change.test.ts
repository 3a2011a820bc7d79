import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cellKey, type Answers } from "#core/answer.ts";
import { evaluate } from "#core/evaluate.ts";
import { changedCells, type CellChange } from "#core/form-change.ts";
import { formDataFor, type SectionData } from "#core/form-data.ts";
import { compiled, meldecheck } from "./meldecheck.ts";
import { randomAnswers } from "./random-answers.ts";

const checklist = compiled();
const evaluationOf = (answers: Answers) => evaluate(checklist, answers, { today: "2026-11-23" });

const change = (answers: Answers, section: string, edit: (data: SectionData) => SectionData) => {
  const evaluation = evaluationOf(answers);
  const before = formDataFor(evaluation, section);
  return changedCells(evaluation, section, before, edit(before));
};

const cell = (questionId: string, answer: CellChange["answer"], rowId: string | null = null): CellChange => ({
  questionId,
  rowId,
  answer,
});

const rows: Answers = {
  angaben: { value: ["r1", "r2"] },
  "name/r1": { value: "Name" },
  "name/r2": { value: "Anschrift" },
};

describe("what a person changed in a section", () => {
  test("is nothing when the form is only opened, empty keys added by the form included", () => {
    const opened = change({}, "antrag", (data) => ({
      ...data,
      online: { reason: "", citations: [] },
      wege: { value: [] },
      ablauf: { value: "" },
    }));
    expect(opened).toEqual([]);
  });

  test("is the whole new answer of each changed cell", () => {
    const changes = change({ online: { value: "yes", note: "Notiz" } }, "antrag", (data) => ({
      ...data,
      online: { value: "no", reason: "Bisher so.", citations: [{ text: "§ 5", law: "" }, { text: "" }] },
      wege: { value: ["post"] },
    }));
    expect(changes).toEqual([
      cell("online", { value: "no", reason: "Bisher so.", citations: [{ text: "§ 5" }], note: "Notiz" }),
      cell("wege", { value: ["post"] }),
    ]);
  });

  test("a cleared value is null and leaves no empty keys behind", () => {
    const changes = change({ ablauf: { value: "Schritt 1" } }, "antrag", (data) => ({
      ...data,
      ablauf: { value: "" },
    }));
    expect(changes).toEqual([cell("ablauf", { value: null })]);
  });

  test("a reason typed before the answer, or left when the answer is cleared, is kept", () => {
    const changes = change({ online: { value: "no", reason: "Weil." } }, "antrag", (data) => ({
      ...data,
      online: { reason: "Weil." },
    }));
    expect(changes).toEqual([cell("online", { value: null, reason: "Weil." })]);
  });

  test("an untouched value keeps its options that do not apply now", () => {
    const answers: Answers = { online: { value: "no" }, form: { value: "eilfall" } };
    expect(change(answers, "antrag", (data) => ({ ...data }))).toEqual([]);
  });

  test("a question the form did not show yet keeps the answer it comes back with", () => {
    const answers: Answers = { online: { value: "no" }, form: { value: "frei" } };
    const changes = change(answers, "antrag", ({ form: _form, ...older }) => ({
      ...older,
      ablauf: { value: "Schritt 1" },
    }));
    expect(changes).toEqual([cell("ablauf", { value: "Schritt 1" })]);
  });

  test("no box ticked is no answer unless the checklist says that choosing nothing is one", () => {
    const changes = change({ wege: { value: ["post"] } }, "antrag", (data) => ({
      ...data,
      wege: { value: [] },
    }));
    expect(changes).toEqual([cell("wege", { value: null })]);
  });
});

describe("rows of a group", () => {
  test("a new row changes the list first, then its cells", () => {
    const changes = change(rows, "umfang", (data) => ({
      ...data,
      angaben: {
        value: [
          { $row: "r1", name: { value: "Name" } },
          { $row: "r2", name: { value: "Anschrift" } },
          { $row: "r3", name: { value: "Alter" } },
        ],
      },
    }));
    expect(changes).toEqual([
      cell("angaben", { value: ["r1", "r2", "r3"] }),
      cell("name", { value: "Alter" }, "r3"),
    ]);
  });

  test("a row without an id is no row yet", () => {
    const changes = change({}, "umfang", (data) => ({
      ...data,
      angaben: { value: [{ name: { value: "Name" } }] },
    }));
    expect(changes).toEqual([]);
  });

  test("moving and removing rows changes the list only", () => {
    const moved = change(rows, "umfang", (data) => ({
      ...data,
      angaben: {
        value: [
          { $row: "r2", name: { value: "Anschrift" } },
          { $row: "r1", name: { value: "Name" } },
        ],
      },
    }));
    expect(moved).toEqual([cell("angaben", { value: ["r2", "r1"] })]);
    const removed = change(rows, "umfang", (data) => ({
      ...data,
      angaben: { value: [{ $row: "r2", name: { value: "Anschrift" } }] },
    }));
    expect(removed).toEqual([cell("angaben", { value: ["r2"] })]);
    expect(change(rows, "umfang", (data) => ({ ...data, angaben: {} }))).toEqual([
      cell("angaben", { value: null }),
    ]);
  });

  test("a changed cell names its row", () => {
    const changes = change(rows, "umfang", (data) => ({
      ...data,
      angaben: {
        value: [
          { $row: "r1", name: { value: "Name" }, herkunft: { value: "person" } },
          { $row: "r2", name: {} },
        ],
      },
    }));
    expect(changes).toEqual([
      cell("herkunft", { value: "person" }, "r1"),
      cell("name", { value: null }, "r2"),
    ]);
  });
});

/** Cells of rows that are in no list are left out: new rows have new ids. */
const withoutLooseRows = (answers: Answers): Answers => {
  const listed = answers["angaben"]?.value;
  return Object.fromEntries(
    Object.entries(answers).filter(([key]) => {
      const row = key.split("/")[1];
      return row === undefined || (Array.isArray(listed) && listed.includes(row));
    }),
  );
};

test("once its changes are kept, a form has nothing left to change", () => {
  const answers = randomAnswers(meldecheck);
  fc.assert(
    fc.property(answers, answers, fc.constantFrom("antrag", "umfang"), (present, other, section) => {
      const stored = withoutLooseRows(present);
      const start = evaluationOf(stored);
      const wanted = formDataFor(evaluationOf(other), section);
      const changes = changedCells(start, section, formDataFor(start, section), wanted);
      const kept = changes.map(({ questionId, rowId, answer }) => [cellKey(questionId, rowId), answer]);
      const reached = evaluationOf({ ...stored, ...Object.fromEntries(kept) });
      const left = changedCells(reached, section, formDataFor(reached, section), wanted);
      // What was hidden comes back with its own answer; the options of "form" depend on the other section.
      const comparable = left.filter(
        ({ questionId, rowId }) =>
          questionId !== "form" && start.question(questionId, rowId)?.applies !== false,
      );
      expect(comparable).toEqual([]);
    }),
  );
});
