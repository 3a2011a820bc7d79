import { expect, test } from "vitest";
import { evaluate } from "#core/evaluate.ts";
import type { Answers } from "#core/answer.ts";
import { foundProblems } from "#web/form/page/found-problems.ts";
import { nextOpen } from "#web/form/page/next-open.ts";
import { cellOfProblem, partOfProblem, problemsByCell } from "#web/form/page/problem-place.ts";
import { placesAround, sectionToOpen } from "#web/form/page/sections-around.ts";
import { restingCell } from "#web/state/queue-state.ts";
import { compiledWith, group, text } from "../../core/build.ts";
import { kurzcheck } from "../../kurzcheck-report.ts";

const evaluationOf = (answers: Answers) => evaluate(kurzcheck, answers, { today: "2026-11-23" });

test("problems stand in the order of the questions, those in entries where their group stands", () => {
  const evaluation = evaluationOf({ angaben: { value: ["r1"] } });
  const places = foundProblems({ evaluation, views: new Map(), waiting: new Map() }).map(cellOfProblem);
  expect(places.map(({ questionId }) => questionId).slice(0, 4)).toEqual([
    "ablauf",
    "fallzahl",
    "formvorgaben",
    "weg",
  ]);
  expect(places[3]).toEqual({ questionId: "weg", rowId: "r1" });
});

test("text that cannot be read is named as such, not as a missing answer", () => {
  const entry = {
    assessment: "a",
    question: "fallzahl",
    row: null,
    stamp: "s",
    answer: { value: null },
    draft: "ca. 12 Tsd.",
    typedAt: 0,
    base: 0,
    attempt: null,
  };
  const waiting = new Map([["fallzahl", restingCell(entry, 0)]]);
  const problems = foundProblems({ evaluation: evaluationOf({}), views: new Map(), waiting });
  expect(problems.filter(({ path }) => path[0] === "fallzahl").map(({ code }) => code)).toEqual([
    "notANumber",
  ]);
});

test("a problem belongs to a cell and to a part of its answer", () => {
  const problem = { code: "reasonTooShort", path: ["angabe", "r1", "reason"], params: {} } as const;
  expect(cellOfProblem(problem)).toEqual({ questionId: "angabe", rowId: "r1" });
  expect(partOfProblem(problem)).toBe("reason");
  expect(cellOfProblem({ ...problem, path: ["ablauf", "reason"] })).toEqual({
    questionId: "ablauf",
    rowId: null,
  });
  expect(partOfProblem({ ...problem, path: ["reason"] })).toBe("value");
  expect([...problemsByCell([problem]).keys()]).toEqual(["angabe/r1"]);
});

test("the next open question is looked for from here on, then from the start", () => {
  const evaluation = evaluationOf({ automatik: { value: "teil" } });
  expect(nextOpen(evaluation, "entscheidungsweg", null)?.id).toBe("erprobung");
  expect(nextOpen(evaluation, "verfahren", "ablauf")?.id).toBe("fallzahl");
  expect(nextOpen(evaluation, "umsetzung", "technikBereit")?.id).toBe("ablauf");
});

test("in a list the next open place is what is open in its first incomplete entry", () => {
  const checklist = compiledWith({
    questions: [
      group("g", [text("name", { required: "submit" }), text("zweck", { required: "submit" })], {
        required: "submit",
      }),
    ],
  });
  const answers = {
    g: { value: ["r1", "r2"] },
    "name/r1": { value: "A" },
    "zweck/r1": { value: "B" },
    "name/r2": { value: "C" },
  };
  const evaluation = evaluate(checklist, answers, { today: "2026-11-24" });
  expect(nextOpen(evaluation, "s", null)).toEqual({ id: "zweck", row: "r2", section: "s", number: "1.1" });
  const none = evaluate(checklist, {}, { today: "2026-11-24" });
  expect(nextOpen(none, "s", null)).toMatchObject({ id: "g", row: null });
});

test("a page without a section opens where a question is named, else where something is open", () => {
  expect(sectionToOpen(evaluationOf({}), "automatik")).toBe("entscheidungsweg");
  expect(sectionToOpen(evaluationOf({}), null)).toBe("verfahren");
});

test("the neighbours of a section are those that apply", () => {
  const { before, here, after } = placesAround(evaluationOf({}), "zugang");
  expect([before, here, after].map((place) => place?.definition.id)).toEqual([
    "verfahren",
    "zugang",
    "datenlage",
  ]);
  expect(placesAround(evaluationOf({}), "gibtEsNicht")).toEqual({
    before: undefined,
    here: undefined,
    after: undefined,
  });
});
