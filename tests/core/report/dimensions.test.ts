import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimal, pointsOf, printDecimal, zero } from "#core/decimal.ts";
import { readNumber } from "#core/number-input.ts";
import type { Report } from "#core/report.ts";
import { meldecheck } from "../meldecheck.ts";
import { randomAnswers } from "../random-answers.ts";
import { report, onPaper } from "./paper-report.ts";

describe("scores", () => {
  const weg = (made: Report) => made.dimensions.find((dimension) => dimension.id === "weg");

  test("show the calculation in German figures", () => {
    const made = report({ ...onPaper, wege: { value: ["portal"] } });
    expect(weg(made)).toMatchObject({
      sum: "1,5",
      weight: "5",
      formula: "1,5 ÷ 5 = 0,3 → 30 von 100 Punkten",
    });
    expect(weg(made)?.contributions).toEqual([
      {
        question: "online",
        number: "1.1",
        text: "Ist ein Online-Antrag möglich?",
        answer: "Nein",
        rating: "0",
        derivation: null,
        weight: "3",
        weightReason: null,
        part: "0",
      },
      {
        question: "form",
        number: "1.2",
        text: "Welche Form gilt?",
        answer: "Schriftform",
        rating: "0,5",
        derivation: null,
        weight: "1",
        weightReason: null,
        part: "0,5",
      },
      {
        question: "wege",
        number: "1.3",
        text: "Welche Wege gibt es?",
        answer: "Portal",
        rating: "1",
        derivation: null,
        weight: "1",
        weightReason: null,
        part: "1",
      },
    ]);
  });

  test("mark figures that do not end", () => {
    const made = report(onPaper);
    expect(weg(made)?.contributions.at(2)).toMatchObject({ rating: "≈ 0,3333", part: "0,3333" });
    expect(weg(made)?.formula).toBe("0,8333 ÷ 5 ≈ 0,1667 → 17 von 100 Punkten");
  });

  test("name a scale that is not 0 to 1", () => {
    const daten = report(onPaper).dimensions.find((dimension) => dimension.id === "daten");
    expect(daten?.formula).toBe("2,5 ÷ 1 = 2,5 (Skala von 1 bis 4) → 50 von 100 Punkten");
  });

  test("a topic whose answers are not rated says so instead of counting to nothing", () => {
    const praxis = report(onPaper).dimensions.find((dimension) => dimension.id === "praxis");
    expect(praxis).toMatchObject({ points: null, formula: null, coverageText: "keine gewerteten Fragen" });
    expect(praxis?.rule).toMatch(/^Dieses Thema hat keinen Wert/);
  });

  test("say what does not count and why, and what answering it would change", () => {
    const made = report({ ...onPaper, online: { value: "unsure" }, wege: { value: ["portal", "post"] } });
    expect(weg(made)?.exclusions).toEqual([
      {
        question: "online",
        number: "1.1",
        text: "Ist ein Online-Antrag möglich?",
        answer: "Ich bin unsicher",
        because: "unsicher, zählt nicht mit",
      },
      expect.objectContaining({ question: "form", because: "entfällt" }),
    ]);
    expect(weg(made)?.whatIf).toEqual([
      "Wird Frage\u00a01.1 mit „Ja“ beantwortet, ergeben sich 88 Punkte; bei „Nein“ sind es 20.",
    ]);
  });

  test("tell only the range where an open question has many answers", () => {
    const open = report({ ...onPaper, form: { value: null }, frist: { value: "2026-12-01" } });
    expect(weg(open)?.whatIf).toEqual(["Je nach Antwort auf Frage\u00a01.2 ergeben sich 17 bis 27 Punkte."]);
  });

  const typed = (text: string) => {
    const reading = readNumber(text.replace("≈ ", ""), "de");
    if (reading.kind === "number") return decimal(reading.value);
    return decimal(reading.kind === "ambiguous" ? (reading.candidates[0] ?? "0") : "0");
  };

  test("add up: printed contributions give the printed sum, sum by weight the value, the value the points", () => {
    fc.assert(
      fc.property(randomAnswers(meldecheck), (answers) => {
        for (const dimension of report(answers).dimensions) {
          const parts = dimension.contributions.map(({ part }) => typed(part));
          const weights = dimension.contributions.map(({ weight }) => typed(weight));
          const add = (figures: typeof parts) => printDecimal(figures.reduce((sum, x) => sum.plus(x), zero));
          expect(add(parts)).toBe(printDecimal(typed(dimension.sum)));
          expect(add(weights)).toBe(printDecimal(typed(dimension.weight)));
          const found = /÷ .* [=≈] ([−\d,\u202f]+)/.exec(dimension.formula ?? "");
          if (dimension.points === null) expect(dimension.formula).toBeNull();
          else {
            const [from, to] = dimension.id === "daten" ? [decimal(1), decimal(4)] : [decimal(0), decimal(1)];
            expect(pointsOf(typed(found?.[1] ?? ""), from, to)).toBe(dimension.points);
          }
        }
      }),
    );
  });
});
