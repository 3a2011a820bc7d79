import { describe, expect, test } from "vitest";
import type { Expression } from "#core/definition-condition.ts";
import { definitionWith, problemsOf } from "./build.ts";
import { computing, questions, rows, type Given } from "./computing.ts";

describe("an expression over numbers", () => {
  test.each<[string, Expression, Given, string]>([
    ["add", { add: [{ answer: "x" }, { answer: "y" }, "0.5"] }, { x: "1", y: "2" }, "3.5"],
    ["subtract", { subtract: [{ answer: "x" }, 4] }, { x: "1" }, "-3"],
    ["multiply", { multiply: [{ answer: "x" }, { answer: "y" }] }, { x: "1.5", y: "3" }, "4.5"],
    [
      "divide to 20 decimals, half even",
      { divide: [{ answer: "x" }, 3] },
      { x: "1" },
      "0.33333333333333333333",
    ],
    ["min", { min: [{ answer: "x" }, { answer: "y" }, 3] }, { x: "4", y: "2" }, "2"],
    ["max", { max: [{ answer: "x" }, { answer: "y" }, 3] }, { x: "4", y: "2" }, "4"],
    ["round half up", { round: { answer: "x" }, decimals: 0, mode: "halfUp" }, { x: "-2.5" }, "-3"],
    ["round half even", { round: { answer: "x" }, decimals: 0, mode: "halfEven" }, { x: "2.5" }, "2"],
    ["round up", { round: { answer: "x" }, decimals: 1, mode: "up" }, { x: "2.01" }, "2.1"],
    ["round down", { round: { answer: "x" }, decimals: 1, mode: "down" }, { x: "2.09" }, "2"],
    ["a number on a scale", { multiply: [{ answer: "stufe" }, 2] }, { stufe: 4 }, "8"],
  ])("%s", (_, value, given, expected) => {
    expect(computing(value)(given)).toEqual({ value: expected, because: null, missing: [] });
  });

  test("without an input there is no figure, and the input is named", () => {
    const sum = computing({ add: [{ answer: "x" }, { answer: "y" }] });
    expect(sum({ x: "1" })).toEqual({ value: null, because: "missingInput", missing: ["y"] });
    expect(computing({ min: [{ answer: "x" }, 3] })()).toMatchObject({ value: null, missing: ["x"] });
  });

  test("a division by zero is no figure", () => {
    expect(computing({ divide: [1, { answer: "x" }] })({ x: "0" })).toEqual({
      value: null,
      because: "divisionByZero",
      missing: [],
    });
  });

  test("what has more digits than the arithmetic is no figure", () => {
    const long = `1${"0".repeat(30)}`;
    expect(computing({ multiply: [long, long] })()).toMatchObject({ value: null, because: "outOfRange" });
  });
});

describe("an expression over days", () => {
  test.each<[string, Expression, Given, string]>([
    ["a day as written", { day: "2028-02-29" }, {}, "2028-02-29"],
    ["today", { today: true }, {}, "2026-05-15"],
    [
      "an end of a period",
      { answer: "zeitraum", part: "to" },
      { zeitraum: { from: "2026-01-01", to: "2026-02-01" } },
      "2026-02-01",
    ],
    [
      "days added over the end of February",
      { addDays: [{ answer: "start" }, 1] },
      { start: "2026-02-28" },
      "2026-03-01",
    ],
    [
      "days added in a leap year",
      { addDays: [{ answer: "start" }, 1] },
      { start: "2028-02-28" },
      "2028-02-29",
    ],
    [
      "days added over the end of a year",
      { addDays: [{ answer: "start" }, 31] },
      { start: "2026-12-31" },
      "2027-01-31",
    ],
    ["days taken away", { addDays: [{ answer: "start" }, -1] }, { start: "2027-01-01" }, "2026-12-31"],
    ["whole days only", { addDays: [{ answer: "start" }, "1.9"] }, { start: "2026-01-01" }, "2026-01-02"],
    [
      "months added, to the same day",
      { addMonths: [{ answer: "start" }, 3] },
      { start: "2026-11-15" },
      "2027-02-15",
    ],
    [
      "months added, to the last day where the month is shorter",
      { addMonths: [{ answer: "start" }, 1] },
      { start: "2026-01-31" },
      "2026-02-28",
    ],
    ["a year added in a leap year", { addMonths: [{ day: "2028-02-29" }, 12] }, {}, "2029-02-28"],
    [
      "whole months only, and taken away",
      { addMonths: [{ answer: "start" }, "-1.9"] },
      { start: "2026-01-31" },
      "2025-12-31",
    ],
    [
      "the earliest of several",
      { min: [{ answer: "start" }, { today: true }] },
      { start: "2026-07-01" },
      "2026-05-15",
    ],
    [
      "the latest of several",
      { max: [{ answer: "start" }, { today: true }] },
      { start: "2026-07-01" },
      "2026-07-01",
    ],
    ["the earliest in the rows", { min: { group: "posten", of: "tag" } }, rows, "2026-02-01"],
    [
      "the latest in the rows",
      { max: { group: "posten", of: { addDays: [{ answer: "tag" }, 1] } } },
      rows,
      "2026-03-02",
    ],
    [
      "one of two",
      { if: { question: "ja", equals: "yes" }, then: { day: "2026-01-01" }, else: { today: true } },
      { ja: "yes" },
      "2026-01-01",
    ],
    [
      "a day from a table",
      { lookup: { question: "ja", values: { yes: { today: true } }, otherwise: { day: "2026-01-01" } } },
      { ja: "no" },
      "2026-01-01",
    ],
  ])("%s", (_, value, given, expected) => {
    expect(computing(value, true)(given).value).toBe(expected);
  });

  test("days between two days are negative where the second is earlier", () => {
    const days = computing({ daysBetween: [{ answer: "start" }, { day: "2026-03-01" }] });
    expect(days({ start: "2026-02-28" }).value).toBe("1");
    expect(days({ start: "2026-03-03" }).value).toBe("-2");
    expect(days()).toMatchObject({ value: null, because: "missingInput", missing: ["start"] });
  });

  test("a day that there is not is no figure", () => {
    const later = computing({ addDays: [{ day: "9999-12-31" }, { answer: "x" }] }, true);
    expect(later({ x: "1" })).toMatchObject({ value: null, because: "outOfRange" });
    expect(later({ x: "0" }).value).toBe("9999-12-31");
    const months = computing({ addMonths: [{ day: "9999-12-31" }, { answer: "x" }] }, true);
    expect(months({ x: "1" })).toMatchObject({ value: null, because: "outOfRange" });
    expect(months()).toMatchObject({ value: null, because: "missingInput", missing: ["x"] });
  });

  test("days and numbers do not mix", () => {
    const codes = (value: Expression) =>
      problemsOf(
        definitionWith({ questions, computed: [{ id: "w", title: { de: "w" }, unit: { de: "" }, value }] }),
      ).map(({ code }) => code);
    expect(codes({ add: [{ answer: "start" }, 1] })).toContain("wrongShape");
    expect(codes({ daysBetween: [{ answer: "x" }, { today: true }] })).toContain("wrongShape");
    expect(codes({ if: { question: "ja", answered: true }, then: 1, else: { today: true } })).toContain(
      "wrongShape",
    );
    expect(codes({ day: "2026-02-30" })).toContain("wrongShape");
  });
});

describe("if", () => {
  const value: Expression = {
    if: { question: "ja", equals: "yes" },
    then: { divide: [1, { answer: "x" }] },
    else: { answer: "y" },
  };

  test("works out only the branch that is taken", () => {
    expect(computing(value)({ ja: "no", y: "7", x: "0" })).toEqual({
      value: "7",
      because: null,
      missing: [],
    });
    expect(computing(value)({ ja: "yes", x: "0" })).toMatchObject({ because: "divisionByZero", missing: [] });
    expect(computing(value)({ ja: "yes" })).toMatchObject({ because: "missingInput", missing: ["x"] });
  });
});

describe("a lookup", () => {
  const byOption: Expression = {
    lookup: { question: "art", values: { klein: "0.15", gross: { answer: "x" } } },
  };

  test("takes the value of the option chosen", () => {
    expect(computing(byOption)({ art: "klein" }).value).toBe("0.15");
    expect(computing(byOption)({ art: "gross", x: "2" }).value).toBe("2");
  });

  test("without an answer, or a value for it, is no figure", () => {
    expect(computing(byOption)()).toMatchObject({ because: "missingInput", missing: ["art"] });
    expect(computing(byOption)({ art: "anders" })).toMatchObject({ value: null, because: "missingInput" });
  });

  test("takes `otherwise` where no value is given for the option", () => {
    const value: Expression = { lookup: { question: "art", values: { klein: 1 }, otherwise: 9 } };
    expect(computing(value)({ art: "anders" }).value).toBe("9");
    expect(computing(value)()).toMatchObject({ value: null, missing: ["art"] });
  });

  test("by bands takes the last that begins at or under the figure", () => {
    const value: Expression = {
      lookup: {
        of: { answer: "x" },
        bands: [
          { from: "0", value: 1 },
          { from: "10", value: 2 },
        ],
        otherwise: 0,
      },
    };
    expect(["-1", "0", "9.99", "10", "50"].map((x) => computing(value)({ x }).value)).toEqual([
      "0",
      "1",
      "1",
      "2",
      "2",
    ]);
    expect(computing(value)()).toMatchObject({ value: null, missing: ["x"] });
  });

  test("by bands under all of them, without `otherwise`, is no figure", () => {
    const value: Expression = { lookup: { of: { answer: "x" }, bands: [{ from: "0", value: 1 }] } };
    expect(computing(value)({ x: "-1" }).value).toBeNull();
  });
});
