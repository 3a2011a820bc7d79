import { expect, test } from "vitest";
import type { ResultDefinition } from "#core/definition-result.ts";
import type { QuestionDefinition } from "#core/definition-question.ts";
import { dimension, evaluating, group, levels, number, one, shown, yesNo } from "./build.ts";

const result = (
  rules: NonNullable<ResultDefinition["rules"]>,
  extras: Partial<ResultDefinition> = {},
): ResultDefinition => ({
  id: "stufe",
  title: { de: "Stufe" },
  levels: levels("rot", "gelb", "gruen"),
  rules,
  ...extras,
});

const alpha = [dimension("alpha")];

test("an answer that lacks its reason may get it and then be covered, also where it is optional", () => {
  const evaluation = evaluating({
    dimensions: alpha,
    incomplete: "unanswered",
    questions: [
      one(
        "a",
        { gut: 1, schlecht: 0 },
        { dimension: "alpha", required: "never", reason: { duty: "required" } },
      ),
      yesNo("b", { required: "submit" }),
    ],
    results: [result([{ when: { coverage: "alpha", atLeast: 1 }, level: "gruen" }, { otherwise: "rot" }])],
  });
  expect(evaluation({ a: "gut" }).results[0]).toMatchObject({ worst: "rot", best: "gruen" });
  const done = evaluation({ a: { value: "gut", reason: "weil" }, b: "yes" });
  expect(done.results[0]).toMatchObject({ level: "gruen", provisional: false });
});

test("rows of a group that needs none may still be completed, and covered then", () => {
  const evaluation = evaluating({
    dimensions: alpha,
    incomplete: "unanswered",
    questions: [
      group("g", [one("wert", { gut: 1, schlecht: 0 }, { reason: { duty: "required" } })], {
        min: 0,
        dimension: "alpha",
        rows: "mean",
      }),
    ],
    results: [result([{ when: { coverage: "alpha", atLeast: 1 }, level: "gruen" }, { otherwise: "rot" }])],
  });
  const open = evaluation({ g: ["r1"], "wert/r1": "gut" });
  expect(open.results[0]).toMatchObject({ worst: "rot", best: "gruen", provisional: true });
  const done = open.with("wert", "r1", { value: "gut", reason: "weil" });
  expect(done.results[0]).toMatchObject({ level: "gruen", provisional: false });
});

/** A result by points, in a checklist where only complete answers count. */
const byPoints = (questions: QuestionDefinition[]) =>
  evaluating({
    incomplete: "unanswered",
    questions: [...questions, yesNo("b", { required: "submit" })],
    results: [result([{ when: { points: "gut", atLeast: 1 }, level: "gruen" }, { otherwise: "rot" }])],
  });

test("points that a required answer will have once it has its reason are not in doubt", () => {
  const question = (required: "submit" | "never") =>
    one(
      "a",
      { ganz: { points: { gut: 2 } }, halb: { points: { gut: 1 } } },
      { required, reason: { duty: "required" } },
    );
  const given = byPoints([question("submit")])({ a: "ganz" });
  expect(given.results[0]).toMatchObject({ level: "rot", worst: "gruen", best: "gruen" });
  expect(given.with("a", null, undefined).results[0]).toMatchObject({ worst: "gruen" });
  expect(byPoints([question("never")])({ a: "ganz" }).results[0]).toMatchObject({ worst: "rot" });
});

test("a figure that is to be explained may stay without its explanation, and then counts for nothing", () => {
  const evaluation = evaluating({
    dimensions: alpha,
    incomplete: "unanswered",
    questions: [
      number("n", { required: "submit" }),
      shown("figur", "c", {
        dimension: "alpha",
        bands: [
          { rating: 0.5, points: { gut: 1 } },
          { from: "10", rating: 1, points: { gut: 2 } },
        ],
        reason: { duty: "required" },
      }),
    ],
    computed: [{ id: "c", title: { de: "C" }, unit: { de: "" }, value: { answer: "n" } }],
    results: [
      result([{ when: { points: "gut", atLeast: 1 }, level: "gruen" }, { otherwise: "rot" }]),
      result([{ when: { score: "alpha", answered: true }, level: "gruen" }, { otherwise: "rot" }], {
        id: "mittel",
      }),
      result([{ when: { coverage: "alpha", atLeast: 1 }, level: "gruen" }, { otherwise: "rot" }], {
        id: "abdeckung",
      }),
    ],
  });
  for (const { level, worst } of evaluation({ n: "3" }).results)
    expect([level, worst]).toEqual(["rot", "rot"]);
  for (const { worst, best } of evaluation({}).results) expect([worst, best]).toEqual(["rot", "gruen"]);
});

test("rows beyond what an optional group allows may stay, and count", () => {
  const evaluation = evaluating({
    questions: [
      group("g", [one("wert", { gut: null, schlecht: null }, { required: "never" })], { min: 0, max: 1 }),
      yesNo("b", { required: "submit" }),
    ],
    computed: [{ id: "anzahl", title: { de: "A" }, unit: { de: "" }, value: { count: { group: "g" } } }],
    results: [
      result([{ when: { computed: "anzahl", greaterThan: 1 }, level: "gruen" }, { otherwise: "rot" }]),
    ],
  });
  const draft = evaluation({ g: ["r1", "r2"] });
  expect(draft.results[0]).toMatchObject({ provisional: true, best: "gruen" });
  expect(draft.with("b", null, { value: "yes" }).results[0]).toMatchObject({
    provisional: false,
    level: "gruen",
  });
  expect(evaluation({}).results[0]).toMatchObject({ best: "rot" });
});
