import { describe, expect, test } from "vitest";
import { dimension, evaluating, one, text, yesNo } from "./build.ts";

const questions = () => [
  one(
    "a",
    { gut: 1, halb: 0.5, schlecht: 0, frei: null, entfaellt: { outcome: "notApplicable" }, unsure: null },
    { dimension: "alpha", weight: 3 },
  ),
  one(
    "b",
    { gut: 1, schlecht: 0 },
    { dimension: "alpha", appliesIf: { question: "a", notEquals: "schlecht" } },
  ),
  text("nebenbei", { dimension: "alpha" }),
];
const evaluation = evaluating({ dimensions: [dimension("alpha")], questions: questions() });
const score = (given: Record<string, string>) => evaluation(given).scores[0];

describe("a dimension's score", () => {
  test("is the weighted mean of what is answered, with what it is made of", () => {
    expect(score({ a: "halb", b: "gut" })).toEqual({
      dimension: "alpha",
      kind: "mean",
      maximum: null,
      percent: "62.5",
      value: "0.625",
      points: 63,
      sum: "2.5",
      weight: "4",
      contributions: [
        { question: "a", outcome: "partlyMet", rating: "0.5", weight: "3", part: "1.5" },
        { question: "b", outcome: "met", rating: "1", weight: "1", part: "1" },
      ],
      exclusions: [],
      coverage: { answered: 2, applicable: 2 },
    });
  });

  test.each([
    ["frei", "noRating", { answered: 1, applicable: 2 }],
    ["entfaellt", "notApplicable", { answered: 1, applicable: 2 }],
    ["unsure", "unsure", { answered: 0, applicable: 1 }],
  ])("leaves out %s as %s, never as 0", (answer, because, coverage) => {
    expect(score({ a: answer })).toMatchObject({ value: null, points: null, coverage });
    expect(score({ a: answer })?.exclusions[0]).toEqual({ question: "a", because });
  });

  test("leaves out what is hidden, and what is not answered", () => {
    expect(score({ a: "schlecht", b: "gut" })).toMatchObject({
      value: "0",
      exclusions: [{ question: "b", because: "hidden" }],
      coverage: { answered: 1, applicable: 1 },
    });
    expect(score({ a: "gut" })?.exclusions).toEqual([{ question: "b", because: "unanswered" }]);
  });

  test("of nothing is none, not 0", () => {
    expect(score({})).toMatchObject({ value: null, points: null, sum: "0", weight: "0" });
  });

  test("is written, averaged and shown on its own scale", () => {
    const scaled = evaluating({
      dimensions: [dimension("alpha", { scale: { from: 1, to: 5 } })],
      questions: [
        one("a", { x: 2, y: 5 }, { dimension: "alpha" }),
        one("b", { x: 2, y: 5 }, { dimension: "alpha" }),
      ],
    });
    expect(scaled({ a: "x", b: "y" }).scores[0]).toMatchObject({ value: "3.5", points: 63 });
  });
});

describe("an answer without its required reason", () => {
  const withReason = (incomplete: "counts" | "unanswered") =>
    evaluating({
      incomplete,
      dimensions: [dimension("alpha")],
      questions: [one("a", { gut: 1, schlecht: 0 }, { dimension: "alpha", reason: { duty: "required" } })],
    });
  test("counts, unless the checklist says it does not", () => {
    expect(withReason("counts")({ a: "gut" }).scores[0]).toMatchObject({
      value: "1",
      coverage: { answered: 1 },
    });
    expect(withReason("unanswered")({ a: "gut" }).scores[0]).toMatchObject({
      value: null,
      exclusions: [{ question: "a", because: "unanswered" }],
      coverage: { answered: 0, applicable: 1 },
    });
  });
  test("is not answered for progress either way", () => {
    expect(withReason("counts")({ a: "gut" }).progress).toEqual({ required: 1, answered: 0, unsure: 0 });
    expect(withReason("counts")({ a: { value: "gut", reason: "Weil." } }).progress.answered).toBe(1);
  });
});

describe("the total", () => {
  const total = evaluating({
    dimensions: [dimension("alpha", { weight: 2 }), dimension("beta"), dimension("gamma")],
    total: { mean: ["alpha", "beta"] },
    questions: [
      one("a", { gut: 1, schlecht: 0, unsure: null }, { dimension: "alpha" }),
      one("b", { gut: 1, schlecht: 0, unsure: null }, { dimension: "beta" }),
      yesNo("c"),
    ],
  });
  test("is the mean of the dimensions by their weight", () => {
    expect(total({ a: "gut", b: "schlecht" }).total).toEqual({
      value: "0.66666666666666666667",
      points: 67,
      sum: "2",
      weight: "3",
      contributions: [
        { dimension: "alpha", value: "1", weight: "2", part: "2" },
        { dimension: "beta", value: "0", weight: "1", part: "0" },
      ],
      exclusions: [],
      coverage: { answered: 2, applicable: 2 },
    });
  });
  test("leaves out a dimension that has none", () => {
    expect(total({ a: "schlecht", b: "unsure" }).total).toMatchObject({
      value: "0",
      exclusions: ["beta"],
      coverage: { answered: 1, applicable: 2 },
    });
    expect(total({}).total).toMatchObject({ value: null, points: null, exclusions: ["alpha", "beta"] });
  });
  test("is not there unless it is declared", () => {
    expect(evaluation({ a: "gut" }).total).toBeNull();
  });
});
