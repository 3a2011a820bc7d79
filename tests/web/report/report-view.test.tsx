import Big from "big.js";
import { renderToStaticMarkup } from "react-dom/server";
import { MemoryRouter } from "react-router";
import { describe, expect, it } from "vitest";
import { completeReport } from "#core/complete-report.ts";
import type { Report } from "#core/report.ts";
import { wordsIn } from "#core/text/words.ts";
import { ReportView } from "#web/report/report-view.tsx";
import { de } from "#web/text/de.ts";
import { LanguageContext } from "#web/text/language.ts";
import { derivationsOf, saidIn, withNestedDerivation } from "../../derivations.ts";
import { exampleIds, reportOfExample } from "../../kurzcheck-report.ts";
import { oldestReport } from "../../older-reports.ts";
import { sumsReport } from "../../sums-report.ts";

const drawn = (report: Report, linked = true, outline: string | null = null): string =>
  renderToStaticMarkup(
    <LanguageContext value={{ locale: report.locale, words: de, answers: wordsIn(report.locale) }}>
      <MemoryRouter>
        <ReportView
          report={report}
          questionLink={(question) => (linked ? `/frage/${question}` : null)}
          outline={outline}
        />
      </MemoryRouter>
    </LanguageContext>,
  );

const decoded = (html: string): string =>
  html
    .replace(/<[^>]+>/g, "")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&")
    .replace(/&#x27;/g, "'");

const figure = (printed: string): Big => new Big(printed.replace(/\u202f/g, "").replace(",", "."));

/** The cells of one column in one part of the table with this caption, as printed. */
const column = (html: string, caption: string, part: "tbody" | "tfoot", label: string): readonly string[] => {
  const table = html.split("<table").find((each) => decoded(`<${each}`).startsWith(caption)) ?? "";
  const inside = new RegExp(`<${part}[^>]*>(.*?)</${part}>`, "s").exec(table)?.[1] ?? "";
  const cells = inside.matchAll(new RegExp(`data-label="${label}"[^>]*><span>([^<]*)</span>`, "g"));
  return [...cells].map((cell) => cell[1] ?? "");
};

const scored = (report: Report) => report.dimensions.filter(({ contributions }) => contributions.length > 0);

describe.each(exampleIds)("the report of the example %s on screen", (id) => {
  const report = reportOfExample(id);
  const html = drawn(report);

  it("shows contributions that add up to the printed sum", () => {
    expect(scored(report).length).toBeGreaterThan(0);
    for (const { title, contributions } of scored(report)) {
      const caption = `Beitrag jeder Frage zu „${title}“`;
      const parts = column(html, caption, "tbody", "Beitrag");
      const [sum = ""] = column(html, caption, "tfoot", "Beitrag");
      expect(parts).toHaveLength(contributions.length);
      expect(parts.reduce((total, part) => total.plus(figure(part)), new Big(0))).toEqual(figure(sum));
    }
  });

  it("shows weights that add up to the printed weight", () => {
    for (const { title } of scored(report)) {
      const caption = `Beitrag jeder Frage zu „${title}“`;
      const weights = column(html, caption, "tbody", "Gewicht");
      const [sum = ""] = column(html, caption, "tfoot", "Gewicht");
      expect(weights.reduce((total, weight) => total.plus(figure(weight)), new Big(0))).toEqual(figure(sum));
    }
  });

  it("says everything that the report says", () => {
    const text = decoded(html);
    const sentences = [
      ...report.results.flatMap(({ levelText, because, obligations, nextSteps }) => [
        levelText,
        ...because,
        ...obligations,
        ...nextSteps,
      ]),
      ...report.keyFacts.map(({ value }) => value),
      ...report.findings.flatMap(({ title, shows, recommendation }) => [title, shows, recommendation]),
      ...report.contradictions.map(({ message }) => message),
      ...report.openPoints.map(({ what }) => what),
      ...report.computed.flatMap(({ printed, formula }) => [printed, formula ?? ""]),
      ...report.sections.flatMap(({ answers }) => answers.flatMap(({ lines }) => lines)),
      ...report.dimensions.flatMap(({ formula, whatIf }) => [formula ?? "", ...whatIf]),
      ...derivationsOf(report).flatMap(({ derivation }) => saidIn(derivation)),
      ...report.sources.map(({ title }) => title),
    ];
    for (const sentence of sentences) expect(text).toContain(sentence);
  });

  it("carries no inline style and each id once", () => {
    expect(html).not.toContain("style=");
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((found) => found[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("a rating made from several", () => {
  const [example = null] = exampleIds;

  it("opens below the row of its question, named by it", () => {
    const report = reportOfExample(example);
    const html = drawn(report);
    expect(derivationsOf(report).length).toBeGreaterThan(0);
    for (const { number } of derivationsOf(report))
      expect(decoded(html)).toMatch(
        new RegExp(`So entsteht die Erfüllung [≈ \\d,]+ bei Frage\u00a0${number}`),
      );
    expect(html.match(/<tr role="row" class="derived">/g)).toHaveLength(derivationsOf(report).length);
  });

  it("shows an entry's answers, and their options, as lists within its own", () => {
    const report = withNestedDerivation(reportOfExample(example));
    const [first] = derivationsOf(report);
    const html = drawn(report);
    for (const said of first ? saidIn(first.derivation) : []) expect(decoded(html)).toContain(said);
    const list = html.slice(html.indexOf("Eintrag 1"), html.indexOf("Eintrag 2"));
    expect(list.match(/<ul>/g)).toHaveLength(2);
    expect(list.match(/<\/ul>/g)).toHaveLength(2);
  });
});

describe("the report before anything is answered", () => {
  const report = reportOfExample(null);
  const html = drawn(report);

  it("shows no value as a dash, never as 0", () => {
    expect(column(html, "Punkte und beantwortete Fragen je Prinzip", "tbody", "Punkte")).toEqual(
      report.dimensions
        .filter(({ contributions, exclusions }) => contributions.length + exclusions.length > 0)
        .map(() => "–"),
    );
  });

  it("does not claim that nothing was found for good", () => {
    expect(decoded(html)).toContain("Bisher kein Befund.");
  });
});

describe("questions in a report", () => {
  it("are links where they can be answered, else only text", () => {
    const report = reportOfExample(null);
    expect(drawn(report).includes('href="/frage/')).toBe(true);
    expect(drawn(report, false).includes('href="/frage/')).toBe(false);
  });
});

describe("a report with sums of points", () => {
  const report = sumsReport({ a: "viele", b: "no", c: "yes" });
  const html = drawn(report);
  const text = decoded(html);

  it("shows a sum with its maximum, its calculation and its rule", () => {
    expect(column(html, "Punkte und beantwortete Fragen je Prinzip", "tbody", "Punkte")).toEqual([
      "12 von 167",
      "100",
    ]);
    for (const { formula, rule } of report.dimensions) expect(text).toContain(formula ?? rule);
    expect(text).toContain(report.dimensions[0]?.rule);
  });

  it("shows each question's points, which add up to the sum", () => {
    const caption = "Beitrag jeder Frage zu „Wirkung“";
    expect(column(html, caption, "tbody", "Punkte")).toEqual(["12", "0"]);
    expect(column(html, caption, "tfoot", "Punkte")).toEqual(["12"]);
    expect(column(html, caption, "tbody", "Gewicht")).toEqual([]);
  });

  it("shows points by section, and the assumptions with where they come from", () => {
    expect(text).toContain("Punkte nach Art und Abschnitt");
    for (const { title, printed, origin } of report.assumptions)
      for (const said of [title, printed, origin]) expect(text).toContain(said);
    expect(text).toContain("Ausgelieferte Werte sind Annahmen");
  });
});

describe("a report stored in the first format", () => {
  const text = decoded(drawn(completeReport(oldestReport())));

  it("is shown with what it said, and nothing that it did not say", () => {
    for (const { title, pointsText } of scored(completeReport(oldestReport())))
      for (const said of [title, pointsText]) expect(text).toContain(said);
    expect(text).not.toMatch(/undefined|NaN|Annahmen|Punkte nach Art/);
  });
});

describe("a report in English", () => {
  it("is headed in English", () => {
    const text = decoded(drawn(reportOfExample(exampleIds[0] ?? null, "submitted", "en")));
    expect(text.includes("Open points")).toBe(true);
    expect(text.includes("Offene Punkte")).toBe(false);
  });
});

describe("another order of the answers", () => {
  const plain = reportOfExample(null);
  const [first, second] = plain.sections;
  const headings = [
    { title: "Zuerst", sections: [second?.id ?? ""] },
    { title: "Danach", sections: [first?.id ?? ""] },
  ];
  const report: Report = { ...plain, outlines: [{ id: "bund", title: "Prinzipien des Bundes", headings }] };

  it("is offered where the checklist has one, and only there", () => {
    expect(drawn(report)).toContain("Prinzipien des Bundes");
    expect(drawn(plain)).not.toContain("Gliederung der Antworten");
  });

  it("puts the sections under its headings", () => {
    const text = decoded(drawn(report, true, "bund"));
    const places = ["Zuerst", second?.title ?? "", "Danach", first?.title ?? ""].map((title) =>
      text.lastIndexOf(title),
    );
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((left, right) => left - right));
    expect(drawn(report)).not.toContain(">Zuerst<");
  });
});

it("says beside the calculation why a question weighs more", () => {
  const report = reportOfExample(exampleIds[0] ?? null);
  const weighing = {
    ...report,
    dimensions: report.dimensions.map((dimension) => ({
      ...dimension,
      contributions: dimension.contributions.map((each) => ({ ...each, weightReason: "Daran hängt alles." })),
    })),
  };
  expect(drawn(weighing)).toContain("Daran hängt alles.");
  expect(drawn(report)).not.toContain("Daran hängt alles.");
});

it("numbers many levels without a word, so that they do not run into each other", () => {
  const report = reportOfExample(exampleIds[0] ?? null);
  const [result] = report.results;
  const level = result?.level ?? { id: "a", title: "A", text: "A", rank: 1 };
  const levels = Array.from({ length: 8 }, (_, index) => ({ ...level, id: `s${index}`, rank: index + 1 }));
  const many = { ...report, results: report.results.map((each) => ({ ...each, levels })) };
  expect(drawn(many)).toMatch(/<text[^>]*>8<\/text>/);
  expect(drawn(many)).not.toContain(">Stufe 8</text>");
  expect(drawn(report)).toContain(">Stufe 1</text>");
});
