import { beforeAll, describe, expect, it } from "vitest";
import { docxOf } from "#server/documents/docx/document.ts";
import { completeReport } from "#core/complete-report.ts";
import type { Report } from "#core/report.ts";
import { derivationsOf, saidIn, withNestedDerivation } from "../../derivations.ts";
import { exampleIds, reportOfExample } from "../../kurzcheck-report.ts";
import { oldestReport } from "../../older-reports.ts";
import { sumsReport } from "../../sums-report.ts";
import { partsOf, styledTexts, textOf } from "./word-file.ts";

const documentOf = async (report: Report): Promise<string> =>
  partsOf(await docxOf(report))["word/document.xml"] ?? "";

describe("the Word file of a draft", () => {
  const report = reportOfExample(null);
  let parts: Readonly<Record<string, string>>;
  let xml: string;
  beforeAll(async () => {
    parts = partsOf(await docxOf(report));
    xml = parts["word/document.xml"] ?? "";
  });

  it("says at its head and on each page that it is a draft and how much is open", () => {
    const mark = `Entwurf – ${report.openPoints.length} offene Punkte`;
    expect(styledTexts(xml, "Draft")).toEqual([mark]);
    const heads = Object.entries(parts).filter(([name]) => name.startsWith("word/header"));
    expect(heads.map(([, text]) => textOf(text)).join()).toContain(mark);
  });

  it("lists each open point with what to do about it", () => {
    for (const point of report.openPoints) expect(textOf(xml)).toContain(point.what.split("\n")[0]);
  });

  it("is German, has a title and numbers its pages", () => {
    expect(parts["word/styles.xml"]).toContain('w:lang w:val="de-DE"');
    expect(parts["docProps/core.xml"]).toContain(report.proposal.title);
    const feet = Object.entries(parts).filter(([name]) => name.startsWith("word/footer"));
    const foot = feet.map(([, text]) => text).join();
    expect(foot).toContain("PAGE");
    expect(foot).toContain("NUMPAGES");
  });
});

describe("the Word file's terms", () => {
  it("are told before the sources", async () => {
    const report = reportOfExample(null);
    const term = { id: "abruf", term: "Abruf", text: "Eine Behörde holt Daten.", forms: [] };
    const xml = await documentOf({ ...report, terms: [term] });
    expect(styledTexts(xml, "Heading1").slice(-2)).toEqual(["Begriffe", "Quellen"]);
    expect(textOf(xml)).toContain("Abruf: Eine Behörde holt Daten.");
    expect(styledTexts(await documentOf({ ...report, terms: [] }), "Heading1")).not.toContain("Begriffe");
  });
});

describe("the Word file in another order", () => {
  it("has the outline's headings above the sections, in its order", async () => {
    const report = reportOfExample(null);
    const [first, second] = report.sections;
    const outline = {
      id: "bund",
      title: "Bund",
      headings: [
        { title: "Zuerst", sections: [second?.id ?? ""] },
        { title: "Danach", sections: [first?.id ?? ""] },
      ],
    };
    const xml = partsOf(await docxOf({ ...report, outlines: [outline] }, "bund"))["word/document.xml"] ?? "";
    expect(styledTexts(xml, "Heading2").slice(-2)).toEqual(["Zuerst", "Danach"]);
    expect(styledTexts(xml, "Heading3").slice(-2)).toEqual([
      `${second?.number} ${second?.title}`,
      `${first?.number} ${first?.title}`,
    ]);
  });
});

describe.each(exampleIds)("the Word file of the submitted example %s", (id) => {
  const report = reportOfExample(id, "submitted");
  let xml: string;
  beforeAll(async () => {
    xml = await documentOf(report);
  });

  it("carries no draft mark", () => {
    expect(styledTexts(xml, "Draft")).toEqual([]);
  });

  it("has its parts as headings, findings and sections below them", () => {
    expect(styledTexts(xml, "Title")).toEqual(["Bericht zum Praxis- und Digitalcheck"]);
    expect(styledTexts(xml, "Heading1")).toContain("Befunde und Empfehlungen");
    const second = styledTexts(xml, "Heading2");
    for (const finding of report.findings)
      expect(second).toContain(`${finding.severityText}: ${finding.title}`);
    for (const section of report.sections.filter(({ applies }) => applies))
      expect(second).toContain(`${section.number} ${section.title}`);
  });

  it("repeats the header row of every table", () => {
    const tables = xml.match(/<w:tbl>/g) ?? [];
    expect(tables.length).toBeGreaterThan(0);
    expect(xml.match(/<w:tblHeader\/>/g) ?? []).toHaveLength(tables.length);
  });

  it("holds the result, every answer with its reason and citations, and every source", () => {
    const text = textOf(xml);
    for (const result of report.results) expect(text).toContain(result.level.title);
    for (const answer of report.sections.flatMap((section) => section.answers)) {
      for (const line of answer.lines) expect(text).toContain(line);
      for (const line of (answer.reason ?? "").split("\n")) expect(text).toContain(line);
      for (const citation of answer.citations) expect(text).toContain(citation.text);
    }
    for (const source of report.sources) expect(text).toContain(source.citation);
  });

  it("shows for each scored dimension contributions, sum and calculation", () => {
    const text = textOf(xml);
    for (const dimension of report.dimensions) {
      if (dimension.formula === null) continue;
      expect(text).toContain(dimension.formula);
      for (const part of dimension.contributions) expect(text).toContain(`${part.number} ${part.text}`);
    }
  });
});

describe("a rating made from several", () => {
  const report = withNestedDerivation(reportOfExample(exampleIds[0] ?? null, "submitted"));

  it("is explained line by line with its rule and its calculation", async () => {
    const text = textOf(await documentOf(report));
    expect(derivationsOf(report).length).toBeGreaterThan(1);
    for (const { number, derivation } of derivationsOf(report)) {
      expect(text).toMatch(new RegExp(`So entsteht die Erfüllung [≈ \\d,]+ bei Frage\u00a0${number}`));
      for (const said of saidIn(derivation)) expect(text).toContain(said);
    }
  });

  it("sets in what a line is made from, the deeper the further", async () => {
    const xml = await documentOf(report);
    const inset = (line: string) => {
      const paragraph =
        xml
          .slice(0, xml.indexOf(`>${line}<`))
          .split("<w:p>")
          .at(-1) ?? "";
      return Number(/<w:ind w:left="(\d+)"/.exec(paragraph)?.[1] ?? 0);
    };
    expect(inset("Eintrag 2")).toBe(0);
    expect(inset("Weg – Abruf")).toBeGreaterThan(0);
    expect(inset("Brief")).toBeGreaterThan(inset("Weg – Abruf"));
  });
});

describe("computed figures", () => {
  it("stand with their calculation", async () => {
    const report = reportOfExample(exampleIds[0] ?? null, "submitted");
    const text = textOf(await documentOf(report));
    const formulas = report.computed.flatMap(({ formula }) => formula ?? []);
    expect(formulas.length).toBeGreaterThan(0);
    for (const formula of formulas) expect(text).toContain(formula);
  });
});

describe("texts people typed", () => {
  const typed = 'Satz 1 <b>"fett"</b> & = wird gestrichen 🙂 u\u0308 \u0007 \ud800';
  const withTitle: Report = {
    ...reportOfExample(null),
    facts: [{ label: "Regelungsvorhaben", value: typed }],
  };

  it("stay text: no markup, no formula, and what XML cannot hold is shown as a replacement character", async () => {
    const text = textOf(await documentOf(withTitle));
    expect(text).toContain('Satz 1 <b>"fett"</b> & = wird gestrichen 🙂 u\u0308 \ufffd \ufffd');
  });
});

describe("the Word file of a report with sums of points", () => {
  const report = sumsReport({ a: "viele", b: "no", c: "yes" });

  it("says the sums with their calculation, the points by section and the assumptions", async () => {
    const text = textOf(await documentOf(report));
    const [sum] = report.dimensions;
    for (const said of [sum?.formula, sum?.rule, sum?.pointsText]) expect(text).toContain(said);
    for (const { title, sections } of report.points)
      for (const said of [title, ...sections.map(({ printed }) => printed)]) expect(text).toContain(said);
    for (const { title, printed, origin } of report.assumptions)
      for (const said of [title, printed, origin]) expect(text).toContain(said);
  });
});

describe("the Word file of a report stored in the first format", () => {
  it("says what the report said, and nothing that it did not say", async () => {
    const report = completeReport(oldestReport());
    const text = textOf(await documentOf(report));
    for (const { title } of report.dimensions.filter(({ contributions }) => contributions.length > 0))
      expect(text).toContain(title);
    expect(text).not.toMatch(/undefined|NaN/);
  });
});
