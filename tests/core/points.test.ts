import { describe, expect, test } from "vitest";
import type { Condition } from "#core/definition-condition.ts";
import { dimension, evaluating, holding, many, number, one, yesNo } from "./build.ts";

const questions = () => [
  one("a", {
    viel: { points: { nutzen: 5, last: -1 } },
    wenig: { points: { nutzen: 2 } },
    keins: null,
    unsure: null,
  }),
  yesNo("b", {
    options: [
      { id: "yes", points: { nutzen: 4 } },
      { id: "no", outcome: "notApplicable" },
    ],
  }),
  many(
    "c",
    { x: { points: { nutzen: 1 } }, y: { points: { nutzen: 0.5 } }, z: { points: { nutzen: -3 } } },
    { appliesIf: { question: "b", equals: "yes" } },
  ),
];

const sum = (extras: { maximum?: number; counts?: "all" | "applicable" } = {}) =>
  dimension("nutzen", { score: { sum: "nutzen", ...extras } });

describe("a sum of points", () => {
  const evaluation = evaluating({ questions: questions(), dimensions: [sum()] });
  const scored = (given: Parameters<typeof evaluation>[0]) => evaluation(given).scores[0];

  test("adds the points of the answers, also negative ones, to what its contributions add up to", () => {
    expect(scored({ a: "viel", b: "yes", c: ["x", "z"] })).toMatchObject({
      kind: "sum",
      value: "7",
      sum: "7",
      contributions: [
        { question: "a", part: "5" },
        { question: "b", part: "4" },
        { question: "c", part: "-2" },
      ],
      exclusions: [],
    });
  });

  test("over nothing is 0, and each question says why it adds nothing", () => {
    expect(scored({ a: "unsure", b: "no" })).toMatchObject({
      value: "0",
      contributions: [],
      exclusions: [
        { question: "a", because: "unsure" },
        { question: "b", because: "notApplicable" },
        { question: "c", because: "hidden" },
      ],
    });
    expect(scored({})?.exclusions[0]).toEqual({ question: "a", because: "unanswered" });
  });

  test("an answer without points contributes 0", () => {
    expect(scored({ a: "keins" })?.contributions).toMatchObject([{ question: "a", part: "0" }]);
  });

  test("its share of the maximum is told in per cent, and as whole points out of 100", () => {
    expect(scored({ a: "wenig", b: "yes", c: ["x"] })).toMatchObject({
      value: "7",
      maximum: "10.5",
      percent: "66.66666666666666666667",
      points: 67,
    });
    expect(scored({ c: ["z"], b: "yes", a: "keins" })).toMatchObject({ value: "1", points: 10 });
  });

  test("under 0 its points out of 100 are 0", () => {
    const under = evaluating({
      questions: [one("a", { gut: { points: { p: 2 } }, schlecht: { points: { p: -2 } } })],
      dimensions: [dimension("d", { score: { sum: "p" } })],
    });
    expect(under({ a: "schlecht" }).scores[0]).toMatchObject({ value: "-2", percent: "-100", points: 0 });
  });
});

describe("the maximum", () => {
  const maximum = (extras: Parameters<typeof sum>[0], given: Record<string, string>) =>
    evaluating({ questions: questions(), dimensions: [sum(extras)] })(given).scores[0]?.maximum;

  test("of all questions is the sum of their best answers, hidden ones too", () => {
    expect(maximum({}, {})).toBe("10.5");
    expect(maximum({ counts: "all" }, { b: "no" })).toBe("10.5");
  });

  test("of those that apply follows the answers", () => {
    expect(maximum({ counts: "applicable" }, {})).toBe("9");
    expect(maximum({ counts: "applicable" }, { b: "yes" })).toBe("10.5");
  });

  test("where it is declared is that", () => {
    expect(maximum({ maximum: 10 }, { b: "yes" })).toBe("10");
  });

  test("of nothing is 0, and then there is no share", () => {
    const evaluation = evaluating({
      questions: [one("a", { gut: { points: { p: 0 } }, schlecht: { points: { p: -2 } } })],
      dimensions: [dimension("d", { score: { sum: "p" } })],
    });
    expect(evaluation({ a: "schlecht" }).scores[0]).toMatchObject({
      value: "-2",
      maximum: "0",
      percent: null,
      points: null,
    });
  });
});

test("a mean has its place on its scale as per cent, and no maximum", () => {
  const evaluation = evaluating({
    questions: [one("a", { gut: 4, schlecht: 1.5 }, { dimension: "d" })],
    dimensions: [dimension("d", { scale: { from: 1, to: 4 } })],
  });
  expect(evaluation({ a: "schlecht" }).scores[0]).toMatchObject({
    kind: "mean",
    maximum: null,
    percent: "16.66666666666666666667",
    points: 17,
  });
  expect(evaluation({}).scores[0]).toMatchObject({ value: null, percent: null, points: null });
});

test("points are told by name, in all and by section, with the maximum of all questions", () => {
  const [first, ...rest] = questions();
  const evaluation = evaluating({
    sections: [
      { id: "s1", title: { de: "Eins" }, questions: first ? [first] : [] },
      { id: "s2", title: { de: "Zwei" }, questions: rest },
      { id: "s3", title: { de: "Drei" }, questions: [number("n")] },
    ],
  });
  expect(evaluation({ a: "viel", b: "no", c: ["x"] }).points).toEqual([
    {
      name: "nutzen",
      value: "5",
      maximum: "10.5",
      sections: [
        { section: "s1", value: "5", maximum: "5" },
        { section: "s2", value: "0", maximum: "5.5" },
      ],
    },
    { name: "last", value: "-1", maximum: "0", sections: [{ section: "s1", value: "-1", maximum: "0" }] },
  ]);
});

describe("conditions on points", () => {
  const all = () => questions();
  const holds = (condition: Condition, given: Parameters<ReturnType<typeof holding>>[0]) =>
    holding(condition, all(), { dimensions: [sum()] })(given);

  test.each<[string, Condition, boolean]>([
    ["the sum of a name", { points: "nutzen", equals: 9 }, true],
    ["the sum over some questions", { points: { name: "nutzen", questions: ["b"] }, equals: 4 }, true],
    ["the sum over a section", { points: { name: "nutzen", sections: ["s"] }, equals: 9 }, true],
    ["another name", { points: "last", lessThan: 0 }, true],
    ["the maximum of a dimension", { maximum: "nutzen", equals: "10.5" }, true],
    [
      "the maximum over some questions",
      { maximum: { name: "nutzen", questions: ["a", "b"] }, equals: 9 },
      true,
    ],
    ["the share of a dimension", { percent: "nutzen", greaterThan: "85.7" }, true],
    [
      "the share over some questions",
      { percent: { name: "nutzen", questions: ["a", "b"] }, equals: 100 },
      true,
    ],
    ["the score of a sum", { score: "nutzen", atLeast: 9 }, true],
    ["a share of nothing is never", { percent: { name: "last" }, atMost: 100 }, false],
  ])("ask for %s", (_, condition, expected) => {
    expect(holds(condition, { a: "viel", b: "yes" })).toBe(expected);
  });
});
