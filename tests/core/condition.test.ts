import { describe, expect, test } from "vitest";
import type { Condition } from "#core/definition-condition.ts";
import {
  date,
  definitionWith,
  dimension,
  group,
  holding,
  levels,
  many,
  number,
  one,
  problemsOf,
  text,
  yesNo,
} from "./build.ts";

const questions = () => [
  one("wahl", { a: null, b: null, unsure: null }),
  many("liste", { x: null, y: null, unsure: null }),
  number("zahl", { decimals: 2 }),
  date("tag"),
  text("wort"),
  yesNo("verborgen", { appliesIf: { question: "wahl", equals: "b" } }),
];

describe("comparisons", () => {
  test.each<[Condition, Record<string, string | readonly string[]>, boolean]>([
    [{ question: "wahl", equals: "a" }, { wahl: "a" }, true],
    [{ question: "wahl", equals: "a" }, { wahl: "b" }, false],
    [{ question: "wahl", notEquals: "a" }, { wahl: "b" }, true],
    [{ question: "wahl", oneOf: ["a", "b"] }, { wahl: "b" }, true],
    [{ question: "liste", includes: "x" }, { liste: ["y", "x"] }, true],
    [{ question: "liste", includes: "x" }, { liste: ["y"] }, false],
    [{ question: "liste", includesAny: ["x", "y"] }, { liste: ["y"] }, true],
    [{ question: "zahl", greaterThan: "1.5" }, { zahl: "1.51" }, true],
    [{ question: "zahl", greaterThan: "1.5" }, { zahl: "1.50" }, false],
    [{ question: "zahl", atLeast: 1.5 }, { zahl: "1.50" }, true],
    [{ question: "zahl", lessThan: 2 }, { zahl: "2" }, false],
    [{ question: "zahl", atMost: 2 }, { zahl: "2.00" }, true],
    [{ question: "zahl", equals: 2 }, { zahl: "2.0" }, true],
    [{ question: "zahl", notEquals: 2 }, { zahl: "2.0" }, false],
    [{ question: "zahl", oneOf: [1, "2"] }, { zahl: "2" }, true],
    [{ question: "tag", before: "2026-01-02" }, { tag: "2026-01-01" }, true],
    [{ question: "tag", after: "2026-01-01" }, { tag: "2026-01-01" }, false],
    [{ question: "tag", equals: "2026-01-01" }, { tag: "2026-01-01" }, true],
    [{ question: "wort", equals: "ja" }, { wort: "ja" }, true],
    [{ question: "wort", notEquals: "ja" }, { wort: "nein" }, true],
    [{ question: "wort", answered: true }, { wort: "x" }, true],
    [{ not: { question: "wahl", equals: "a" } }, {}, true],
    [
      {
        all: [
          { question: "wahl", equals: "a" },
          { question: "wort", answered: true },
        ],
      },
      { wahl: "a" },
      false,
    ],
    [
      {
        any: [
          { question: "wahl", equals: "a" },
          { question: "wort", answered: true },
        ],
      },
      { wahl: "a" },
      true,
    ],
  ])("%j with %j is %s", (condition, given, expected) => {
    expect(holding(condition, questions())(given)).toBe(expected);
  });
});

describe("what is not known is false", () => {
  const always: Condition[] = [
    { question: "wahl", equals: "a" },
    { question: "wahl", notEquals: "a" },
    { question: "zahl", lessThan: 1 },
    { question: "zahl", notEquals: 1 },
    { question: "tag", before: "2099-01-01" },
    { question: "liste", includes: "x" },
    { question: "verborgen", notEquals: "yes" },
  ];
  test.each(always)("%j while it is open", (condition) => {
    expect(holding(condition, questions())()).toBe(false);
  });
  test("also a comparison on an unsure answer; to ask for it there is unsure, and answered", () => {
    expect(holding({ question: "wahl", notEquals: "a" }, questions())({ wahl: "unsure" })).toBe(false);
    expect(holding({ question: "wahl", unsure: true }, questions())({ wahl: "unsure" })).toBe(true);
    expect(holding({ question: "wahl", answered: true }, questions())({ wahl: "unsure" })).toBe(true);
    expect(holding({ question: "liste", unsure: true }, questions())({ liste: ["unsure"] })).toBe(true);
  });
  test("also on a hidden question, whose answer comes back with it", () => {
    const seen = holding({ question: "verborgen", equals: "yes" }, questions());
    expect(seen({ wahl: "a", verborgen: "yes" })).toBe(false);
    expect(seen({ wahl: "b", verborgen: "yes" })).toBe(true);
  });
  test("also on an answer with a problem of its own", () => {
    expect(holding({ question: "zahl", answered: true }, questions())({ zahl: "1,5" })).toBe(false);
    expect(holding({ question: "liste", answered: true }, questions())({ liste: ["x", "x"] })).toBe(false);
  });
});

describe("figures and levels", () => {
  const parts = {
    dimensions: [dimension("alpha")],
    total: { mean: ["alpha"] },
    computed: [
      { id: "doppelt", title: { de: "d" }, unit: { de: "" }, value: { multiply: [{ answer: "zahl" }, 2] } },
    ],
    results: [
      {
        id: "stufe",
        title: { de: "Stufe" },
        levels: levels("rot", "gelb", "gruen"),
        rules: [
          { when: { score: "alpha", atLeast: 0.9 }, level: "gruen" },
          { when: { score: "alpha", atLeast: 0.5 }, level: "gelb" },
          { otherwise: "rot" },
        ],
      },
    ],
  };
  const rated = () => [
    one("note", { gut: 1, halb: 0.5, unsure: null }, { dimension: "alpha" }),
    number("zahl"),
  ];
  test.each<[Condition, Record<string, string>, boolean]>([
    [{ score: "alpha", atLeast: 0.5 }, { note: "halb" }, true],
    [{ score: "alpha", lessThan: 2 }, {}, false],
    [{ score: "total", equals: "0.5" }, { note: "halb" }, true],
    [{ score: "alpha", answered: true }, {}, false],
    [{ coverage: "alpha", equals: 1 }, { note: "halb" }, true],
    [{ coverage: "alpha", equals: 0 }, { note: "unsure" }, true],
    [{ computed: "doppelt", greaterThan: 9 }, { zahl: "5" }, true],
    [{ computed: "doppelt", lessThan: 9 }, {}, false],
    [{ result: "stufe", equals: "gelb" }, { note: "halb" }, true],
    [{ result: "stufe", atLeast: "gelb" }, { note: "gut" }, true],
    [{ result: "stufe", lessThan: "gelb" }, {}, true],
    [{ result: "stufe", oneOf: ["rot", "gruen"] }, { note: "halb" }, false],
  ])("%j with %j is %s", (condition, given, expected) => {
    expect(holding(condition, rated(), parts)(given)).toBe(expected);
  });
});

describe("over the rows of a group", () => {
  const listed = () => [
    number("grenze"),
    group(
      "angaben",
      [
        one("weg", { a: null, b: null }),
        number("zahl"),
        text("frei", { appliesIf: { question: "weg", equals: "a" } }),
      ],
      { min: 0 },
    ),
  ];
  const given = { angaben: ["r1", "r2"], "weg/r1": "a", "zahl/r1": "5", "weg/r2": "b" };
  test.each<[Condition, Record<string, string | readonly string[]>, boolean]>([
    [{ question: "angaben", some: { question: "weg", equals: "a" } }, given, true],
    [{ question: "angaben", every: { question: "weg", equals: "a" } }, given, false],
    [{ question: "angaben", every: { question: "weg", oneOf: ["a", "b"] } }, given, true],
    [{ question: "angaben", every: { question: "weg", equals: "a" } }, { angaben: [] }, false],
    [{ question: "angaben", count: { where: { question: "weg", equals: "a" }, atLeast: 1 } }, given, true],
    [{ question: "angaben", count: { atLeast: 3 } }, given, false],
    [{ question: "angaben", count: { atMost: 2 } }, given, true],
    [
      {
        question: "angaben",
        some: {
          all: [
            { question: "zahl", atLeast: 5 },
            { question: "grenze", answered: true },
          ],
        },
      },
      { ...given, grenze: "1" },
      true,
    ],
    [{ question: "angaben", answered: true }, { angaben: [] }, true],
    [{ question: "angaben", answered: true }, {}, false],
  ])("%j with %j is %s", (condition, answers, expected) => {
    expect(holding(condition, listed())(answers)).toBe(expected);
  });
});

describe("what does not fit is refused, never taken for true or false", () => {
  const refused = (condition: unknown) =>
    problemsOf({
      ...definitionWith({ questions: [...questions(), group("g", [text("inner")])] }),
      conditions: [{ id: "c", text: { de: "c" }, when: condition }],
    });

  test.each<[unknown, string, readonly (string | number)[]]>([
    [{ question: "fremd", equals: "a" }, "unknownReference", ["question"]],
    [{ question: "wahl", equals: "fremd" }, "unknownReference", ["equals"]],
    [{ question: "wahl", greaterThan: 1 }, "comparisonDoesNotFit", ["greaterThan"]],
    [{ question: "liste", equals: "x" }, "comparisonDoesNotFit", ["equals"]],
    [{ question: "tag", greaterThan: "2026-01-01" }, "comparisonDoesNotFit", ["greaterThan"]],
    [{ question: "tag", before: "bald" }, "wrongShape", ["before"]],
    [{ question: "zahl", equals: "viel" }, "wrongShape", ["equals"]],
    [{ question: "inner", answered: true }, "wrongReferenceType", ["question"]],
    [
      { question: "g", some: { question: "wahl", includes: "a" } },
      "comparisonDoesNotFit",
      ["some", "includes"],
    ],
    [{ question: "g", count: {} }, "missingKeyword", ["count"]],
    [{ question: "wahl" }, "comparisonMissing", []],
    [{ equals: "a" }, "wrongShape", []],
    [{ question: "wahl", equals: "a", answered: true }, "severalComparisons", []],
    [{ question: "wahl", score: "alpha", equals: "a" }, "wrongShape", []],
    [{ condition: "fremd" }, "unknownReference", ["condition"]],
    [{ computed: "fremd", atLeast: 1 }, "unknownReference", ["computed"]],
    [{ score: "fremd", atLeast: 1 }, "unknownReference", ["score"]],
    [{ score: "total", atLeast: 1 }, "unknownReference", ["score"]],
    [{ result: "fremd", equals: "a" }, "unknownReference", ["result"]],
  ])("%j is %s", (condition, code, place) => {
    expect(refused(condition)).toMatchObject([{ code, path: ["conditions", 0, "when", ...place] }]);
  });

  test("the unsure option cannot be compared; what to write instead is offered", () => {
    expect(refused({ question: "wahl", equals: "unsure" })).toMatchObject([
      { code: "comparisonDoesNotFit", params: { comparison: "equals", instead: ["unsure"] } },
    ]);
  });

  test("24 levels of nesting are allowed, 25 are not", () => {
    const nested = (depth: number): unknown =>
      depth === 1 ? { question: "wahl", equals: "a" } : { not: nested(depth - 1) };
    expect(refused(nested(24))).toEqual([]);
    expect(refused(nested(25))).toMatchObject([{ code: "limitExceeded", params: { limit: 24 } }]);
  });
});
