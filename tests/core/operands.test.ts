import { describe, expect, test } from "vitest";
import type { CountOf } from "#core/condition-type.ts";
import type { Condition, Expression } from "#core/definition-condition.ts";
import type { QuestionDefinition } from "#core/definition-question.ts";
import {
  date,
  definitionWith,
  dimension,
  evaluating,
  finding,
  holding,
  number,
  one,
  problemsOf,
  text,
  yesNo,
} from "./build.ts";

type Given = Parameters<ReturnType<typeof holding>>[0];

describe("the right side of a comparison", () => {
  const zeitraum: QuestionDefinition = { id: "zeitraum", type: "period", text: { de: "zeitraum" } };
  const questions = [
    number("x", { unit: { de: "Fälle" } }),
    number("y", { unit: { de: "Fälle" } }),
    number("stunden", { unit: { de: "Stunden" } }),
    date("start"),
    date("ende"),
    zeitraum,
    one("alt", { ja: null, nein: null, unsure: null }),
    one("neu", { ja: null, nein: null, unsure: null }),
    text("name"),
    text("kurz"),
  ];
  const parts = {
    parameters: [
      { id: "grenze", title: { de: "Grenze" }, type: "number" as const, value: "10" },
      { id: "stichtag", title: { de: "Stichtag" }, type: "date" as const, value: "2026-07-01" },
    ],
    computed: [
      {
        id: "summe",
        title: { de: "Summe" },
        unit: { de: "Fälle" },
        value: { add: [{ answer: "x" }, { answer: "y" }] },
      },
      { id: "fristende", title: { de: "Fristende" }, value: { addDays: [{ answer: "start" }, 14] } },
    ],
  };

  test.each<[string, Condition, Given, boolean]>([
    ["another number", { question: "x", greaterThan: { question: "y" } }, { x: "3", y: "2" }, true],
    ["a number that is equal", { question: "x", greaterThan: { question: "y" } }, { x: "2", y: "2" }, false],
    ["a computed value", { computed: "summe", atLeast: { question: "x" } }, { x: "3", y: "2" }, true],
    ["a parameter", { question: "x", lessThan: { parameter: "grenze" } }, { x: "9" }, true],
    [
      "a count",
      { question: "x", equals: { count: { open: true, questions: ["y", "ende"] } } },
      { x: "2" },
      true,
    ],
    [
      "another day",
      { question: "start", before: { question: "ende" } },
      { start: "2026-01-01", ende: "2026-01-02" },
      true,
    ],
    ["today", { question: "start", after: { today: true } }, { start: "2026-05-16" }, true],
    ["today on the left", { today: true, before: { parameter: "stichtag" } }, {}, true],
    [
      "a day parameter",
      { question: "start", equals: { parameter: "stichtag" } },
      { start: "2026-07-01" },
      true,
    ],
    [
      "a computed day",
      { question: "ende", equals: { computed: "fristende" } },
      { start: "2026-01-20", ende: "2026-02-03" },
      true,
    ],
    [
      "an end of a period",
      { question: "start", before: { question: "zeitraum", part: "to" } },
      { start: "2026-03-01", zeitraum: { from: "2026-01-01", to: "2026-03-02" } },
      true,
    ],
    [
      "an end of a period on the left",
      { question: "zeitraum", part: "from", before: "2026-01-02" },
      { zeitraum: { from: "2026-01-01", to: "2026-03-02" } },
      true,
    ],
    ["another choice", { question: "neu", notEquals: { question: "alt" } }, { alt: "ja", neu: "nein" }, true],
    ["the same choice", { question: "neu", notEquals: { question: "alt" } }, { alt: "ja", neu: "ja" }, false],
    ["another text", { question: "name", equals: { question: "kurz" } }, { name: "UVG", kurz: "UVG" }, true],
  ])("may be %s", (_, condition, given, expected) => {
    expect(holding(condition, questions, parts)(given)).toBe(expected);
  });

  test.each<[string, Condition, Given]>([
    ["a number that is open", { question: "x", notEquals: { question: "y" } }, { x: "3" }],
    ["a choice that is open", { question: "neu", notEquals: { question: "alt" } }, { neu: "nein" }],
    [
      "a choice that is unsure",
      { question: "neu", notEquals: { question: "alt" } },
      { neu: "nein", alt: "unsure" },
    ],
    ["a text that is open", { question: "name", notEquals: { question: "kurz" } }, { name: "UVG" }],
    ["a computed value without a figure", { question: "x", notEquals: { computed: "summe" } }, { x: "3" }],
  ])("is never compared with %s", (_, condition, given) => {
    expect(holding(condition, questions, parts)(given)).toBe(false);
  });

  const codes = (condition: Condition) =>
    problemsOf(
      definitionWith({ ...parts, questions: [...questions, text("probe", { appliesIf: condition })] }),
    ).map(({ code }) => code);

  test.each<[string, Condition, string]>([
    ["another unit", { question: "x", atLeast: { question: "stunden" } }, "unitMismatch"],
    ["a day for a number", { question: "x", equals: { question: "start" } }, "wrongShape"],
    ["a text for a choice", { question: "neu", equals: { question: "name" } }, "wrongReferenceType"],
    ["a question that is not there", { question: "x", equals: { question: "fehlt" } }, "unknownReference"],
    ["two operands at once", { question: "x", equals: { question: "y", today: true } }, "wrongShape"],
    ["a period as a whole", { question: "start", before: { question: "zeitraum" } }, "wrongReferenceType"],
  ])("is refused as %s", (_, condition, code) => {
    expect(codes(condition)).toEqual([code]);
  });
});

describe("a count", () => {
  const questions = () => [
    one("a", { gut: 1, schlecht: { rating: 0, findings: ["f1", "f2"] }, unsure: null }, { dimension: "d" }),
    one("b", { gut: 1, schlecht: { rating: 0, findings: ["f2"] }, unsure: null }, { dimension: "d" }),
    yesNo("c", { appliesIf: { question: "a", equals: "gut" } }),
  ];
  const counted = (count: CountOf, given: Given) =>
    evaluating({
      questions: questions(),
      dimensions: [dimension("d")],
      findings: [
        finding("f1", { severity: "mandatory", blocking: true, tag: "frist" }),
        finding("f2", { severity: "hint", tag: "form" }),
      ],
      computed: [{ id: "zahl", title: { de: "Zahl" }, unit: { de: "" }, value: { count } }],
    })(given).computed[0]?.value;

  test.each<[string, CountOf, Given, string]>([
    ["open questions that apply", { open: true }, {}, "2"],
    ["open questions, one of which came to apply", { open: true }, { a: "gut" }, "2"],
    ["open questions of some", { open: true, questions: ["a"] }, {}, "1"],
    ["unsure answers", { unsure: true }, { a: "unsure", b: "gut" }, "1"],
    ["questions by outcome", { outcome: "met" }, { a: "gut", b: "schlecht", c: "yes" }, "1"],
    ["questions of a dimension", { outcome: "informative", dimension: "d" }, { a: "gut", c: "yes" }, "0"],
    ["questions of sections", { outcome: "informative", sections: ["s"] }, { a: "gut", c: "yes" }, "1"],
    ["a finding by its id", { finding: "f2" }, { a: "schlecht", b: "schlecht" }, "1"],
    ["findings by severity", { finding: { severity: "mandatory" } }, { a: "schlecht" }, "1"],
    ["findings by tag", { finding: { tag: "form" } }, { a: "schlecht" }, "1"],
    ["findings that block", { finding: { blocking: true } }, { b: "schlecht" }, "0"],
    ["all findings", { finding: {} }, { a: "schlecht" }, "2"],
    ["findings at some questions", { finding: {}, questions: ["b"] }, { a: "schlecht" }, "1"],
  ])("of %s", (_, count, given, expected) => {
    expect(counted(count, given)).toBe(expected);
  });

  test("asks for exactly one thing, and for things that there are", () => {
    const codes = (count: CountOf) =>
      problemsOf(
        definitionWith({
          questions: questions(),
          dimensions: [dimension("d")],
          findings: [finding("f1"), finding("f2")],
          computed: [{ id: "zahl", title: { de: "Zahl" }, unit: { de: "" }, value: { count } }],
        }),
      ).map(({ code }) => code);
    expect(codes({})).toEqual(["wrongShape"]);
    expect(codes({ open: true, unsure: true })).toEqual(["wrongShape"]);
    expect(codes({ finding: "fehlt" })).toEqual(["unknownReference"]);
    expect(codes({ open: true, questions: ["fehlt"] })).toEqual(["unknownReference"]);
    expect(codes({ open: true, sections: ["s"], questions: ["a"] })).toEqual(["wrongShape"]);
  });
});

describe("score and coverage over some questions", () => {
  const evaluation = (value: Expression, given: Given) =>
    evaluating({
      dimensions: [dimension("d"), dimension("e", { scale: { from: 1, to: 4 } })],
      sections: [
        {
          id: "s1",
          title: { de: "Eins" },
          questions: [one("a", { gut: 1, schlecht: 0 }, { dimension: "d", weight: 3 })],
        },
        {
          id: "s2",
          title: { de: "Zwei" },
          questions: [
            one("b", { gut: 1, schlecht: 0 }, { dimension: "d" }),
            one("c", { gut: 4, schlecht: 1 }, { dimension: "e" }),
          ],
        },
      ],
      computed: [{ id: "x", title: { de: "x" }, unit: { de: "" }, value }],
    })(given).computed[0]?.value;

  test.each<[string, Expression, Given, string | null]>([
    ["the mean of a dimension", { score: "d" }, { a: "gut", b: "schlecht" }, "0.75"],
    ["the mean of a section, weighted", { score: { sections: ["s1"] } }, { a: "gut", b: "schlecht" }, "1"],
    ["the mean of some questions", { score: { questions: ["b"] } }, { a: "gut", b: "schlecht" }, "0"],
    ["the mean of a dimension by its questions", { score: { dimension: "e" } }, { c: "gut" }, "4"],
    ["the mean of nothing", { score: "d" }, {}, null],
    ["the coverage of a dimension", { coverage: "d" }, { a: "gut" }, "0.5"],
    ["the coverage of a section", { coverage: { sections: ["s2"] } }, { c: "gut" }, "0.5"],
    ["the coverage of all", { coverage: {} }, { a: "gut", c: "gut" }, "0.66666666666666666667"],
  ])("%s", (_, value, given, expected) => {
    expect(evaluation(value, given)).toBe(expected);
  });

  test("ratings on several scales have no mean", () => {
    expect(() => evaluation({ score: { sections: ["s2"] } }, {})).toThrow("unitMismatch");
  });
});
