import { describe, expect, test } from "vitest";
import type { Answer, AnswerValue } from "#core/answer.ts";
import { answerProblems, cellProblems, changeProblems } from "#core/check.ts";
import { limits } from "#core/limits.ts";
import { date, evaluating, group, many, number, one, text, yesNo } from "./build.ts";

const parts = {
  questions: [
    yesNo("a", {
      required: "submit" as const,
      reason: { duty: "optional" as const, requiredFor: ["no"], minLength: 10, maxLength: 30 },
      citations: { duty: "optional" as const, requiredFor: ["no"] },
    }),
    yesNo("b", { appliesIf: { question: "a", equals: "yes" }, required: "submit" as const }),
    group("g", [text("name", { required: "submit" as const }), number("n")], { min: 2, max: 3 }),
    many("liste", { x: null, y: null, z: null }, { maxChosen: 2 }),
    number("zahl", { maximum: "10" }),
    date("von"),
    date("bis", { earliest: { question: "von" } }),
    text("frei", { minLength: 3, maxLength: 5 }),
    one(
      "wahl",
      { p: null, q: { appliesIf: { question: "b", equals: "yes" as const } } },
      { required: "submit" as const },
    ),
  ],
  contradictions: [
    {
      id: "widerspruch",
      title: { de: "W" },
      when: {
        all: [
          { question: "a", equals: "no" },
          { question: "wahl", equals: "p" },
        ],
      },
      message: { de: "W" },
      questions: ["a", "wahl"],
      severity: "important" as const,
    },
  ],
};
const evaluation = evaluating(parts);
const told = (given: Parameters<typeof evaluation>[0], complete: boolean) =>
  answerProblems(evaluation(given), { complete }).map(({ code, path }) => [code, ...path].join(" "));

describe("problems of answers", () => {
  test("of nothing entered there are none; before submitting what is missing is told in order", () => {
    expect(told({}, false)).toEqual([]);
    expect(told({}, true)).toEqual(["missing a", "missing g", "missing wahl"]);
  });

  test("a reason that is missing or too short, and a missing citation, matter only before submitting", () => {
    expect(told({ a: "no" }, false)).toEqual([]);
    expect(told({ a: "no" }, true)).toContain("reasonMissing a reason");
    const short: Answer = { value: "no", reason: "zu kurz", citations: [{ text: " " }] };
    expect(told({ a: short }, false)).toEqual([]);
    expect(told({ a: short }, true)).toEqual([
      "reasonTooShort a reason",
      "citationMissing a citations",
      "missing g",
      "missing wahl",
    ]);
    const whole: Answer = { value: "no", reason: "😀".repeat(10), citations: [{ text: "§ 5" }] };
    expect(told({ a: whole }, true)).toEqual(["missing g", "missing wahl"]);
  });

  test("a reason that is too long is told at once, a blank one is none", () => {
    expect(told({ a: { value: "yes", reason: "x".repeat(31) } }, false)).toEqual(["reasonTooLong a reason"]);
    expect(told({ a: { value: "no", reason: "   ", citations: [{ text: "§" }] } }, true)).toContain(
      "reasonMissing a reason",
    );
  });

  test("where an option needs no reason, a short one is fine", () => {
    expect(told({ a: { value: "yes", reason: "kurz" } }, true)).not.toContain("reasonTooShort a reason");
  });

  test("rows are told by their own cells", () => {
    expect(told({ g: ["r1"], "n/r1": "x" }, true)).toEqual([
      "missing a",
      "tooFewRows g",
      "missing name r1",
      "notANumber n r1",
      "missing wahl",
    ]);
  });

  test("what does not apply has no problems, and no answer is missing there", () => {
    expect(told({ a: "no", b: "fremd" }, false)).toEqual([]);
    expect(told({ a: "yes", b: "fremd" }, false)).toEqual(["unknownOption b"]);
  });

  test("an earlier option that does not apply any more has to be chosen anew", () => {
    expect(told({ wahl: "q" }, false)).toEqual([]);
    expect(told({ wahl: "q" }, true)).toContain("optionNotApplicable wahl");
  });

  test("cells that belong nowhere are told, cells of rows taken out are not", () => {
    expect(told({ fremd: "x", "fremd/r1": "x", "a/r1": "yes", name: "x", "name/r9": "x" }, false)).toEqual([
      "unknownQuestion fremd",
      "unknownQuestion fremd r1",
      "unknownRow a r1",
      "unknownRow name",
    ]);
  });

  test("a contradiction that is shown needs its explanation before submitting", () => {
    const both = { a: { value: "no", reason: "x".repeat(10), citations: [{ text: "§ 5" }] }, wahl: "p" };
    expect(told(both, false)).toEqual([]);
    expect(told(both, true)).toEqual(["missing g", "explanationMissing widerspruch"]);
    expect(told({ ...both, widerspruch: " " }, true)).toContain("explanationMissing widerspruch");
    expect(told({ ...both, widerspruch: "Weil." }, true)).toEqual(["missing g"]);
    expect(told({ ...both, widerspruch: ["x"] }, false)).toEqual(["wrongType widerspruch"]);
  });
});

describe("a change is refused when it can be no answer at all", () => {
  const refused = (question: string, row: string | null, answer: AnswerValue | Answer, given = {}) => {
    const key = row === null ? question : `${question}/${row}`;
    return changeProblems(evaluation({ g: ["r1"], ...given, [key]: answer }), question, row).map(
      ({ code }) => code,
    );
  };

  test.each<[string, string | null, AnswerValue | Answer, string]>([
    ["fremd", null, "x", "unknownQuestion"],
    ["a", "r1", "yes", "unknownRow"],
    ["name", null, "x", "unknownRow"],
    ["name", "r9", "x", "unknownRow"],
    ["widerspruch", "r1", "x", "unknownRow"],
    ["a", null, "vielleicht", "unknownOption"],
    ["a", null, ["yes"], "wrongType"],
    ["liste", null, ["x", "x"], "chosenTwice"],
    ["zahl", null, "1.234,5", "notANumber"],
    ["von", null, "2026-02-30", "notADate"],
    ["name", "r1", "x\u0000", "forbiddenCharacter"],
    ["a", null, { value: "yes", reason: "\ud800" }, "forbiddenCharacter"],
    ["frei", null, "x".repeat(limits.answerText + 1), "textTooLong"],
    ["a", null, { value: "yes", reason: "x".repeat(limits.answerText + 1) }, "reasonTooLong"],
    ["a", null, { value: "yes", citations: [{ text: "x".repeat(limits.citation.text + 1) }] }, "textTooLong"],
    ["a", null, { value: "yes", citations: [{ text: "§ 1", section: "x".repeat(51) }] }, "textTooLong"],
    ["g", null, Array.from({ length: limits.rows + 1 }, (_, row) => `r${row}`), "tooManyRows"],
    ["widerspruch", null, 5, "wrongType"],
    ["widerspruch", null, "x".repeat(limits.answerText + 1), "textTooLong"],
  ])("%s %s: %o is %s", (question, row, answer, code) => {
    expect(refused(question, row, answer)).toContain(code);
  });

  test.each<[string, string | null, AnswerValue | Answer]>([
    ["a", null, null],
    ["b", null, "yes"],
    ["name", "r1", "Name"],
    ["zahl", null, "99"],
    ["zahl", null, "1.5"],
    ["bis", null, "2025-01-01"],
    ["frei", null, "x"],
    ["frei", null, "x".repeat(60)],
    ["liste", null, ["x", "y", "z"]],
    ["g", null, ["r1", "r2", "r3", "r4"]],
    ["wahl", null, "q"],
    ["a", null, { value: "no", reason: "x".repeat(31) }],
    ["widerspruch", null, "Weil."],
  ])("and kept when it is one that does not fit yet: %s %s %o", (question, row, answer) => {
    expect(refused(question, row, answer, { von: "2026-01-01" })).toEqual([]);
  });

  test("also for a question that does not apply", () => {
    expect(refused("b", null, "fremd", { a: "no" })).toEqual(["unknownOption"]);
    expect(refused("b", null, "yes", { a: "no" })).toEqual([]);
  });

  test("an answer taken away is no problem", () => {
    expect(changeProblems(evaluation({}).with("a", null, undefined), "a", null)).toEqual([]);
  });
});

describe("problems of one cell", () => {
  test("are what is told of its answer as it stands, not what is missing", () => {
    const given = evaluation({ zahl: "11", von: "2026-02-01", bis: "2026-01-01", g: ["r"], "n/r": "1.5" });
    const of = (id: string, row: string | null = null) =>
      cellProblems(given, id, row).map(({ code }) => code);
    expect(of("zahl")).toEqual(["tooLarge"]);
    expect(of("bis")).toEqual(["tooEarly"]);
    expect(of("n", "r")).toEqual(["tooManyDecimals"]);
    expect(of("n", "anderer")).toEqual([]);
    expect([of("a"), of("von"), of("name", "r"), of("widerspruch")].flat()).toEqual([]);
  });
});
