import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimal, divide, zero, type Decimal } from "#core/decimal.ts";
import type { Locale } from "#core/locale.ts";
import { readNumber } from "#core/number-input.ts";
import { reportOf, type ReportDerivation } from "#core/report.ts";
import { dimension, evaluating, group, many, number, one, text } from "../build.ts";
import { meldecheck } from "../meldecheck.ts";
import { randomAnswers } from "../random-answers.ts";
import { occasion, onPaper, report } from "./paper-report.ts";

type Parts = Parameters<typeof evaluating>[0];
type Questions = NonNullable<Parts["questions"]>;
type Given = Parameters<ReturnType<typeof evaluating>>[0];

/** The only contribution to the dimension alpha, on a scale from 0 to 1 unless it is given. */
const contribution = (
  questions: Questions,
  given: Given,
  scale = { from: 0, to: 1 },
  locale: Locale = "de",
) => {
  const evaluation = evaluating({ dimensions: [dimension("alpha", { scale })], questions })(given);
  return reportOf(evaluation, { ...occasion, locale }).dimensions[0]?.contributions[0];
};

const line = (said: string, rating: string | null, because: string | null = null) => ({
  text: said,
  rating,
  because,
  derivation: null,
});

const ways = (combine: "mean" | "min" | "max" | "sumCapped", extras = {}) =>
  many(
    "wege",
    { portal: 1, brief: 0.5, bote: 0.25, sonst: null, entfaellt: { outcome: "notApplicable" } },
    { dimension: "alpha", combine, ...extras },
  );

describe("the rating of several chosen options", () => {
  test.each([
    ["mean", "0,75", "Es zählt der Mittelwert der gewählten Antworten.", "(1 + 0,5) ÷ 2 = 0,75"],
    [
      "min",
      "0,5",
      "Es zählt der niedrigste Wert der gewählten Antworten.",
      "niedrigster Wert von (1; 0,5) = 0,5",
    ],
    ["max", "1", "Es zählt der höchste Wert der gewählten Antworten.", "höchster Wert von (1; 0,5) = 1"],
    [
      "sumCapped",
      "1",
      "Es zählt die Summe der gewählten Antworten, mindestens 0 und höchstens 1.",
      "1 + 0,5 = 1,5, begrenzt auf 1",
    ],
  ] as const)("combined by %s says which counted and how", (combine, rating, rule, formula) => {
    expect(contribution([ways(combine)], { wege: ["brief", "portal"] })).toMatchObject({
      rating,
      derivation: { lines: [line("portal", "1"), line("brief", "0,5")], rule, formula },
    });
  });

  test("is not limited where the sum stays on the scale", () => {
    const { derivation } = contribution([ways("sumCapped")], { wege: ["brief", "bote"] }) ?? {};
    expect(derivation?.formula).toBe("0,5 + 0,25 = 0,75");
  });

  test("is raised to the lowest figure of its scale where nothing is chosen", () => {
    const scaled = many("wege", { a: 2, b: 4 }, { dimension: "alpha", combine: "sumCapped", minChosen: 0 });
    expect(contribution([scaled], { wege: [] }, { from: 1, to: 5 })).toMatchObject({
      rating: "1",
      derivation: {
        lines: [],
        rule: "Es zählt die Summe der gewählten Antworten, mindestens 1 und höchstens 5.",
        formula: "nichts gewählt, Summe 0, begrenzt auf 1",
      },
    });
  });

  test("adds negative ratings in brackets", () => {
    const signed = many("wege", { a: 1, b: -0.5, c: -0.25 }, { dimension: "alpha", combine: "sumCapped" });
    const on = { from: -1, to: 1 };
    expect(contribution([signed], { wege: ["a", "b"] }, on)?.derivation?.formula).toBe("1 + (−0,5) = 0,5");
    expect(contribution([signed], { wege: ["b", "c"] }, on)?.derivation?.formula).toBe(
      "−0,5 + (−0,25) = −0,75",
    );
  });

  test("names options without rating as not counting", () => {
    const { derivation } =
      contribution([ways("mean")], { wege: ["portal", "bote", "sonst", "entfaellt"] }) ?? {};
    expect(derivation?.lines.slice(2)).toEqual([
      line("sonst", null, "Antwort ohne Wertung, zählt nicht mit"),
      line("entfaellt", null, "trifft nicht zu, zählt nicht mit"),
    ]);
    expect(derivation?.formula).toBe("(1 + 0,25) ÷ 2 = 0,625");
  });

  test("has no calculation where only one of them counts", () => {
    const { derivation } = contribution([ways("mean")], { wege: ["bote", "sonst"] }) ?? {};
    expect(derivation).toMatchObject({
      lines: [line("bote", "0,25"), line("sonst", null, "Antwort ohne Wertung, zählt nicht mit")],
      formula: null,
    });
  });

  test("says that it is rounded where it does not end", () => {
    const { rating, derivation } =
      contribution([many("wege", { a: 1, b: 0, c: 0 }, { dimension: "alpha", combine: "mean" })], {
        wege: ["a", "b", "c"],
      }) ?? {};
    expect(rating).toBe("≈ 0,3333");
    expect(derivation?.formula).toBe("(1 + 0 + 0) ÷ 3 ≈ 0,3333");
  });

  test("leaves out a chosen option that does not apply any more", () => {
    const conditional = many(
      "wege",
      { portal: 1, brief: 0.5, bote: { rating: 0, appliesIf: { question: "fall", equals: "eilig" } } },
      { dimension: "alpha", combine: "min" },
    );
    const given = { fall: "ruhig", wege: ["portal", "brief", "bote"] };
    const { derivation } =
      contribution([one("fall", { eilig: null, ruhig: null }), conditional], given) ?? {};
    expect(derivation?.lines.map((each) => each.text)).toEqual(["portal", "brief"]);
  });

  test("is told in English too", () => {
    const scale = { from: 0, to: 1 };
    const of = (combine: "min" | "sumCapped") =>
      contribution([ways(combine)], { wege: ["portal", "bote"] }, scale, "en")?.derivation;
    expect(of("min")).toMatchObject({
      rule: "The lowest value of the chosen answers counts.",
      formula: "lowest value of (1; 0.25) = 0.25",
    });
    expect(of("sumCapped")?.formula).toBe("1 + 0.25 = 1.25, limited to 1");
  });
});

describe("the rating of one option", () => {
  test("needs no derivation, whatever it is chosen in", () => {
    const single = one("form", { frei: 1, schrift: 0 }, { dimension: "alpha" });
    expect(contribution([single], { form: "frei" })?.derivation).toBeNull();
    expect(contribution([ways("mean")], { wege: ["bote"] })?.derivation).toBeNull();
  });
});

describe("the rating of a group", () => {
  const entries = (rows: "mean" | "min") =>
    group(
      "angaben",
      [text("name"), one("weg", { abruf: 1, vorlage: 0, teils: 0.5, frei: null, unsure: null })],
      {
        dimension: "alpha",
        rows,
      },
    );
  const given = { angaben: ["r1", "r2"], "weg/r1": "abruf", "weg/r2": "teils" };

  test.each([
    ["mean", "0,75", "Es zählt der Mittelwert der Einträge.", "(1 + 0,5) ÷ 2 = 0,75"],
    ["min", "0,5", "Es zählt der niedrigste Wert der Einträge.", "niedrigster Wert von (1; 0,5) = 0,5"],
  ] as const)("by %s names each entry with its answer and rating", (rows, rating, rule, formula) => {
    expect(contribution([entries(rows)], given)).toMatchObject({
      rating,
      derivation: {
        lines: [line("Eintrag\u00a01 – abruf", "1"), line("Eintrag\u00a02 – teils", "0,5")],
        rule,
        formula,
      },
    });
  });

  test("says of entries without rating why they do not count", () => {
    const more = { ...given, angaben: ["r1", "r2", "r3", "r4", "r5"], "weg/r3": "unsure", "weg/r4": "frei" };
    const { derivation } = contribution([entries("mean")], more) ?? {};
    expect(derivation?.lines.slice(2)).toEqual([
      line("Eintrag\u00a03 – unsure", null, "unsicher, zählt nicht mit"),
      line("Eintrag\u00a04 – frei", null, "Antwort ohne Wertung, zählt nicht mit"),
      line("Eintrag\u00a05", null, "noch nicht beantwortet, zählt nicht mit"),
    ]);
    expect(derivation?.formula).toBe("(1 + 0,5) ÷ 2 = 0,75");
  });

  test("of one entry names it without a calculation", () => {
    const { derivation } = contribution([entries("mean")], { angaben: ["r1"], "weg/r1": "teils" }) ?? {};
    expect(derivation).toMatchObject({ lines: [line("Eintrag\u00a01 – teils", "0,5")], formula: null });
  });

  const twice = group(
    "angaben",
    [
      one("weg", { abruf: 1, vorlage: 0 }, { shortText: { de: "Weg der Angabe" } }),
      many("form", { web: 1, brief: 0.5, fax: 0.25 }, { combine: "mean" }),
      one("frist", { ja: 1, nein: 0, unsure: null }, { appliesIf: { question: "weg", equals: "vorlage" } }),
      number("anzahl"),
    ],
    { dimension: "alpha", rows: "mean" },
  );

  test("with several rated answers an entry shows how they make its own", () => {
    const answers = {
      angaben: ["r1", "r2"],
      "weg/r1": "abruf",
      "form/r1": ["web", "brief"],
      "weg/r2": "vorlage",
      "form/r2": ["fax"],
      "frist/r2": "unsure",
    };
    expect(contribution([twice], answers)).toMatchObject({
      rating: "0,5",
      derivation: {
        lines: [
          {
            text: "Eintrag\u00a01",
            rating: "0,875",
            derivation: {
              lines: [
                line("Weg der Angabe – abruf", "1"),
                {
                  text: "form – web, brief",
                  rating: "0,75",
                  because: null,
                  derivation: {
                    lines: [line("web", "1"), line("brief", "0,5")],
                    rule: "Es zählt der Mittelwert der gewählten Antworten.",
                    formula: "(1 + 0,5) ÷ 2 = 0,75",
                  },
                },
              ],
              rule: "Es zählt der Mittelwert der Antworten in diesem Eintrag.",
              formula: "(1 + 0,75) ÷ 2 = 0,875",
            },
          },
          {
            text: "Eintrag\u00a02",
            rating: "0,125",
            derivation: {
              lines: [
                line("Weg der Angabe – vorlage", "0"),
                line("form – fax", "0,25"),
                line("frist – unsure", null, "unsicher, zählt nicht mit"),
              ],
            },
          },
        ],
        formula: "(0,875 + 0,125) ÷ 2 = 0,5",
      },
    });
  });

  test("whose entries were asked nothing rated calls them not applicable", () => {
    const optional = group(
      "angaben",
      [
        one("art", { a: null, b: null }),
        one("weg", { ja: 1, nein: 0 }, { appliesIf: { question: "art", equals: "a" } }),
      ],
      { dimension: "alpha", rows: "mean" },
    );
    const answers = { angaben: ["r1", "r2"], "art/r1": "a", "weg/r1": "ja", "art/r2": "b" };
    expect(contribution([optional], answers)?.derivation?.lines[1]).toEqual(
      line("Eintrag\u00a02", null, "entfällt"),
    );
  });
});

describe("in any report", () => {
  const typed = (figure: string): Decimal => {
    const reading = readNumber(figure.replace("≈ ", ""), "de");
    if (reading.kind === "number") return decimal(reading.value);
    return decimal(reading.kind === "ambiguous" ? (reading.candidates[0] ?? "0") : "0");
  };
  const close = decimal("0.0001");

  const expectMean = ({ lines, formula }: ReportDerivation, rating: string) => {
    const counting = lines.flatMap((each) => (each.rating === null ? [] : [typed(each.rating)]));
    const sum = counting.reduce((total, each) => total.plus(each), zero);
    const mean = divide(sum, decimal(counting.length)) ?? zero;
    const says = formula?.includes("≈") === true ? close : zero;
    expect(mean.minus(typed(rating)).abs().gt(says)).toBe(false);
  };

  test("the printed ratings of the lines lead to the printed rating, or the formula says it is rounded", () => {
    fc.assert(
      fc.property(randomAnswers(meldecheck), (answers) => {
        for (const { contributions } of report(answers).dimensions)
          for (const { derivation, rating } of contributions) if (derivation) expectMean(derivation, rating);
      }),
    );
  });

  test("a derivation stands where several options or entries make a rating", () => {
    const derived = report(onPaper).dimensions.flatMap(({ contributions }) =>
      contributions.flatMap(({ question, derivation }) => (derivation ? [question] : [])),
    );
    expect(derived).toEqual(["wege", "angaben"]);
  });
});
