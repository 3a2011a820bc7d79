import { describe, expect, test } from "vitest";
import { compileChecklist } from "#core/compile.ts";
import { limits } from "#core/limits.ts";
import {
  definitionWith,
  dimension,
  date,
  group,
  levels,
  many,
  number,
  one,
  problemsOf,
  text,
  yesNo,
} from "./build.ts";

/** A copy of a definition with a change that its type does not allow. */
const broken = (
  change: (definition: never) => unknown,
  from = definitionWith({ questions: [yesNo("a"), one("b", { x: null, y: null })] }),
) => {
  const copy = structuredClone(from) as never;
  change(copy);
  return problemsOf(copy);
};

test("what rows are summed by may be any expression, not only a question", () => {
  const sum = { sum: { group: "g", of: { multiply: [{ answer: "z" }, "2"] } } };
  const definition = definitionWith({
    questions: [group("g", [number("z")])],
    computed: [{ id: "c", title: { de: "C" }, unit: { de: "" }, value: sum }],
  });
  expect(problemsOf(definition)).toEqual([]);
});

describe("the shape of a definition is told where it is wrong", () => {
  type Loose = { [key: string]: Loose } & Loose[];
  const at = (change: (definition: Loose) => void) => broken((definition) => change(definition));

  test("a word that is not known, with those that are", () => {
    const problems = at((definition) => {
      const question = definition["sections"]?.[0]?.["questions"]?.[1] as unknown as Record<string, unknown>;
      question["optoins"] = question["options"];
      delete question["options"];
    });
    expect(problems).toMatchObject([
      {
        code: "unknownKeyword",
        path: ["sections", 0, "questions", 1],
        params: { keyword: "optoins", near: "options" },
      },
    ]);
    expect(problems[0]?.params["allowed"]).toContain("options");
  });

  test("a text whose language is misspelt is not told a second time to be missing", () => {
    const [problem, ...others] = at((definition) => {
      (definition as Record<string, unknown>)["title"] = { deutsch: "Titel" };
    });
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code: "unknownKeyword", params: { keyword: "deutsch", near: "de" } });
  });

  test("a word that is missing is told where none that is written was meant for it", () => {
    const problems = at((definition) => {
      const question = definition["sections"]?.[0]?.["questions"]?.[1] as unknown as Record<string, unknown>;
      question["farbe"] = "rot";
      delete question["options"];
    });
    expect(problems.map(({ code, params }) => [code, params["keyword"], params["near"]])).toEqual([
      ["unknownKeyword", "farbe", undefined],
      ["missingKeyword", "options", undefined],
    ]);
  });

  test.each<[string, unknown, string, Record<string, unknown>]>([
    ["type", "multiplechoice", "wrongShape", {}],
    ["type", undefined, "missingKeyword", { keyword: "type" }],
    ["id", "Groß", "badId", { id: "Groß" }],
    ["id", "constructor", "badId", { id: "constructor" }],
    ["id", "toString", "badId", { id: "toString" }],
    ["id", "row", "badId", { id: "row" }],
    ["text", "Text", "notAnObject", {}],
    ["text", { en: "Text" }, "missingText", { language: "de" }],
    ["text", { de: "" }, "missingText", {}],
    ["weight", "1", "wrongShape", { expected: "number 0–Infinity" }],
    ["weight", -1, "wrongShape", {}],
    ["options", [], "wrongShape", {}],
    ["options", {}, "wrongShape", {}],
    ["appliesIf", { al: [] }, "unknownKeyword", { keyword: "al" }],
    ["appliesIf", { all: [] }, "wrongShape", {}],
    ["appliesIf", null, "wrongShape", {}],
    ["reason", { duty: "always" }, "wrongShape", {}],
    ["minLength", 5, "unknownKeyword", { keyword: "minLength" }],
  ])("%s: %j is %s", (keyword, value, code, params) => {
    const [problem] = at((definition) => {
      const question = definition["sections"]?.[0]?.["questions"]?.[1] as unknown as Record<string, unknown>;
      if (value === undefined) delete question[keyword];
      else question[keyword] = value;
    });
    expect(problem).toMatchObject({ code, params });
    expect(problem?.path.slice(0, 4)).toEqual(["sections", 0, "questions", 1]);
  });

  test.each([null, 5, "x", [], true])("%j is no definition", (value) => {
    expect(problemsOf(value)).toMatchObject([{ code: "notAnObject", path: [] }]);
  });

  test("a link leads into the web and nowhere else", () => {
    const source = {
      id: "q",
      title: { de: "Q" },
      citation: "§ 1",
      verified: "primary",
      url: "javascript:alert(1)",
    };
    expect(problemsOf({ ...definitionWith({ questions: [yesNo("a")] }), sources: [source] })).toMatchObject([
      { code: "wrongShape", path: ["sources", 0, "url"] },
    ]);
  });

  test("the names every object has are no words, also where any key may stand", () => {
    const hostile = JSON.parse('{"__proto__": {"polluted": true}}') as object;
    const example = { id: "e", text: { de: "E" }, answers: hostile, expect: {} };
    const definition = { ...definitionWith({ questions: [yesNo("a")] }), examples: [example] };
    expect(problemsOf(definition)).toMatchObject([
      { code: "unknownKeyword", params: { keyword: "__proto__" } },
    ]);
  });
});

describe("names", () => {
  test("of questions, row questions and contradictions are given once", () => {
    const definition = definitionWith({
      questions: [yesNo("a"), group("g", [text("a")])],
      contradictions: [
        {
          id: "g",
          title: { de: "W" },
          when: { question: "a", answered: true },
          message: { de: "W" },
          questions: ["a"],
          severity: "hint",
        },
      ],
    });
    expect(problemsOf(definition)).toMatchObject([
      {
        code: "duplicateId",
        path: ["sections", 0, "questions", 1, "questions", 0, "id"],
        params: { id: "a" },
      },
      { code: "duplicateId", path: ["contradictions", 0, "id"], params: { id: "g" } },
    ]);
  });
  test("of options are given once, and of the options of yes-no questions too", () => {
    expect(
      problemsOf(
        definitionWith({
          questions: [
            { ...one("a", { x: null }), options: [1, 2].map(() => ({ id: "x", label: { de: "x" } })) },
          ],
        }),
      ),
    ).toMatchObject([{ code: "duplicateId", path: ["sections", 0, "questions", 0, "options", 1] }]);
    expect(
      problemsOf(definitionWith({ questions: [yesNo("a", { options: [{ id: "unsure" }] })] })),
    ).toMatchObject([
      {
        code: "unknownReference",
        path: ["sections", 0, "questions", 0, "options", 0, "id"],
        params: { id: "unsure" },
      },
    ]);
  });
  test("total is the declared total and no dimension", () => {
    expect(
      problemsOf(definitionWith({ dimensions: [dimension("total")], questions: [yesNo("a")] })),
    ).toMatchObject([{ code: "badId", path: ["dimensions", 0, "id"] }]);
  });
});

describe("constraints that nothing can satisfy", () => {
  const alpha = [dimension("alpha")];
  test.each([
    ["a text longer than it may be", [text("a", { minLength: 5, maxLength: 4 })], "wrongShape"],
    ["a text longer than any answer", [text("a", { maxLength: limits.answerText + 1 })], "limitExceeded"],
    ["a number between wrong ends", [number("a", { minimum: "2", maximum: "1" })], "wrongShape"],
    ["a bound that is no number", [number("a", { minimum: "1,5" })], "wrongShape"],
    [
      "a date between wrong ends",
      [date("a", { earliest: "2026-02-01", latest: "2026-01-01" })],
      "wrongShape",
    ],
    ["a bound that is no day", [date("a", { earliest: "2026-02-30" })], "wrongShape"],
    ["more chosen than there are", [many("a", { x: null, y: null }, { minChosen: 3 })], "wrongShape"],
    ["more rows than allowed", [group("a", [text("t")], { max: limits.rows + 1 })], "limitExceeded"],
    ["fewer rows than needed", [group("a", [text("t")], { min: 3, max: 2 })], "wrongShape"],
    [
      "several ratings with no rule to combine them",
      [many("a", { x: 1, y: 0 }, { dimension: "alpha" })],
      "combineMissing",
    ],
    [
      "an unsure option without what to do next",
      [one("a", { x: null, weissNicht: { unsure: true as const } })],
      "nextMissing",
    ],
    ["a rating off its scale", [one("a", { x: 2, y: 0 }, { dimension: "alpha" })], "ratingDoesNotFit"],
    [
      "a rating of what does not apply",
      [one("a", { x: { rating: 1, outcome: "notApplicable" as const }, y: 0 }, { dimension: "alpha" })],
      "ratingDoesNotFit",
    ],
    ["a rating that no dimension counts", [one("a", { x: 1, y: 0 })], "missingKeyword"],
    [
      "rated rows without a rule to combine them",
      [group("a", [one("b", { x: 1, y: 0 })], { dimension: "alpha" })],
      "missingKeyword",
    ],
    [
      "a dimension in a row",
      [group("a", [one("b", { x: null, y: null }, { dimension: "alpha" })])],
      "unknownKeyword",
    ],
    ["weights that are all 0", [one("a", { x: 1, y: 0 }, { dimension: "alpha", weight: 0 })], "weightsZero"],
  ])("%s", (_, questions, code) => {
    expect(problemsOf(definitionWith({ dimensions: alpha, questions }))).toMatchObject([{ code }]);
  });
  test("a scale that leads nowhere", () => {
    const scale = { from: 1, to: 1 };
    expect(
      problemsOf(definitionWith({ dimensions: [dimension("alpha", { scale })], questions: [text("t")] })),
    ).toMatchObject([{ code: "wrongShape", path: ["dimensions", 0, "scale"] }]);
  });
});

describe("a result", () => {
  const rules = (...list: unknown[]) =>
    problemsOf({
      ...definitionWith({ questions: [yesNo("a")] }),
      results: [{ id: "r", title: { de: "R" }, levels: levels("rot", "gruen"), rules: list }],
    });
  const when = { question: "a", equals: "yes" };
  test("ends with otherwise, and only there", () => {
    expect(rules({ when, level: "gruen" })).toMatchObject([
      { code: "otherwiseMissing", path: ["results", 0, "rules", 0] },
    ]);
    expect(rules({ otherwise: "rot" }, { otherwise: "gruen" })).toMatchObject([{ code: "otherwiseMissing" }]);
    expect(rules({ when, level: "gruen" }, { otherwise: "rot" })).toEqual([]);
  });
  test("names levels that it has", () => {
    expect(rules({ when, level: "blau" }, { otherwise: "rot" })).toMatchObject([
      { code: "unknownReference", path: ["results", 0, "rules", 0, "level"], params: { id: "blau" } },
    ]);
  });
  test("without an order has nothing to cap", () => {
    const definition = definitionWith({
      questions: [yesNo("a")],
      results: [
        {
          id: "r",
          title: { de: "R" },
          levels: levels("rot", "gruen"),
          ordered: false,
          rules: [{ otherwise: "rot" }],
          caps: [{ blocking: true, level: "rot" }],
        },
      ],
    });
    expect(problemsOf(definition)).toMatchObject([{ code: "wrongShape", path: ["results", 0, "caps"] }]);
  });
});

describe("size", () => {
  test.each<[string, unknown, number]>([
    ["text", { summary: { de: "x".repeat(limits.text + 1) } }, limits.text],
    ["number", { minutes: 1e300 }, limits.number],
    [
      "nesting",
      { summary: { de: Array.from({ length: 100 }).reduce((inner) => [inner], null) } },
      limits.jsonDepth,
    ],
    ["all of it", { summary: Array.from({ length: 300 }, () => "x".repeat(limits.text)) }, limits.file],
  ])("of %s is bounded", (_, change, limit) => {
    expect(
      problemsOf({ ...definitionWith({ questions: [yesNo("a")] }), ...(change as object) }),
    ).toMatchObject([{ code: "limitExceeded", params: { limit } }]);
  });
  test("of modules too", () => {
    const compiled = compileChecklist(definitionWith({ questions: [yesNo("a")] }), [
      "x".repeat(limits.text + 1),
    ]);
    expect(compiled).toMatchObject({ ok: false, problems: [{ code: "limitExceeded" }] });
  });
  test("of all questions together, options of one, and operators together is bounded", () => {
    const questions = Array.from({ length: limits.questions + 1 }, (_, index) => text(`q${index}`));
    expect(problemsOf(definitionWith({ questions }))).toMatchObject([
      { code: "limitExceeded", params: { limit: limits.questions } },
    ]);
    const options = Object.fromEntries(
      Array.from({ length: limits.options + 1 }, (_, index) => [`o${index}`, null]),
    );
    expect(problemsOf(definitionWith({ questions: [one("a", options)] }))).toMatchObject([
      { code: "limitExceeded", params: { limit: limits.options } },
    ]);
    const any = Array.from({ length: limits.expressionNodes }, () => ({
      question: "a",
      answered: true as const,
    }));
    expect(
      problemsOf(definitionWith({ questions: [text("a"), text("b", { appliesIf: { any } })] }))[0],
    ).toMatchObject({
      code: "limitExceeded",
      params: { limit: limits.expressionNodes },
    });
  });
});
