import { describe, expect, test } from "vitest";
import {
  definitionWith,
  dimension,
  evaluating,
  follower,
  group,
  many,
  number,
  one,
  problemsOf,
  shown,
  text,
  yesNo,
} from "./build.ts";

const p = (points: number) => ({ points: { p: points } });
const when = { question: "a", equals: "ja" };
const a = one("a", { ja: p(3), nein: p(1) });
const ifYes = one("b", { x: p(4), y: null }, { appliesIf: when });

type Questions = NonNullable<Parameters<typeof definitionWith>[0]["questions"]>;

const told = (maximum: number, questions: Questions, parts: object = {}) =>
  problemsOf(
    definitionWith({ dimensions: [dimension("s", { score: { sum: "p", maximum } })], questions, ...parts }),
  );
const wrong = (least: string, most: string) => [
  { code: "maximumDoesNotFit", path: ["dimensions", 0, "score", "maximum"], params: { least, most } },
];

describe("a declared maximum", () => {
  test("is no more than the best answers add up to", () => {
    expect(told(7, [a, ifYes])).toEqual([]);
    expect(told(8, [a, ifYes])).toMatchObject(wrong("3", "7"));
  });
  test("is no less than what nothing can keep from being reached", () => {
    expect(told(3, [a, ifYes])).toEqual([]);
    expect(told(2.5, [a, ifYes])).toMatchObject(wrong("3", "7"));
  });
  test("need not be reached by what may be hidden, and loses what that may cost", () => {
    const costly = one("b", { x: p(4), y: p(-2) }, { appliesIf: when });
    expect(told(1, [a, costly])).toEqual([]);
    expect(told(0, [a, costly])).toMatchObject(wrong("1", "7"));
    const optional = one("c", { x: { ...p(5), appliesIf: when }, y: p(2) });
    expect(told(5, [a, optional])).toEqual([]);
    expect(told(4, [a, optional])).toMatchObject(wrong("5", "8"));
  });
  test("knows sections that may be hidden, several choices, and rows", () => {
    const sections = [
      { id: "s1", title: { de: "1" }, questions: [a] },
      { id: "s2", title: { de: "2" }, appliesIf: when, questions: [one("b", { x: p(4), y: null })] },
    ];
    expect(told(3, [], { sections })).toEqual([]);
    const several = many("m", { x: p(2), y: p(3), alle: { ...p(4), exclusive: true } });
    expect(told(6, [several])).toMatchObject(wrong("5", "5"));
    const rows = group("g", [one("r", { x: p(2), y: p(1) }), { ...ifYes, id: "rb" }], { max: 3 });
    expect(told(5, [a, rows])).toMatchObject(wrong("9", "21"));
    const asking = [
      yesNo("frei"),
      group("g", [text("t")], { max: 3, appliesIf: { question: "frei", equals: "yes" } }),
      follower("f", "g", [one("r", { x: p(2), y: p(1) })]),
    ];
    expect(told(0, asking)).toEqual([]);
    expect(told(7, asking)).toMatchObject(wrong("0", "6"));
  });
  test("is not surely reached by figures, of which only those allowed count", () => {
    const bands = [{ ...p(1) }, { from: "10", ...p(5) }, { from: "100", ...p(9) }];
    expect(told(9, [number("n", { maximum: "50", bands })])).toMatchObject(wrong("5", "5"));
    const computed = [{ id: "c", title: { de: "c" }, unit: { de: "" }, value: { answer: "n" } }];
    expect(told(1, [number("n"), shown("q", "c", { bands })], { computed })).toEqual([]);
    expect(told(10, [number("n"), shown("q", "c", { bands })], { computed })).toMatchObject(wrong("0", "9"));
  });
});

describe("points in rows", () => {
  const at = ["sections", 0, "questions", 0];
  test("need a greatest number of rows", () => {
    const rows = (extras: object) => [group("g", [one("r", { x: p(2), y: null })], extras)];
    expect(problemsOf(definitionWith({ questions: rows({}) }))).toMatchObject([
      { code: "pointsWithoutMax", path: at, params: { id: "g" } },
    ]);
    expect(problemsOf(definitionWith({ questions: rows({ max: 3 }) }))).toEqual([]);
    const banded = group("g", [number("r", { bands: [{ ...p(1) }] })]);
    expect(problemsOf(definitionWith({ questions: [banded] }))).toMatchObject([{ code: "pointsWithoutMax" }]);
  });
  test("of another group need it there", () => {
    const asking = (extras: object) => [
      group("g", [text("t")], extras),
      follower("f", "g", [one("r", { x: p(2), y: null })]),
    ];
    expect(problemsOf(definitionWith({ questions: asking({}) }))).toMatchObject([
      { code: "pointsWithoutMax", path: ["sections", 0, "questions", 1] },
    ]);
    expect(problemsOf(definitionWith({ questions: asking({ max: 2 }) }))).toEqual([]);
  });
});

describe("sums and means", () => {
  const dimensions = [dimension("s", { score: { sum: "p" } }), dimension("m")];
  test("do not mix in the total", () => {
    expect(
      problemsOf(definitionWith({ dimensions, questions: [a], total: { mean: ["m", "s"] } })),
    ).toMatchObject([{ code: "wrongReferenceType", path: ["total", "mean", 1], params: { id: "s" } }]);
  });
  test("only sums have a maximum", () => {
    const asking = text("t", { appliesIf: { maximum: "m", atLeast: 1 } });
    expect(problemsOf(definitionWith({ dimensions, questions: [a, asking] }))).toMatchObject([
      { code: "wrongReferenceType", params: { id: "m" } },
    ]);
  });
});

describe("the points of a group", () => {
  const evaluation = evaluating({
    dimensions: [dimension("s", { score: { sum: "p" } })],
    questions: [
      group("g", [one("r", { hoch: p(3), gering: p(1), kosten: p(-2), unsure: null }), text("t")], {
        max: 3,
        required: "submit" as const,
      }),
    ],
    results: [
      {
        id: "erg",
        title: { de: "Ergebnis" },
        levels: ["c", "b", "a"].map((id) => ({ id, title: { de: id }, text: { de: id } })),
        rules: [
          { when: { points: "p", atLeast: 6 }, level: "a" },
          { when: { points: "p", atLeast: 0 }, level: "b" },
          { otherwise: "c" },
        ],
      },
    ],
  });
  const rows = { g: ["r1", "r2"], "r/r1": "hoch", "r/r2": "hoch" };

  test("are those of all its rows together", () => {
    expect(evaluation(rows).scores[0]?.value).toBe("6");
    expect(evaluation({ ...rows, "r/r2": "kosten" }).scores[0]?.value).toBe("1");
    expect(evaluation({ g: ["r1"], "r/r1": "hoch", "r/r2": "hoch" }).scores[0]?.value).toBe("3");
    expect(evaluation().scores[0]?.value).toBe("0");
  });
  test("lack only those of rows where the answer is unsure", () => {
    const found = evaluation({ ...rows, "r/r2": "unsure" });
    expect(found.scores[0]?.value).toBe("3");
    expect(found.question("g")?.status).toBe("answered");
    expect(evaluation({ g: ["r1"], "r/r1": "unsure" }).question("g")?.status).toBe("unsure");
  });
  test("can become all that the rows still to come can have", () => {
    const ends = (given: Record<string, string | string[]>) => {
      const [{ worst, best } = {}] = evaluation(given).results;
      return [worst, best];
    };
    expect(ends({})).toEqual(["c", "a"]);
    expect(ends({ ...rows, "r/r2": "unsure" })).toEqual(["b", "b"]);
    expect(ends(rows)).toEqual(["a", "a"]);
    expect(ends({ g: ["r1"] })).toEqual(["c", "b"]);
  });
});
