import { describe, expect, test } from "vitest";
import { changeProblems } from "#core/check.ts";
import {
  definitionWith,
  dimension,
  evaluating,
  finding,
  group,
  money,
  number,
  problemsOf,
  shown,
  text,
  yesNo,
} from "../build.ts";

const bands = [
  { rating: 1, points: { p: 3 } },
  { from: "10", rating: 0.5, findings: ["viele"] },
  { from: "100", rating: 0, points: { p: -1 }, findings: ["viele", "zuViele"] },
];
const findings = [finding("viele"), finding("zuViele", { severity: "mandatory" })];
const dimensions = [dimension("alpha"), dimension("summe", { score: { sum: "p" } })];
const results = [
  {
    id: "erg",
    title: { de: "Ergebnis" },
    levels: ["schlecht", "mittel", "gut"].map((id) => ({ id, title: { de: id }, text: { de: id } })),
    rules: [
      { when: { score: "alpha", atLeast: 1 }, level: "gut" },
      { when: { score: "alpha", atLeast: 0.5 }, level: "mittel" },
      { otherwise: "schlecht" },
    ],
    caps: [{ finding: "zuViele", level: "schlecht" }],
  },
];

describe.each([
  ["a number", number("n", { bands, dimension: "alpha", decimals: 2 })],
  ["an amount", money("n", { bands, dimension: "alpha" })],
])("%s with bands", (_, question) => {
  const evaluation = evaluating({ dimensions, findings, questions: [question] });
  test.each([
    ["-5", "1", "met", "3", []],
    ["9.99", "1", "met", "3", []],
    ["10", "0.5", "partlyMet", "0", ["viele"]],
    ["99.99", "0.5", "partlyMet", "0", ["viele"]],
    ["100", "0", "notMet", "-1", ["viele", "zuViele"]],
  ])("%s is worth what its band says", (value, score, outcome, points, raised) => {
    const found = evaluation({ n: value });
    expect(found.scores[0]?.value).toBe(score);
    expect(found.scores[1]?.value).toBe(points);
    expect(found.question("n")?.outcome).toBe(outcome);
    expect(found.question("n")?.findings).toEqual(raised);
    expect(found.findings.map(({ id }) => id)).toEqual(raised);
  });
  test("is worth nothing while it is open or wrong", () => {
    expect(evaluation().scores[0]).toMatchObject({ value: null, exclusions: [{ because: "unanswered" }] });
    expect(evaluation({ n: "viel" }).scores[0]?.value).toBeNull();
  });
});

describe("a figure under the first band", () => {
  test("shows nothing and is not rated", () => {
    const from = [{ from: "10", rating: 1 }];
    const found = evaluating({ dimensions, questions: [number("n", { bands: from, dimension: "alpha" })] })({
      n: "9",
    });
    expect(found.question("n")?.outcome).toBe("informative");
    expect(found.scores[0]).toMatchObject({ value: null, exclusions: [{ because: "noRating" }] });
  });
});

describe("bands in rows", () => {
  test("raise their findings from any row, and rate the group", () => {
    const found = evaluating({
      dimensions,
      findings,
      questions: [
        group("g", [number("n", { bands })], { max: 3, dimension: "alpha", rows: "mean" as const }),
      ],
    })({ g: ["r1", "r2"], "n/r1": "5", "n/r2": "50" });
    expect(found.scores[0]?.value).toBe("0.75");
    expect(found.scores[1]?.value).toBe("3");
    expect(found.question("n", "r1")?.findings).toEqual([]);
    expect(found.question("n", "r2")?.findings).toEqual(["viele"]);
  });
});

describe("a computed value with bands", () => {
  const parts = {
    dimensions,
    findings,
    results,
    computed: [
      {
        id: "aufwand",
        title: { de: "Aufwand" },
        unit: { de: "" },
        value: { divide: [{ answer: "faelle" }, { answer: "jahre" }] },
      },
    ],
    questions: [
      yesNo("bewerten"),
      number("faelle", { minimum: "0", maximum: "1000" }),
      number("jahre", { minimum: "0", maximum: "10" }),
      shown("zeigt", "aufwand", {
        bands,
        dimension: "alpha",
        appliesIf: { question: "bewerten", equals: "yes" },
      }),
    ],
  };
  const evaluation = evaluating(parts);
  const given = { bewerten: "yes", faelle: "50", jahre: "1" };

  test("is scored from its figure", () => {
    const found = evaluation(given);
    expect(found.question("zeigt")).toMatchObject({ outcome: "partlyMet", findings: ["viele"] });
    expect(found.scores[0]).toMatchObject({
      value: "0.5",
      contributions: [{ question: "zeigt", rating: "0.5" }],
      coverage: { answered: 1, applicable: 1 },
    });
    expect(evaluation({ ...given, jahre: "10" }).scores[1]?.value).toBe("3");
  });

  test("is open without a figure, and then left out as unanswered", () => {
    for (const missing of [
      { ...given, faelle: null },
      { ...given, jahre: "0" },
    ]) {
      const found = evaluation(missing);
      expect(found.question("zeigt")?.outcome).toBe("unanswered");
      expect(found.scores[0]).toMatchObject({
        value: null,
        exclusions: [{ question: "zeigt", because: "unanswered" }],
      });
      expect(found.findings).toEqual([]);
    }
  });

  test("is left out as hidden where it does not apply", () => {
    expect(evaluation({ ...given, bewerten: "no" }).scores[0]?.exclusions).toEqual([
      { question: "zeigt", because: "hidden" },
    ]);
  });

  test("follows its figure when an answer changes", () => {
    const changed = evaluation(given).with("faelle", null, { value: "500" });
    expect(changed.scores[0]?.value).toBe("0");
    expect(changed.findings.map(({ id }) => id)).toEqual(["viele", "zuViele"]);
    expect(changed.results[0]?.cappedBy).toBeNull();
  });

  test("makes the answers it is computed from required, and takes none itself", () => {
    expect(evaluation().question("faelle")?.required).toBe(true);
    expect(evaluation().question("zeigt")?.required).toBe(false);
    const answered = evaluation(given).with("zeigt", null, { value: "5" });
    expect(changeProblems(answered, "zeigt", null)).toMatchObject([{ code: "wrongType" }]);
  });

  test("can reach every level that its figure can, and is settled where all figures are worth the same", () => {
    const ends = (answers: Record<string, string>) => {
      const [{ worst, best } = {}] = evaluation(answers).results;
      return [worst, best];
    };
    expect(ends({ bewerten: "yes" })).toEqual(["schlecht", "gut"]);
    const bounded = evaluating({
      ...parts,
      computed: [{ ...parts.computed[0]!, value: { add: [{ answer: "faelle" }, { answer: "jahre" }] } }],
    });
    const [{ worst, best } = {}] = bounded({ bewerten: "yes", faelle: "50" }).results;
    expect([worst, best]).toEqual(["mittel", "mittel"]);
  });

  test("is counted as open or by its outcome, a value that is only shown is not", () => {
    const counting = evaluating({
      ...parts,
      questions: [
        ...parts.questions,
        shown("nur", "aufwand"),
        text("offen", { appliesIf: { count: { open: true, questions: ["zeigt", "nur"] }, equals: 1 } }),
      ],
    });
    expect(counting({ bewerten: "yes" }).question("offen")?.applies).toBe(true);
    expect(counting(given).question("offen")?.applies).toBe(false);
  });
});

describe("bands are refused", () => {
  const at = ["sections", 0, "questions", 0];
  const told = (question: ReturnType<typeof number>) =>
    problemsOf(definitionWith({ dimensions, findings, questions: [question] }));

  test("with a rating off the scale, or where nothing is rated", () => {
    expect(told(number("n", { dimension: "alpha", bands: [{ rating: 2 }] }))).toMatchObject([
      { code: "ratingDoesNotFit", path: [...at, "bands", 0, "rating"], params: { id: "n" } },
    ]);
    const neutral = [{ rating: 1, outcome: "notApplicable" as const }];
    expect(told(number("n", { dimension: "alpha", bands: neutral }))).toMatchObject([
      { code: "ratingDoesNotFit", path: [...at, "bands", 0, "rating"] },
    ]);
  });
  test("rated without a dimension", () => {
    expect(told(number("n", { bands: [{ rating: 1 }] }))).toMatchObject([
      { code: "missingKeyword", path: at, params: { keyword: "dimension" } },
    ]);
  });
  test("with findings that are not there", () => {
    expect(told(number("n", { bands: [{}, { from: "1", findings: ["fremd"] }] }))).toMatchObject([
      { code: "unknownReference", path: [...at, "bands", 1, "findings", 0], params: { id: "fremd" } },
    ]);
  });
  test("that do not rise", () => {
    expect(told(number("n", { bands: [{ from: "5" }, { from: "5" }] }))).toMatchObject([
      { code: "wrongShape", path: [...at, "bands", 1, "from"] },
    ]);
    expect(told(number("n", { bands: [{ from: "5" }, {}] }))).toMatchObject([
      { code: "missingKeyword", path: [...at, "bands", 1, "from"] },
    ]);
  });
  test("of a computed value that is a day", () => {
    const computed = [{ id: "tag", title: { de: "Tag" }, value: { today: true as const } }];
    const questions = [shown("q", "tag", { bands: [{ points: { p: 1 } }] })];
    expect(problemsOf(definitionWith({ dimensions, computed, questions }))).toMatchObject([
      { code: "wrongReferenceType", path: [...at, "computed"], params: { id: "tag" } },
    ]);
  });
  test("of a figure that depends on what it is worth", () => {
    const computed = [{ id: "c", title: { de: "c" }, unit: { de: "" }, value: { score: "alpha" } }];
    const questions = [shown("q", "c", { dimension: "alpha", bands: [{ rating: 1 }] })];
    expect(problemsOf(definitionWith({ dimensions, computed, questions }))).toMatchObject([
      { code: "cycle", params: { cycle: ["question q", "computed c", "score alpha", "question q"] } },
    ]);
  });
});
