import { describe, expect, test } from "vitest";
import type { Condition } from "#core/definition-condition.ts";
import type { QuestionDefinition } from "#core/definition-question.ts";
import type { ChecklistDefinition } from "#core/definition.ts";
import type { ResultDefinition } from "#core/definition-result.ts";
import {
  date,
  dimension,
  evaluating,
  finding,
  group,
  levels,
  many,
  number,
  one,
  text,
  yesNo,
} from "./build.ts";

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

const banded = result([
  { when: { score: "alpha", atLeast: 0.8 }, level: "gruen" },
  { when: { score: "alpha", atLeast: 0.5 }, level: "gelb" },
  { otherwise: "rot" },
]);

const rated = () => [
  one("a", { gut: 1, halb: 0.5, schlecht: { rating: 0, findings: ["sperre"] } }, { dimension: "alpha" }),
  one("b", { gut: 1, halb: 0.5, schlecht: { rating: 0, findings: ["hinweis"] } }, { dimension: "alpha" }),
];
const findings = [
  finding("sperre", { blocking: true, questions: ["a"] }),
  finding("hinweis", { questions: ["b"] }),
];
const alpha = [dimension("alpha")];

describe("a result", () => {
  const evaluation = evaluating({
    dimensions: alpha,
    findings,
    questions: rated(),
    results: [
      {
        ...banded,
        caps: [
          { finding: "hinweis", level: "gelb" },
          { blocking: true, level: "rot" },
        ],
      },
    ],
  });
  const stufe = (given: Record<string, string>) => evaluation(given).results[0];

  test("has no answers while nothing it depends on is answered, whatever level its rules yield", () => {
    const bare = evaluation({});
    expect(bare.results[0]?.level).toBe("rot");
    expect([...bare.resultsWithoutAnswers]).toEqual(["stufe"]);
    expect([...evaluation({ a: "gut" }).resultsWithoutAnswers]).toEqual([]);
    const fixed = evaluating({ questions: [yesNo("q")], results: [result([{ otherwise: "gelb" }])] });
    expect([...fixed({}).resultsWithoutAnswers]).toEqual([]);
  });

  test("is the level of the first rule that holds", () => {
    expect(stufe({ a: "gut", b: "gut" })).toEqual({
      id: "stufe",
      level: "gruen",
      ruleLevel: "gruen",
      rule: 0,
      cappedBy: null,
      provisional: false,
      worst: "gruen",
      best: "gruen",
    });
    expect(stufe({ a: "halb", b: "halb" })).toMatchObject({ level: "gelb", rule: 1 });
  });

  test("is lowered by a cap that is in force, by the lowest of several, and only lowered", () => {
    expect(stufe({ a: "gut", b: "schlecht" })).toMatchObject({
      level: "gelb",
      ruleLevel: "gelb",
      cappedBy: null,
    });
    expect(stufe({ a: "schlecht", b: "gut" })).toMatchObject({
      level: "rot",
      ruleLevel: "gelb",
      rule: 1,
      cappedBy: "blocking",
    });
  });
});

/** The worst and best level that can still come. */
const reachable = (
  questions: QuestionDefinition[],
  when: Condition,
  given: Parameters<ReturnType<typeof evaluating>>[0] = {},
  parts: Partial<ChecklistDefinition> = {},
) => {
  const evaluation = evaluating({
    ...parts,
    questions,
    results: [result([{ when, level: "gruen" }, { otherwise: "rot" }])],
  })(given);
  const [found] = evaluation.results;
  return found && [found.worst, found.best, found.provisional];
};

describe("while something required is open, the levels that can still come are those", () => {
  const open = text("offen", { required: "submit" });

  test("of every rule that can hold: a mean that cannot rise that far ends below", () => {
    const evaluation = evaluating({ dimensions: alpha, findings, questions: rated(), results: [banded] });
    const ends = (given: Record<string, string>) => {
      const [found] = evaluation(given).results;
      return [found?.worst, found?.best];
    };
    expect(ends({})).toEqual(["rot", "gruen"]);
    expect(ends({ a: "schlecht" })).toEqual(["rot", "gelb"]);
    expect(ends({ a: "gut" })).toEqual(["gelb", "gruen"]);
  });

  test.each<[string, Condition, Record<string, string | readonly string[]>, string, string]>([
    ["an open choice can be anything it offers", { question: "wahl", equals: "a" }, {}, "rot", "gruen"],
    ["a given answer stays", { question: "wahl", equals: "a" }, { wahl: "a" }, "gruen", "gruen"],
    [
      "an open choice is never hidden from notEquals",
      { question: "wahl", notEquals: "fern" },
      {},
      "gruen",
      "gruen",
    ],
    ["an open question will be answered", { question: "wahl", answered: true }, {}, "gruen", "gruen"],
    ["a question with unsure can become it", { question: "klar", unsure: true }, {}, "rot", "gruen"],
    ["and then nothing else is true of it", { question: "klar", equals: "a" }, {}, "rot", "gruen"],
    ["also then it is answered", { question: "klar", answered: true }, {}, "gruen", "gruen"],
    ["a question without unsure cannot become it", { question: "wahl", unsure: true }, {}, "rot", "rot"],
    ["a number stays within its bounds", { question: "zahl", greaterThan: 10 }, {}, "rot", "rot"],
    ["also at the edge", { question: "zahl", atLeast: 10 }, {}, "rot", "gruen"],
    ["a date stays within its bounds", { question: "tag", before: "2026-01-01" }, {}, "rot", "rot"],
    ["options that are not there cannot be chosen", { question: "liste", includes: "x" }, {}, "rot", "gruen"],
    [
      "a computed value stays within what its inputs allow",
      { computed: "summe", atMost: 19 },
      { zahl: "3" },
      "gruen",
      "gruen",
    ],
    ["and can go to its ends", { computed: "summe", atLeast: 13 }, { zahl: "3" }, "rot", "gruen"],
    [
      "a chosen option that can never apply is lost",
      { question: "wahl", equals: "fern" },
      { wahl: "fern" },
      "rot",
      "rot",
    ],
    [
      "one that applies for certain is kept",
      { question: "eilig", equals: "ja" },
      { eilig: "ja", wahl: "a" },
      "gruen",
      "gruen",
    ],
    [
      "one whose condition is open can be lost",
      { question: "eilig", equals: "ja" },
      { eilig: "ja" },
      "rot",
      "gruen",
    ],
    [
      "a hidden answer comes back with its question",
      { question: "kind", equals: "yes" },
      { kind: "yes" },
      "rot",
      "gruen",
    ],
    [
      "a question that cannot apply any more is gone",
      { question: "kind", answered: true },
      { wahl: "b" },
      "rot",
      "rot",
    ],
    [
      "rows can become anything",
      { question: "zeilen", some: { question: "n", atLeast: 5 } },
      {},
      "rot",
      "gruen",
    ],
    [
      "given rows stay, their open cells do not",
      { question: "zeilen", count: { atLeast: 2 } },
      { zeilen: ["r1"] },
      "rot",
      "rot",
    ],
    [
      "in a given row the open number can come",
      { question: "zeilen", every: { question: "n", atLeast: 5 } },
      { zeilen: ["r1"] },
      "rot",
      "gruen",
    ],
  ])("%s", (_, when, given, worst, best) => {
    const questions = [
      open,
      one("wahl", { a: null, b: null, fern: { appliesIf: { question: "zahl", greaterThan: 100 } } }),
      number("zahl", { minimum: "0", maximum: "10" }),
      one("eilig", { ja: { appliesIf: { question: "wahl", equals: "a" } }, nein: null }),
      one("klar", { a: null, unsure: null }),
      number("zwei", { minimum: "0", maximum: "10" }),
      date("tag", { earliest: "2026-01-01" }),
      many("liste", { x: null, y: null }),
      yesNo("kind", { appliesIf: { question: "wahl", equals: "a" } }),
      group("zeilen", [number("n", { minimum: "0", maximum: "9" })]),
    ];
    const computed = [
      {
        id: "summe",
        title: { de: "S" },
        unit: { de: "" },
        value: { add: [{ answer: "zahl" }, { answer: "zwei" }, 0] },
      },
    ];
    expect(reachable(questions, when, given, { computed })).toEqual([worst, best, true]);
  });

  test("also of caps whose finding can still arise", () => {
    const evaluation = evaluating({
      dimensions: alpha,
      findings,
      questions: rated(),
      results: [{ ...result([{ otherwise: "gruen" }]), caps: [{ blocking: true, level: "gelb" }] }],
    });
    expect(evaluation({ b: "gut" }).results[0]).toMatchObject({
      level: "gruen",
      worst: "gelb",
      best: "gruen",
    });
    expect(evaluation({ a: "schlecht" }).results[0]).toMatchObject({
      level: "gelb",
      worst: "gelb",
      best: "gelb",
    });
  });

  test("an answer with a problem can still become any other", () => {
    const questions = [number("zahl", { maximum: "10" })];
    expect(reachable(questions, { question: "zahl", atLeast: 5 }, { zahl: "99" })).toEqual([
      "rot",
      "gruen",
      true,
    ]);
  });

  test("an optional question that is open may stay so or be answered", () => {
    const questions = [open, yesNo("frei", { required: "never" })];
    expect(reachable(questions, { question: "frei", equals: "yes" })).toEqual(["rot", "gruen", true]);
    expect(reachable(questions, { question: "frei", equals: "yes" }, { offen: "x" })).toEqual([
      "rot",
      "rot",
      false,
    ]);
  });

  test("an answer that lacks its reason will count once it has it", () => {
    const questions = [
      one("a", { gut: 1, schlecht: 0 }, { dimension: "alpha", reason: { duty: "required" } }),
    ];
    const parts = { dimensions: alpha, incomplete: "unanswered" as const };
    expect(reachable(questions, { score: "alpha", atLeast: 0.5 }, { a: "gut" }, parts)).toEqual([
      "gruen",
      "gruen",
      true,
    ]);
  });
});

test("a result may read another one, after its caps", () => {
  const evaluation = evaluating({
    findings: [
      finding("sperre", { blocking: true, questions: ["a"], when: { question: "a", equals: "no" } }),
    ],
    questions: [yesNo("a")],
    results: [
      {
        ...result([{ when: { result: "erste", equals: "gruen" }, level: "gruen" }, { otherwise: "rot" }]),
        id: "zweite",
      },
      { ...result([{ otherwise: "gruen" }], { caps: [{ blocking: true, level: "gelb" }] }), id: "erste" },
    ],
  });
  expect(evaluation({ a: "no" }).results.map(({ level }) => level)).toEqual(["rot", "gelb"]);
  expect(evaluation({ a: "yes" }).results.map(({ level }) => level)).toEqual(["gruen", "gruen"]);
  expect(evaluation({}).results[0]).toMatchObject({ worst: "rot", best: "gruen", provisional: true });
});
