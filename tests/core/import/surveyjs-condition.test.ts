import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Scalar } from "#core/import/foreign-json.ts";
import { compares, type Comparison, type Operand } from "#core/import/surveyjs-operators.ts";
import { evaluatingSurvey, imported, page } from "./survey.ts";

const radio = {
  type: "radiogroup",
  name: "radio",
  choices: ["item1-0", "item1-3", { value: "Item2", text: "Two" }, "other place"],
};
const grade = { type: "dropdown", name: "grade", choices: [1, 2, 10, "003"] };
const check = { type: "checkbox", name: "check", choices: ["item1", "item2", "item3", 7] };
const consent = { type: "boolean", name: "consent" };
const count = { type: "text", name: "count", inputType: "number" };
const day = { type: "text", name: "day", inputType: "date" };
const remark = { type: "comment", name: "remark" };
const questions = [radio, grade, check, consent, count, day, remark];

/** Whether a question with this condition is shown. */
const shown = (visibleIf: string, answers: object): boolean => {
  const survey = imported(page(...questions, { type: "comment", name: "probe", visibleIf }));
  return evaluatingSurvey(survey)(answers).question("probe")?.applies === true;
};

/** Why a condition is not carried over. */
const fault = (visibleIf: string) =>
  imported(page(...questions, { type: "comment", name: "probe", visibleIf })).left.find(
    ({ code }) => code === "conditionLeft",
  )?.params["why"];

const conditionIn = (visibleIf: string) =>
  imported(
    page(...questions, { type: "comment", name: "probe", visibleIf }),
  ).definition.sections[0]?.questions.at(-1)?.appliesIf;

describe("a visibleIf in our language", () => {
  test.each<[string, unknown]>([
    ["{radio} = 'item1-0'", { question: "radio", equals: "item1-0" }],
    ['{radio} == "ITEM1-0"', { question: "radio", equals: "item1-0" }],
    ["{radio} contains 'item1'", { question: "radio", oneOf: ["item1-0", "item1-3"] }],
    ["{radio} contains ['item1-3']", { question: "radio", equals: "item1-3" }],
    ["{radio} <> 'item1-0'", { not: { question: "radio", equals: "item1-0" } }],
    ["{radio} = 'item1-0' or {radio} = 'item2'", { question: "radio", oneOf: ["item1-0", "item2"] }],
    ["{radio} anyof ['item1-0', 'Item2']", { question: "radio", oneOf: ["item1-0", "item2"] }],
    ["{radio} empty", { not: { question: "radio", answered: true } }],
    ["{grade} >= 2", { question: "grade", oneOf: ["o2", "o10"] }],
    ["{check} contains 'item1'", { question: "check", includes: "item1" }],
    [
      "{check} contains ['item1', 'item2']",
      {
        all: [
          { question: "check", includes: "item1" },
          { question: "check", includes: "item2" },
        ],
      },
    ],
    ["{check} anyof ['item1', 7]", { question: "check", includesAny: ["item1", "o7"] }],
    ["{consent} = true", { question: "consent", equals: "yes" }],
    ["!{consent}", { not: { question: "consent", equals: "yes" } }],
    [
      "{count} > 3 and {count} <= 10",
      {
        all: [
          { question: "count", greaterThan: "3" },
          { question: "count", atMost: "10" },
        ],
      },
    ],
    ["5 < {count}", { question: "count", greaterThan: "5" }],
    ["{day} < '2026-05-01'", { question: "day", before: "2026-05-01" }],
    ["{remark} = 'x'", { question: "remark", equals: "x" }],
    [
      "{RADIO} notempty and ({count} = 1)",
      {
        all: [
          { question: "radio", answered: true },
          { question: "count", equals: "1" },
        ],
      },
    ],
  ])("%s", (source, condition) => expect(conditionIn(source)).toEqual(condition));

  test.each([
    ["{radio} = ", "syntax"],
    ["{radio} = 'a", "syntax"],
    ["{radio", "syntax"],
    ["{radio} = 'a' {count} = 1", "syntax"],
    ["{nobody} = 1", "unknownName"],
    ["{count} + 1 > 3", "arithmetic"],
    ["({count} + 1) * 2 > 3", "arithmetic"],
    ["iif({count} > 1, 'a', 'b') = 'a'", "function"],
    ["{count} > age({day})", "function"],
    ["{remark} contains 'x'", "textSearch"],
    ["{radio}", "kinds"],
    ["{check} > 3", "kinds"],
    ["{radio} = {check}", "kinds"],
    [`${"(".repeat(40)}{count} = 1${")".repeat(40)}`, "tooLarge"],
  ])("%s is told as not carried over: %s", (source, why) => expect(fault(source)).toBe(why));

  test("that names a value which no choice has never holds, and is told", () => {
    const survey = imported(page(radio, { type: "comment", name: "probe", visibleIf: "{radio} = 'gone'" }));
    expect(survey.left.map(({ code }) => code)).toEqual(["conditionConstant"]);
    expect(evaluatingSurvey(survey)({ radio: "item1-0" }).question("probe")?.applies).toBe(false);
    expect(evaluatingSurvey(survey)({}).question("probe")?.applies).toBe(false);
  });

  test("takes two unanswered numbers for equal, as SurveyJS does", () => {
    const other = { type: "text", name: "other", inputType: "number" };
    const probe = { type: "comment", name: "probe", visibleIf: "{count} >= {other}" };
    const evaluation = evaluatingSurvey(imported(page(count, other, probe)));
    const applies = (answers: object) => evaluation(answers).question("probe")?.applies;
    expect([{}, { count: 1 }, { count: 2, other: 2 }, { count: 2, other: 3 }].map(applies)).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  test("costs what its length costs", () => {
    const long = Array.from({ length: 900 }, (_, at) => `{count} = ${at}`).join(" or ");
    const begin = performance.now();
    expect(shown(long, { count: 899 })).toBe(true);
    expect(fault("(".repeat(19_000))).toBe("tooLarge");
    expect(fault("'".repeat(19_001))).toBe("syntax");
    expect(performance.now() - begin).toBeLessThan(3_000);
  });
});

type Answers = Readonly<Record<string, Operand>>;

/** A condition as it is written, and what SurveyJS makes of it. */
type Written = { readonly source: string; readonly holds: (answers: Answers) => boolean };

const printed = (operand: Operand): string => {
  if (Array.isArray(operand)) return `[${operand.map(printed).join(", ")}]`;
  return typeof operand === "string" ? `'${operand}'` : String(operand);
};

const values: readonly Scalar[] = ["item1", "item1-0", "ITEM2", "item", 7, 2, "10", "003", true, "place"];
const literal = fc.oneof(
  fc.constantFrom(...values),
  fc.array(fc.constantFrom(...values), { minLength: 1, maxLength: 3 }),
);
const comparing = fc.constantFrom<readonly [Comparison, string]>(
  ["equal", "="],
  ["notequal", "<>"],
  ["greater", ">"],
  ["less", "<"],
  ["greaterorequal", ">="],
  ["lessorequal", "<="],
  ["contains", "contains"],
  ["notcontains", "notcontains"],
  ["anyof", "anyof"],
  ["allof", "allof"],
);
const leaf: fc.Arbitrary<Written> = fc.oneof(
  fc
    .tuple(fc.constantFrom("radio", "grade", "check", "consent", "count"), comparing, literal)
    .map(([name, [comparison, sign], right]) => ({
      source: `{${name}} ${sign} ${printed(right)}`,
      holds: (answers: Answers) => compares(comparison, answers[name] ?? null, right),
    })),
  fc.constantFrom("radio", "check", "count").map((name) => ({
    source: `{${name}} empty`,
    holds: (answers: Answers) => compares("equal", answers[name] ?? null, null),
  })),
);
const conditions = fc.letrec<{ node: Written }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    fc.tuple(tie("node"), tie("node")).map(([one, other]) => ({
      source: `(${one.source}) and (${other.source})`,
      holds: (answers: Answers) => one.holds(answers) && other.holds(answers),
    })),
    fc.tuple(tie("node"), tie("node")).map(([one, other]) => ({
      source: `(${one.source} or ${other.source})`,
      holds: (answers: Answers) => one.holds(answers) || other.holds(answers),
    })),
    tie("node").map((one) => ({
      source: `!(${one.source})`,
      holds: (answers: Answers) => !one.holds(answers),
    })),
  ),
})).node;

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const answerSets = fc
  .record({
    radio: optional(fc.constantFrom("item1-0", "item1-3", "Item2", "other place")),
    grade: optional(fc.constantFrom<Scalar>(1, 2, 10, "003")),
    check: optional(fc.subarray<Scalar>(["item1", "item2", "item3", 7])),
    consent: optional(fc.boolean()),
    count: optional(fc.constantFrom(2, 7, 10, 11)),
  })
  .map((answers) => Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined)));

describe("whatever the condition and the answers", () => {
  test("a condition that is carried over holds exactly where it held in SurveyJS", () => {
    let carried = 0;
    fc.assert(
      fc.property(
        conditions,
        fc.array(answerSets, { minLength: 1, maxLength: 6 }),
        ({ source, holds }, sets) => {
          const survey = imported(page(...questions, { type: "comment", name: "probe", visibleIf: source }));
          if (survey.left.some(({ code }) => code === "conditionLeft")) return;
          carried += 1;
          const evaluation = evaluatingSurvey(survey);
          for (const answers of sets)
            expect([source, answers, evaluation(answers).question("probe")?.applies]).toEqual([
              source,
              answers,
              holds(answers as Answers),
            ]);
        },
      ),
      { numRuns: 400 },
    );
    expect(carried).toBeGreaterThan(100);
  });
});
