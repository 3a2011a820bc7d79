import { describe, expect, test } from "vitest";
import type { Expression } from "#core/definition-condition.ts";
import { date, definitionWith, evaluating, group, number, one, problemsOf, text } from "./build.ts";
import type { AnswerValue } from "#core/answer.ts";

const faelle = { de: "Fälle" };
const questions = () => [
  number("a", { decimals: 2 }),
  number("b", { decimals: 2, appliesIf: { not: { question: "wort", equals: "ohne" } } }),
  text("wort"),
  date("von"),
  date("bis"),
  group(
    "zeilen",
    [
      number("betrag", {
        decimals: 2,
        unit: faelle,
        appliesIf: { not: { question: "art", equals: "ohne" } },
      }),
      one("art", { mit: null, ohne: null }),
    ],
    { min: 0 },
  ),
];
const figure = (value: Expression, given: Record<string, AnswerValue> = {}) => {
  const computed = [{ id: "wert", title: { de: "Wert" }, unit: faelle, value }];
  return evaluating({ questions: questions(), computed })(given).computed[0];
};

describe("a computed value", () => {
  test.each<[Expression, Record<string, AnswerValue>, string | null]>([
    ["12.50", {}, "12.5"],
    [{ add: [{ answer: "a" }, { answer: "b" }, 1] }, { a: "0.1", b: "0.2" }, "1.3"],
    [{ subtract: [{ answer: "a" }, { answer: "b" }] }, { a: "1", b: "3.5" }, "-2.5"],
    [{ multiply: [{ answer: "a" }, "0.15"] }, { a: "33" }, "4.95"],
    [{ divide: [{ answer: "a" }, 3] }, { a: "1" }, "0.33333333333333333333"],
    [{ round: { divide: [{ answer: "a" }, 3] }, decimals: 2, mode: "up" }, { a: "1" }, "0.34"],
    [
      { daysBetween: [{ answer: "von" }, { answer: "bis" }] },
      { von: "2027-07-01", bis: "2027-01-01" },
      "-181",
    ],
    [{ daysBetween: [{ today: true }, { answer: "bis" }] }, { bis: "2026-05-20" }, "5"],
    [{ count: { group: "zeilen" } }, { zeilen: ["r1", "r2"] }, "2"],
    [
      { sum: { group: "zeilen", of: "betrag" } },
      { zeilen: ["r1", "r2"], "betrag/r1": "1.5", "betrag/r2": "2" },
      "3.5",
    ],
    [{ sum: { group: "zeilen", of: "betrag" } }, { zeilen: [] }, "0"],
    [{ sum: { group: "zeilen", of: "betrag" } }, {}, "0"],
    [{ count: { group: "zeilen" } }, {}, "0"],
  ])("%j with %j is %s", (value, given, expected) => {
    expect(figure(value, given)?.value).toBe(expected);
  });

  test("has none without one of its inputs, and says which is missing", () => {
    expect(figure({ add: [{ answer: "a" }, { answer: "b" }] }, { a: "1" })).toMatchObject({
      value: null,
      noValueBecause: "missingInput",
      missing: ["b"],
    });
  });
  test("has none where an input does not apply", () => {
    expect(figure({ answer: "b" }, { b: "1", wort: "ohne" })?.value).toBeNull();
  });
  test("has none where it divides by zero", () => {
    expect(figure({ divide: [1, { answer: "a" }] }, { a: "0" })).toMatchObject({
      noValueBecause: "divisionByZero",
      missing: [],
    });
  });
  test("has none beyond 34 digits", () => {
    const huge = "9".repeat(34);
    expect(figure({ multiply: [huge, huge] })).toMatchObject({ value: null, noValueBecause: "outOfRange" });
  });
  test("leaves out a row without its number and names it; a row where it does not apply is not missing", () => {
    const given = { zeilen: ["r1", "r2", "r3"], "betrag/r1": "5", "art/r3": "ohne", "betrag/r3": "7" };
    expect(figure({ sum: { group: "zeilen", of: "betrag" } }, given)).toMatchObject({
      value: "5",
      missing: ["betrag/r2"],
    });
  });
  test("of a group that is still open is 0 so far, with the group named as missing if it needs rows", () => {
    const ofGroup = (min: number) =>
      evaluating({
        questions: [group("zeilen", [text("t")], { min })],
        computed: [{ id: "wert", title: faelle, unit: faelle, value: { count: { group: "zeilen" } } }],
      })().computed[0];
    expect(ofGroup(1)).toMatchObject({ value: "0", missing: ["zeilen"] });
    expect(ofGroup(0)).toMatchObject({ value: "0", missing: [] });
  });
  test("feeds others, in whatever order they are written", () => {
    const computed = [
      { id: "zwei", title: faelle, unit: faelle, value: { multiply: [{ computed: "eins" }, 2] } },
      { id: "eins", title: faelle, unit: faelle, value: { answer: "a" } },
    ];
    expect(
      evaluating({ questions: [number("a")], computed })({ a: "4" }).computed.map(({ value }) => value),
    ).toEqual(["8", "4"]);
  });
});

describe("what cannot be computed is refused", () => {
  const refused = (value: unknown, unit = "Fälle") =>
    problemsOf({
      ...definitionWith({
        questions: [
          ...questions(),
          number("minuten", { unit: { de: "Minuten" } }),
          number("stunden", { unit: { de: "Stunden" } }),
        ],
      }),
      computed: [{ id: "wert", title: { de: "Wert" }, unit: { de: unit }, value }],
    });
  test.each<[unknown, string, readonly (string | number)[]]>([
    [{ answer: "fremd" }, "unknownReference", ["answer"]],
    [{ answer: "wort" }, "wrongReferenceType", ["answer"]],
    [{ answer: "betrag" }, "wrongReferenceType", ["answer"]],
    [{ computed: "fremd" }, "unknownReference", ["computed"]],
    [{ sum: { group: "a", of: "betrag" } }, "wrongReferenceType", ["sum", "group"]],
    [{ sum: { group: "zeilen", of: "art" } }, "wrongReferenceType", ["sum", "of"]],
    [{ sum: { group: "zeilen", of: "a" } }, "unknownReference", ["sum", "of"]],
    [{ add: [{ answer: "von" }, 1] }, "wrongShape", ["add", 0]],
    [{ daysBetween: [{ answer: "a" }, { today: true }] }, "wrongShape", ["daysBetween", 0]],
    [{ add: [{ answer: "minuten" }, { answer: "stunden" }] }, "unitMismatch", ["add"]],
    [{ power: [1, 2] }, "unknownKeyword", []],
    [{ add: [1] }, "wrongShape", ["add"]],
    ["1,5", "wrongShape", []],
  ])("%j is %s", (value, code, place) => {
    expect(refused(value)[0]).toMatchObject({ code, path: ["computed", 0, "value", ...place] });
  });
  test("a day with a unit", () => {
    expect(refused({ today: true })).toMatchObject([
      { code: "unknownKeyword", path: ["computed", 0], params: { keyword: "unit" } },
    ]);
  });
  test("a unit that its parts do not have", () => {
    expect(refused({ answer: "minuten" }, "Stunden")).toMatchObject([
      { code: "unitMismatch", params: { units: ["Stunden", "Minuten"] } },
    ]);
    expect(refused({ divide: [{ answer: "minuten" }, 60] }, "Stunden")).toEqual([]);
  });
  test("a value that needs itself, with the way round", () => {
    const computed = ["eins", "zwei"].map((id, index, ids) => ({
      id,
      title: faelle,
      unit: faelle,
      value: { computed: ids[1 - index] ?? "" },
    }));
    expect(problemsOf(definitionWith({ questions: questions(), computed }))).toMatchObject([
      { code: "cycle", params: { cycle: ["computed eins", "computed zwei", "computed eins"] } },
    ]);
  });
});
