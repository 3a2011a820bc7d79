import { describe, expect, test } from "vitest";
import type { Expression } from "#core/definition-condition.ts";
import type { QuestionDefinition } from "#core/definition-question.ts";
import type { Locale } from "#core/locale.ts";
import { reportOf } from "#core/report.ts";
import { date, dimension, evaluating, finding, group, number, one, yesNo } from "../build.ts";
import { occasion } from "./paper-report.ts";

const questions: QuestionDefinition[] = [
  number("faelle"),
  { id: "preis", type: "money", text: { de: "preis" } },
  date("start"),
  { id: "zeit", type: "period", text: { de: "zeit" } },
  one("art", { klein: 1, gross: { rating: 0, findings: ["f"] }, unsure: null }, { dimension: "d" }),
  one("stufe", { a: { points: { w: 3 } }, b: { points: { w: 1 } } }),
  yesNo("ja"),
  group("posten", [number("stunden"), number("satz"), date("tag"), yesNo("zaehlt")], { min: 0 }),
];

const given = {
  faelle: "10",
  preis: "2.5",
  start: "2026-03-01",
  zeit: { from: "2026-01-01", to: "2026-02-01" },
  art: "gross",
  stufe: "a",
  ja: "yes",
  posten: ["r1", "r2", "r3"],
  "stunden/r1": "3",
  "satz/r1": "10",
  "tag/r1": "2026-03-01",
  "zaehlt/r1": "yes",
  "stunden/r2": "5",
  "satz/r2": "2",
  "tag/r2": "2026-02-01",
  "zaehlt/r2": "no",
  "stunden/r3": "4",
  "zaehlt/r3": "yes",
};

const formula = (value: Expression, isDay = false, locale: Locale = "de") => {
  const evaluation = evaluating({
    questions,
    dimensions: [dimension("d"), dimension("summe", { score: { sum: "w" } })],
    findings: [finding("f", { tag: "frist" })],
    parameters: [
      {
        id: "p",
        title: { de: "Satz", en: "Rate" },
        type: "number",
        unit: { de: "Euro", en: "euros" },
        value: "58.40",
      },
      { id: "tag1", title: { de: "Stichtag" }, type: "date", value: "2027-01-01" },
    ],
    computed: [{ id: "x", title: { de: "x" }, ...(isDay ? {} : { unit: { de: "" } }), decimals: 2, value }],
  })(given);
  const made = reportOf(evaluation, { ...occasion, locale }).computed[0];
  return made?.formula?.replaceAll("\u00a0", " ") ?? made?.note;
};

const faelle = { answer: "faelle" };
const two = (value: Expression): Expression => ({ multiply: [value, 2] });

describe("the calculation of a computed value", () => {
  test.each<[string, Expression]>([
    ["2,50 Euro (Frage 1.2) × 2 = 5,00", two({ answer: "preis" })],
    ["58,40 Euro (Satz) × 2 = 116,80", two({ parameter: "p" })],
    ["0 (Bewertung „d“) = 0,00", { score: "d" }],
    ["0 (Bewertung, Fragen 1.5 und 1.6) = 0,00", { score: { questions: ["art", "stufe"] } }],
    ["1 (beantworteter Anteil, Abschnitt 1) = 1,00", { coverage: { sections: ["s"] } }],
    ["3 (Punkte „summe“) × 2 = 6,00", two({ points: "w" })],
    ["3 (Punkte „summe“, Frage 1.6) = 3,00", { points: { name: "w", questions: ["stufe"] } }],
    ["3 (Höchstzahl der Punkte „summe“) = 3,00", { maximum: "summe" }],
    ["100 % (Anteil der Punkte „summe“) = 100,00", { percent: "summe" }],
    ["0 % (Anteil am Höchstwert „d“) = 0,00", { percent: "d" }],
    ["0 (offene Fragen) = 0,00", { count: { open: true } }],
    ["0 (unsichere Antworten, Abschnitt 1) = 0,00", { count: { unsure: true, sections: ["s"] } }],
    ["1 (Fragen „nicht erfüllt“, d) = 1,00", { count: { outcome: "notMet", dimension: "d" } }],
    ["1 (Befund „f“) = 1,00", { count: { finding: "f" } }],
    ["1 (Befunde „frist“) = 1,00", { count: { finding: { tag: "frist" } } }],
    ["(niedrigster Wert von (10 (Frage 1.1); 4)) × 2 = 8,00", two({ min: [faelle, 4] })],
    ["höchster Wert von (10 (Frage 1.1); 4) = 10,00", { max: [faelle, 4] }],
    ["((3 + 5 + 4) ÷ 3, Frage 1.8) × 2 = 8,00", two({ mean: { group: "posten", of: "stunden" } })],
    ["(niedrigster Wert von (3; 5; 4), Frage 1.8) = 3,00", { min: { group: "posten", of: "stunden" } }],
    [
      "(3 + 4, Frage 1.8, 2 von 3 Einträgen) = 7,00",
      { sum: { group: "posten", of: "stunden", where: { question: "zaehlt", equals: "yes" } } },
    ],
    [
      "(3 × 10 + 5 × 2, Frage 1.8) = 40,00",
      { sum: { group: "posten", of: { multiply: [{ answer: "stunden" }, { answer: "satz" }] } } },
    ],
    [
      "1 von 3 Einträgen (Frage 1.8) = 1,00",
      { count: { group: "posten", where: { question: "zaehlt", equals: "no" } } },
    ],
    [
      "10 (Frage 1.1) × 2 = 20,00",
      { if: { question: "ja", equals: "yes" }, then: two(faelle), else: { divide: [1, 0] } },
    ],
    [
      "0,15 (für Frage 1.5 „gross“) × 2 = 0,30",
      two({ lookup: { question: "art", values: { gross: "0.15" }, otherwise: 1 } }),
    ],
    [
      "(10 (Frage 1.1) × 2, für Frage 1.5 „gross“) × 2 = 40,00",
      two({ lookup: { question: "art", values: { klein: 1 }, otherwise: two(faelle) } }),
    ],
    [
      "7 (für 10 (Frage 1.1)) = 7,00",
      {
        lookup: {
          of: faelle,
          bands: [
            { from: "0", value: 1 },
            { from: "10", value: 7 },
          ],
        },
      },
    ],
    [
      "Tage vom 01.01.2026 (Frage 1.4) bis 01.02.2026 = 31,00",
      { daysBetween: [{ answer: "zeit", part: "from" }, { day: "2026-02-01" }] },
    ],
  ])("is written as %s", (text, value) => {
    expect(formula(value)).toBe(text);
  });

  test.each<[string, Expression]>([
    ["01.03.2026 (Frage 1.3) + 14 Tage = 15.03.2026", { addDays: [{ answer: "start" }, 14] }],
    ["01.03.2026 (Frage 1.3) + 1 Tag = 02.03.2026", { addDays: [{ answer: "start" }, 1] }],
    ["01.03.2026 (Frage 1.3) + (−3 Tage) = 26.02.2026", { addDays: [{ answer: "start" }, -3] }],
    ["01.03.2026 (Frage 1.3) + 2 Monate = 01.05.2026", { addMonths: [{ answer: "start" }, 2] }],
    ["01.03.2026 (Frage 1.3) + 1 Monat = 01.04.2026", { addMonths: [{ answer: "start" }, 1] }],
    [
      "01.01.2027 (Stichtag) + 10 (Frage 1.1) in Monaten = 01.11.2027",
      { addMonths: [{ parameter: "tag1" }, faelle] },
    ],
    [
      "01.01.2027 (Stichtag) + 10 (Frage 1.1) in Tagen = 11.01.2027",
      { addDays: [{ parameter: "tag1" }, faelle] },
    ],
    [
      "frühester Tag von (01.03.2026 (Frage 1.3); 15.05.2026) = 01.03.2026",
      { min: [{ answer: "start" }, { today: true }] },
    ],
    [
      "(spätester Tag von (01.03.2026; 01.02.2026), Frage 1.8) = 01.03.2026",
      { max: { group: "posten", of: "tag" } },
    ],
  ])("of a day is written as %s", (text, value) => {
    expect(formula(value, true)).toBe(text);
  });

  test("is told in English too", () => {
    expect(formula(two({ points: "w" }), false, "en")).toBe("3 (points “summe”) × 2 = 6.00");
    expect(formula({ addDays: [{ answer: "start" }, 14] }, true, "en")).toBe(
      "1 March 2026 (Question 1.3) + 14 days = 15 March 2026",
    );
    expect(formula({ addMonths: [{ answer: "start" }, 1] }, true, "en")).toBe(
      "1 March 2026 (Question 1.3) + 1 month = 1 April 2026",
    );
    expect(formula({ min: [faelle, 4] }, false, "en")).toBe("lowest value of (10 (Question 1.1); 4) = 4.00");
  });

  test("leaves out the middle of many rows", () => {
    const rows = Array.from({ length: 20 }, (_, row) => `r${row}`);
    const evaluation = evaluating({
      questions: [group("g", [number("n")], { min: 0 })],
      computed: [{ id: "x", title: { de: "x" }, unit: { de: "" }, value: { sum: { group: "g", of: "n" } } }],
    })({ g: rows, ...Object.fromEntries(rows.map((row) => [`n/${row}`, "1"])) });
    expect(reportOf(evaluation, occasion).computed[0]?.formula?.replaceAll("\u00a0", " ")).toBe(
      `(${"1 + ".repeat(10)}… (9 weitere) + 1, Frage 1.1) = 20`,
    );
  });
});

describe("without a value the report says why", () => {
  test.each<[string, Expression]>([
    ["Kein Wert, weil durch 0 geteilt würde.", { divide: [1, 0] }],
    [
      "Noch kein Wert: Es gibt nichts, womit gerechnet werden kann.",
      { lookup: { question: "art", values: { klein: 1 } } },
    ],
    [
      "Kein Wert, weil das Ergebnis außerhalb dessen liegt, womit gerechnet werden kann.",
      { multiply: [`1${"0".repeat(30)}`, `1${"0".repeat(30)}`] },
    ],
  ])("%s", (note, value) => {
    expect(formula(value)).toBe(note);
  });
});
