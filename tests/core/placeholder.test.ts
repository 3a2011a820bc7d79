import { describe, expect, test } from "vitest";
import { filledText } from "#core/placeholder.ts";
import { reportOf } from "#core/report.ts";
import type { Locale } from "#core/locale.ts";
import { definitionWith, dimension, evaluating, finding, number, one, problemsOf, yesNo } from "./build.ts";
import { occasion } from "./report/paper-report.ts";

const de = (text: string) => ({ de: text });
const both = (de: string, en: string) => ({ de, en });

const parts = {
  dimensions: [
    dimension("alpha", { scale: { from: 1, to: 4 } }),
    dimension("summe", { score: { sum: "p" } }),
  ],
  parameters: [
    {
      id: "satz",
      title: de("Satz"),
      type: "number" as const,
      unit: both("Euro je Stunde", "euros an hour"),
      value: "38.80",
    },
    { id: "stichtag", title: de("Stichtag"), type: "date" as const, value: "2026-07-01" },
  ],
  computed: [
    {
      id: "aufwand",
      title: de("Aufwand"),
      unit: both("Stunden", "hours"),
      decimals: 1,
      value: { multiply: [{ answer: "faelle" }, "1.25"] },
    },
    {
      id: "frist",
      title: de("Frist"),
      value: { addDays: [{ parameter: "stichtag" }, { answer: "faelle" }] },
    },
  ],
  questions: [
    number("faelle"),
    one(
      "a",
      { gut: { rating: 4, points: { p: 2 } }, mittel: { rating: 2, points: { p: 1 } } },
      { dimension: "alpha" },
    ),
    one("b", { gut: { rating: 3 }, mittel: { rating: 1 } }, { dimension: "alpha", weight: 2 }),
  ],
};
const text = (
  written: string,
  given: Parameters<ReturnType<typeof evaluating>>[0],
  locale: Locale = "de",
) => {
  const evaluation = evaluating({ ...parts, findings: [finding("f", { shows: both(written, written) })] })(
    given,
  );
  return filledText(written, evaluation, locale);
};
const given = { faelle: "1001", a: "mittel", b: "gut" };

describe("a placeholder is filled in", () => {
  test.each([
    ["{aufwand} im Jahr", "1\u202f251,3\u00a0Stunden im Jahr"],
    ["bis {frist}", "bis 28.03.2029"],
    ["{score:alpha} von 4", "2,67 von 4"],
    ["{points:p}, {score:summe}", "1, 1"],
    ["{percent:alpha}; {percent:summe}", "55,6\u00a0%; 50\u00a0%"],
    ["{parameter:satz} ab {parameter:stichtag}", "38,80\u00a0Euro je Stunde ab 01.07.2026"],
  ])("%s", (written, expected) => {
    expect(text(written, given)).toBe(expected);
  });

  test("in the language of the reader", () => {
    expect(text("{aufwand}, {parameter:satz}, {parameter:stichtag}", given, "en")).toBe(
      "1\u202f251.3\u00a0hours, 38.80\u00a0euros an hour, 1 July 2026",
    );
  });

  test("with – where there is no figure", () => {
    expect(text("{aufwand} {score:alpha} {percent:alpha} {points:p}", {})).toBe("– – – 0");
  });

  test("and braces around anything else are text", () => {
    for (const written of ["{}", "{ aufwand }", "{1}", "{Ä}", "{a b}", "{{", "{score:}", "{:a}"])
      expect(text(written, given)).toBe(written);
    expect(text("{{aufwand}}", { faelle: "0" })).toBe("{0,0\u00a0Stunden}");
  });
});

describe("a placeholder that names nothing", () => {
  const told = (shows: Record<string, string>) =>
    problemsOf(definitionWith({ ...parts, findings: [finding("f", { shows })] }));
  test.each([
    "fremd",
    "score:fremd",
    "points:fremd",
    "percent:fremd",
    "parameter:aufwand",
    "summe:p",
    "computed:aufwand",
  ])("{%s} is told at its text", (placeholder) => {
    expect(told({ de: `Das sind {${placeholder}}.` })).toMatchObject([
      { code: "placeholderUnknown", path: ["findings", 0, "shows", "de"], params: { placeholder } },
    ]);
  });

  test("is told in every language", () => {
    expect(told({ de: "{aufwand}", en: "{effort}" })).toMatchObject([
      { code: "placeholderUnknown", path: ["findings", 0, "shows", "en"] },
    ]);
  });

  test("is told wherever texts are filled in", () => {
    const x = de("{x}");
    const level = { id: "rot", title: x, text: x, obligations: [x], nextSteps: [de("-"), x] };
    const definition = definitionWith({
      questions: [yesNo("q"), number("n")],
      findings: [finding("f", { title: x, recommendation: x })],
      contradictions: [
        {
          id: "w",
          title: x,
          when: { question: "q", equals: "yes" },
          message: x,
          questions: ["q"],
          severity: "hint",
        },
      ],
      results: [
        { id: "r", title: x, levels: [level], rules: [{ otherwise: "rot", because: x }] },
        {
          id: "s",
          title: x,
          levels: [{ id: "rot", title: x, text: de("-") }],
          by: { of: { question: "n" }, bands: [{ level: "rot", because: x }], otherwise: "rot", because: x },
        },
      ],
    });
    expect(problemsOf(definition).map(({ code, path }) => [code, path.join(" ")])).toEqual(
      [
        "findings 0 recommendation de",
        "contradictions 0 message de",
        "results 0 levels 0 text de",
        "results 0 levels 0 obligations 0 de",
        "results 0 levels 0 nextSteps 1 de",
        "results 0 rules 0 because de",
        "results 1 by bands 0 because de",
        "results 1 by because de",
      ].map((path) => ["placeholderUnknown", path]),
    );
  });
});

test("a report stands with its placeholders filled in, and naming a figure makes nothing required", () => {
  const level = {
    id: "rot",
    title: de("Rot"),
    text: de("{aufwand}"),
    obligations: [de("{points:p} Punkte")],
    nextSteps: [de("bis {frist}")],
  };
  const evaluation = evaluating({
    questions: [yesNo("q"), number("faelle", { required: "never" }), ...parts.questions.slice(1, 2)],
    dimensions: [dimension("alpha", { scale: { from: 1, to: 4 } })],
    parameters: parts.parameters,
    computed: parts.computed,
    findings: [
      finding("f", {
        when: { question: "q", equals: "yes" },
        shows: de("{aufwand}"),
        recommendation: de("{parameter:satz}"),
      }),
    ],
    contradictions: [
      {
        id: "w",
        title: de("W"),
        when: { question: "q", equals: "yes" },
        message: de("{points:p}"),
        questions: ["q"],
        severity: "hint",
      },
    ],
    results: [
      {
        id: "r",
        title: de("R"),
        levels: [level],
        rules: [{ otherwise: "rot", because: de("{score:alpha}") }],
      },
    ],
  });
  const made = reportOf(evaluation({ q: "yes", faelle: "2", a: "gut" }), occasion);
  expect(made.results[0]).toMatchObject({
    level: { text: "2,5\u00a0Stunden" },
    obligations: ["2 Punkte"],
    nextSteps: ["bis 03.07.2026"],
  });
  expect(made.results[0]?.because[0]).toBe("4");
  expect(made.findings[0]).toMatchObject({
    shows: "2,5\u00a0Stunden",
    recommendation: "38,80\u00a0Euro je Stunde",
  });
  expect(made.contradictions[0]?.message).toBe("2");
  const named = evaluating({
    questions: [one("a", { x: { points: { p: 1 } }, y: null })],
    findings: [finding("f", { shows: de("{points:p}") })],
  });
  expect(named().question("a")?.required).toBe(false);
});
