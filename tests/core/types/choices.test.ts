import { describe, expect, test } from "vitest";
import type { AnswerValue } from "#core/answer.ts";
import { dimension, evaluating, many, one, yesNo } from "../build.ts";

const alpha = [dimension("alpha")];

describe("one of several options", () => {
  const evaluation = evaluating({
    dimensions: alpha,
    questions: [
      one(
        "weg",
        { gut: 1, halb: 0.5, schlecht: 0, frei: null, entfaellt: { outcome: "notApplicable" }, unsure: null },
        { dimension: "alpha" },
      ),
    ],
  });
  const stateOf = (value: AnswerValue) => evaluation({ weg: value }).question("weg");

  test.each([
    ["gut", "answered", "met"],
    ["halb", "answered", "partlyMet"],
    ["schlecht", "answered", "notMet"],
    ["frei", "answered", "informative"],
    ["entfaellt", "answered", "notApplicable"],
    ["unsure", "unsure", "unsure"],
    [null, "open", "unanswered"],
  ] as const)("%s is %s, outcome %s", (value, status, outcome) => {
    expect(stateOf(value)).toMatchObject({ status, outcome });
  });

  test.each([
    ["fremd", "unknownOption"],
    [7, "wrongType"],
    [["gut"], "wrongType"],
    ["constructor", "unknownOption"],
  ])("%j is refused as %s and counts as unanswered", (value, code) => {
    const found = evaluation({ weg: value });
    expect(found.problems).toMatchObject([{ code, path: ["weg"] }]);
    expect(found.question("weg")).toMatchObject({ status: "incomplete", outcome: "unanswered" });
    expect(found.scores[0]?.value).toBeNull();
  });
});

test("a declared outcome goes before that of the rating", () => {
  const evaluation = evaluating({
    dimensions: alpha,
    questions: [one("weg", { a: { rating: 1, outcome: "partlyMet" }, b: 0 }, { dimension: "alpha" })],
  });
  expect(evaluation({ weg: "a" }).question("weg")?.outcome).toBe("partlyMet");
});

test("outcomes follow the dimension's own scale", () => {
  const evaluation = evaluating({
    dimensions: [dimension("alpha", { scale: { from: 1, to: 5 } })],
    questions: [one("weg", { a: 1, b: 5 }, { dimension: "alpha" })],
  });
  expect(evaluation({ weg: "a" }).question("weg")?.outcome).toBe("notMet");
  expect(evaluation({ weg: "b" }).question("weg")?.outcome).toBe("met");
});

test("yes-no questions have their options without being told", () => {
  const evaluation = evaluating({ questions: [yesNo("klar")] });
  expect(evaluation().question("klar")?.options).toEqual(["yes", "no"]);
  expect(evaluation({ klar: "unsure" }).problems[0]?.code).toBe("unknownOption");
});

describe("any of several options", () => {
  const listing = (combine: "mean" | "min" | "max" | "sumCapped", extras = {}) =>
    evaluating({
      dimensions: alpha,
      questions: [
        many(
          "liste",
          { a: 1, b: 0.5, c: 0, frei: null, keine: { rating: 1, exclusive: true }, unsure: null },
          { dimension: "alpha", combine, ...extras },
        ),
      ],
    });

  test.each([
    ["mean", ["a", "b", "c"], "0.5"],
    ["min", ["a", "b"], "0.5"],
    ["max", ["b", "c"], "0.5"],
    ["sumCapped", ["a", "b"], "1"],
    ["sumCapped", ["b", "c"], "0.5"],
    ["mean", ["a", "frei"], "1"],
  ] as const)("%s of %j is %s", (combine, value, rating) => {
    expect(listing(combine)({ liste: value }).scores[0]?.value).toBe(rating);
  });

  test("shows the worst of what is chosen, whatever the order", () => {
    expect(listing("mean")({ liste: ["c", "a"] }).question("liste")?.outcome).toBe("notMet");
    expect(listing("mean")({ liste: ["a", "frei"] }).question("liste")?.outcome).toBe("met");
    expect(listing("mean")({ liste: ["frei"] }).question("liste")?.outcome).toBe("informative");
  });

  test.each([
    [["keine", "a"], "exclusiveCombined", { option: "keine" }],
    [["unsure", "a"], "exclusiveCombined", { option: "unsure" }],
    [["a", "a"], "chosenTwice", { option: "a" }],
    [["x"], "unknownOption", { option: "x" }],
    ["a", "wrongType", {}],
  ])("%j is %s", (value, code, params) => {
    expect(listing("mean")({ liste: value }).problems).toEqual([{ code, path: ["liste"], params }]);
  });

  test("how many may be chosen is told; one that stands alone is always enough", () => {
    const evaluation = listing("mean", { minChosen: 2, maxChosen: 2 });
    expect(evaluation({ liste: ["a"] }).problems).toMatchObject([
      { code: "tooFewChosen", params: { minChosen: 2 } },
    ]);
    expect(evaluation({ liste: ["a", "b", "c"] }).problems).toMatchObject([
      { code: "tooManyChosen", params: { maxChosen: 2 } },
    ]);
    expect(evaluation({ liste: ["keine"] }).problems).toEqual([]);
    expect(evaluation({ liste: ["unsure"] }).question("liste")?.status).toBe("unsure");
  });

  test("nothing chosen is an answer only where none need be chosen", () => {
    expect(listing("mean")({ liste: [] }).question("liste")?.status).toBe("open");
    const free = listing("mean", { minChosen: 0 })({ liste: [] });
    expect(free.question("liste")?.status).toBe("answered");
    expect(free.scores[0]).toMatchObject({
      value: null,
      exclusions: [{ question: "liste", because: "noRating" }],
    });
  });

  test("a capped sum never leaves its scale", () => {
    const evaluation = evaluating({
      dimensions: [dimension("alpha", { scale: { from: 1, to: 4 } })],
      questions: [many("liste", { a: 3, b: 3 }, { dimension: "alpha", combine: "sumCapped", minChosen: 0 })],
    });
    expect(evaluation({ liste: ["a", "b"] }).scores[0]?.value).toBe("4");
    expect(evaluation({ liste: [] }).scores[0]?.value).toBe("1");
  });
});

describe("an option that does not apply any more", () => {
  const parts = {
    questions: [
      yesNo("eil"),
      one(
        "form",
        { a: null, b: { appliesIf: { question: "eil", equals: "yes" as const } } },
        { required: "submit" as const },
      ),
      many("wege", { a: null, b: { appliesIf: { question: "eil", equals: "yes" as const } } }),
    ],
  };
  const evaluation = evaluating(parts);

  test("is not offered", () => {
    expect(evaluation({ eil: "no" }).question("form")?.options).toEqual(["a"]);
    expect(evaluation({ eil: "yes" }).question("form")?.options).toEqual(["a", "b"]);
  });

  test("drops only itself, and is shown", () => {
    const found = evaluation({ eil: "no", form: "b", wege: ["a", "b"] });
    expect(found.question("form")).toMatchObject({ status: "open", dropped: ["b"] });
    expect(found.question("wege")).toMatchObject({ status: "answered", dropped: ["b"] });
    expect(found.relevant).toEqual({ eil: { value: "no" }, wege: { value: ["a"] } });
    expect(found.problems).toEqual([]);
  });

  test("leaves its question open, also with something wrong in the reason that was given for it", () => {
    const reasoned = evaluating({
      questions: [
        yesNo("eil"),
        one(
          "form",
          { a: null, b: { appliesIf: { question: "eil", equals: "yes" } } },
          { reason: { duty: "optional", maxLength: 5 } },
        ),
      ],
    });
    const found = reasoned({ eil: "no", form: { value: "b", reason: "zu lang" } });
    expect(found.question("form")?.status).toBe("open");
    expect(found.problems).toMatchObject([{ code: "reasonTooLong", path: ["form", "reason"] }]);
    const given = found.with("form", null, { value: "a", reason: "zu lang" });
    expect(given.question("form")?.status).toBe("incomplete");
  });

  test("comes back with its condition", () => {
    const back = evaluation({ eil: "no", form: "b" }).with("eil", null, { value: "yes" });
    expect(back.question("form")).toMatchObject({ status: "answered", dropped: [] });
  });
});
