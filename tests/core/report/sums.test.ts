import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { ReportSchema } from "#core/report-schema.ts";
import { sumsReport } from "../../sums-report.ts";

const spaced = (text: string | null | undefined): string => (text ?? "").replaceAll("\u00a0", " ");

describe("a sum of points in a report", () => {
  const [sum] = sumsReport({ a: "viele", b: "no" }).dimensions;

  test("has its own calculation, rule and contributions", () => {
    expect(spaced(sum?.formula)).toBe("12 von 167 Punkten ≈ 7,2 %");
    expect(sum).toMatchObject({
      scoring: "sum",
      value: "12",
      maximum: "167",
      points: 7,
      pointsText: "12 von 167",
    });
    expect(sum?.rule).toBe(
      "Summe der Punkte aller Antworten. Unbeantwortete und unsichere Fragen bringen keine Punkte. Die Höchstzahl ist die Summe der besten Antworten auf alle Fragen.",
    );
    expect(sum?.contributions.map(({ number, answer, part }) => [number, answer, part])).toEqual([
      ["1.1", "viele", "12"],
      ["1.2", "Nein", "0"],
    ]);
  });

  test("says what open questions would bring in points", () => {
    const [open] = sumsReport({ a: "viele" }).dimensions;
    expect(spaced(open?.whatIf[0])).toBe(
      "Wird Frage 1.2 mit „Ja“ beantwortet, ergeben sich 167 Punkte; bei „Nein“ sind es 12.",
    );
  });

  test("an exact share is not marked as rounded", () => {
    expect(spaced(sumsReport({ a: "viele", b: "yes" }).dimensions[0]?.formula)).toBe(
      "167 von 167 Punkten = 100 %",
    );
    expect(spaced(sumsReport({}).dimensions[0]?.formula)).toBe("0 von 167 Punkten = 0 %");
  });

  test("is told in English too", () => {
    const [english] = sumsReport({ a: "viele", b: "no" }, {}, "en").dimensions;
    expect(spaced(english?.formula)).toBe("12 of 167 points ≈ 7.2 %");
  });
});

test("points stand by name and section", () => {
  expect(sumsReport({ a: "viele" }).points).toEqual([
    {
      name: "w",
      title: "Wirkung",
      value: "12",
      maximum: "167",
      printed: "12 von 167",
      sections: [
        { section: "s1", number: 1, title: "Wirkungen", value: "12", maximum: "167", printed: "12 von 167" },
      ],
    },
  ]);
});

describe("assumptions", () => {
  test("say their value with its unit, where it comes from, and its source", () => {
    const [lohn, stichtag] = sumsReport({}, { lohn: "60" }).assumptions;
    expect(lohn).toMatchObject({
      title: "Lohnsatz",
      value: "60",
      printed: "60,00\u00a0Euro",
      isSet: true,
      origin: "vom zuständigen Ressort festgelegt (ausgeliefert: 58,40\u00a0Euro)",
      source: { citation: "Leitfaden Erfüllungsaufwand, S. 55" },
    });
    expect(stichtag).toMatchObject({
      printed: "01.01.2027",
      isSet: false,
      origin: "ausgelieferter Wert (Annahme)",
      source: null,
    });
  });

  test("bring their sources into the list of sources", () => {
    expect(sumsReport({}).sources.map(({ id }) => id)).toEqual(["leitfaden"]);
  });

  test("stand in the calculations that use them", () => {
    expect(spaced(sumsReport({ a: "viele" }).computed[0]?.formula)).toBe(
      "12 (Punkte „Wirkung“) × 58,40 Euro (Lohnsatz) = 700,80 Euro",
    );
  });
});

test("such a report fits its schema", () => {
  const validate = new Ajv2020({ strict: true }).compile(ReportSchema);
  expect(validate(sumsReport({ a: "viele" })), JSON.stringify(validate.errors)).toBe(true);
});
