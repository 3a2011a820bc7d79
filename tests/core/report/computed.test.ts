import { describe, expect, test } from "vitest";
import type { Expression } from "#core/definition-condition.ts";
import type { Locale } from "#core/locale.ts";
import { reportOf } from "#core/report.ts";
import { date, evaluating, group, number } from "../build.ts";
import { report, occasion, onPaper } from "./paper-report.ts";

describe("computed values", () => {
  test("are printed with their unit; without one the report says what is missing", () => {
    expect(report(onPaper).computed).toEqual([
      {
        id: "aufwand",
        title: "Aufwand der Verwaltung",
        value: expect.stringMatching(/^7233/),
        printed: "7\u202f233\u00a0Stunden im Jahr",
        formula:
          "12\u202f400\u00a0Fälle (Frage\u00a02.1) × 35\u00a0Minuten (Frage\u00a02.2) ÷ 60 ≈ 7\u202f233\u00a0Stunden im Jahr",
        note: null,
      },
    ]);
    expect(report({ faelle: { value: "10" } }).computed[0]).toMatchObject({
      value: null,
      printed: "–",
      formula: null,
      note: "Noch kein Wert: Es fehlt die Antwort auf Frage 2.2.",
    });
  });
});

describe("the calculation of a computed value", () => {
  const questions = [
    number("faelle"),
    number("minuten"),
    number("abzug", { minimum: "-9" }),
    date("start"),
    date("ende"),
    group("posten", [number("stunden")], { min: 0 }),
  ];
  const given = {
    faelle: "10",
    minuten: "4",
    abzug: "-2",
    start: "2026-03-01",
    ende: "2026-07-01",
    posten: ["r1", "r2", "r3"],
    "stunden/r1": "3",
    "stunden/r2": "5",
  };
  const formula = (
    value: Expression,
    locale: Locale = "de",
    answers: Parameters<ReturnType<typeof evaluating>>[0] = given,
  ) => {
    const half = {
      id: "halb",
      title: { de: "Hälfte" },
      unit: { de: "" },
      value: { divide: [{ answer: "faelle" }, 4] },
    };
    const shown = { id: "x", title: { de: "x" }, unit: { de: "" }, decimals: 1, value };
    const evaluation = evaluating({ questions, computed: [half, shown] })(answers);
    const made = reportOf(evaluation, { ...occasion, locale }).computed[1];
    return made?.formula?.replaceAll("\u00a0", " ") ?? null;
  };
  const faelle = { answer: "faelle" };
  const minuten = { answer: "minuten" };

  test.each<[string, Expression]>([
    ["10 (Frage 1.1) + 4 (Frage 1.2) × 3 = 22,0", { add: [faelle, { multiply: [minuten, 3] }] }],
    ["(10 (Frage 1.1) + 4 (Frage 1.2)) × 3 = 42,0", { multiply: [{ add: [faelle, minuten] }, 3] }],
    ["10 (Frage 1.1) − (4 (Frage 1.2) − 1) = 7,0", { subtract: [faelle, { subtract: [minuten, 1] }] }],
    ["10 (Frage 1.1) ÷ (4 (Frage 1.2) × 5) = 0,5", { divide: [faelle, { multiply: [minuten, 5] }] }],
    ["10 (Frage 1.1) + (−2 (Frage 1.3)) = 8,0", { add: [faelle, { answer: "abzug" }] }],
    ["10 (Frage 1.1) ÷ 3 ≈ 3,3", { divide: [faelle, 3] }],
    [
      "10 (Frage 1.1) ÷ 3, aufgerundet auf ganze Zahlen = 4,0",
      { round: { divide: [faelle, 3] }, decimals: 0, mode: "up" },
    ],
    [
      "(10 (Frage 1.1) ÷ 3, kaufmännisch gerundet auf 1 Nachkommastelle) × 2 = 6,6",
      { multiply: [{ round: { divide: [faelle, 3] }, decimals: 1, mode: "halfUp" }, 2] },
    ],
    [
      "Tage vom 01.03.2026 (Frage 1.4) bis 01.07.2026 (Frage 1.5) = 122,0",
      { daysBetween: [{ answer: "start" }, { answer: "ende" }] },
    ],
    ["(3 + 5, Frage 1.6) = 8,0", { sum: { group: "posten", of: "stunden" } }],
    ["3 Einträge (Frage 1.6) = 3,0", { count: { group: "posten" } }],
    ["3 (Hälfte) × 2 ≈ 5,0", { multiply: [{ computed: "halb" }, 2] }],
  ])("is written as %s", (text, value) => {
    expect(formula(value)).toBe(text);
  });

  test("of no rows is 0, without brackets", () => {
    expect(formula({ sum: { group: "posten", of: "stunden" } }, "de", { posten: [] })).toBe(
      "0 (Frage 1.6) = 0,0",
    );
  });

  test("is told in English too", () => {
    expect(formula({ round: { divide: [faelle, 3] }, decimals: 2, mode: "halfEven" }, "en")).toBe(
      "10 (Question 1.1) ÷ 3, rounded half to even to 2 decimals ≈ 3.3",
    );
    expect(formula({ daysBetween: [{ today: true }, { answer: "ende" }] }, "en")).toBe(
      "days from 15 May 2026 to 1 July 2026 (Question 1.5) = 47.0",
    );
  });
});
