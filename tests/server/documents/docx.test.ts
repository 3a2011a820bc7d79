import { beforeAll, describe, expect, it } from "vitest";
import { docxOf } from "#server/documents/docx/document.ts";
import { completeReport } from "#core/complete-report.ts";
import type { Report } from "#core/report.ts";
import { shortCitation } from "#core/short-citation.ts";
import { derivationsOf, saidIn, withNestedDerivation } from "../../derivations.ts";
import { exampleIds, reportOfExample } from "../../kurzcheck-report.ts";
import { oldestReport } from "../../older-reports.ts";
import { sumsReport } from "../../sums-report.ts";
import { partsOf, styledTexts, textOf } from "./word-file.ts";

/** As the document sets passages: their signs do not part from their numbers. */
const bound = (text: string): string => text.replace(/(§|Abs\.|Art\.|Nr\.|Satz|Artikel) (?=\d)/g, "$1\u00a0");

const escaped = (text: string): string => bound(text).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

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
    expect(styledTexts(xml, "Heading2").slice(-2)).toEqual(["Begriffe", "Quellen"]);
    expect(textOf(xml)).toContain("Abruf: Eine Behörde holt Daten.");
    expect(styledTexts(await documentOf({ ...report, terms: [] }), "Heading2")).not.toContain("Begriffe");
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
    const xml =
      partsOf(await docxOf({ ...report, outlines: [outline] }, { extent: "full", outline: "bund" }))[
        "word/document.xml"
      ] ?? "";
    const headings = styledTexts(xml, "Heading2");
    expect(headings.indexOf("Danach")).toBe(headings.indexOf("Zuerst") + 1);
    const sections = styledTexts(xml, "Heading3").filter((title) => /^\d+ /.test(title));
    expect(sections).toEqual([`${second?.number} ${second?.title}`, `${first?.number} ${first?.title}`]);
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

  it("has three parts, and every section that has answers as a heading", () => {
    expect(styledTexts(xml, "Title")).toEqual(["Bericht zum Praxis- und Digitalcheck"]);
    expect(styledTexts(xml, "Heading1")).toEqual([
      "Teil A: Kurzfassung",
      "Teil B: Antworten und Befunde",
      "Teil C: Anhang",
    ]);
    const headings = [...styledTexts(xml, "Heading2"), ...styledTexts(xml, "Heading3")];
    for (const section of report.sections.filter(({ answers }) => answers.length > 0))
      expect(headings).toContain(`${section.number} ${section.title}`);
  });

  it("steps down through its headings one rank at a time", () => {
    const ranks = [...xml.matchAll(/<w:pStyle w:val="Heading(\d)"\/>/g)].map(([, rank]) => Number(rank));
    ranks.forEach((rank, index) => expect(rank).toBeLessThanOrEqual((ranks[index - 1] ?? 0) + 1));
  });

  it("prints each finding once in full, with what it shows, the recommendation and the wording", () => {
    const text = textOf(xml);
    for (const { title, shows, recommendation, suggestion } of report.findings) {
      const full = new RegExp(`^Befund\u00a0\\d+ \\([^)]+\\): ${escaped(title)}$`, "gm");
      expect(text.match(full)).toHaveLength(1);
      for (const said of [shows, recommendation, suggestion?.before, suggestion?.after, suggestion?.why])
        if (said) expect(text.split(bound(said)).length).toBeGreaterThan(1);
    }
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
      for (const line of answer.lines) expect(text).toContain(bound(line));
      for (const line of (answer.reason ?? "").split("\n")) expect(text).toContain(bound(line));
      for (const citation of answer.citations) expect(text).toContain(bound(citation.text));
    }
    const sources = text.slice(text.indexOf("\nQuellen\n"));
    for (const { citation, title, url } of report.sources) {
      expect(sources).toContain(`${bound(shortCitation(citation))}`);
      expect(sources).toContain(bound(title));
      expect(sources).toContain(bound(citation.slice(shortCitation(citation).length).replace(/^, z/, "")));
      if (url !== null) expect(sources).toContain(url.slice(url.lastIndexOf("/") + 1));
    }
  });

  it("shows for each scored dimension contributions, sum and calculation", () => {
    const text = textOf(xml);
    for (const dimension of report.dimensions) {
      if (dimension.formula === null) continue;
      expect(text).toContain(dimension.formula);
      for (const part of dimension.contributions)
        expect(text).toContain(bound(`${part.number} ${part.text}`));
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
      for (const said of saidIn(derivation)) expect(text).toContain(said.replace(/\.$/, ""));
    }
  });

  it("says what a line is made from in brackets after it", async () => {
    const text = textOf(await documentOf(report));
    expect(text).toContain(
      "\nEintrag 1: 0,875 [Weg – Abruf: 1; Form – Portal, Brief: 0,75 " +
        "[Portal: 1; Brief: 0,5; (1 + 0,5) ÷ 2 = 0,75]; (1 + 0,75) ÷ 2 = 0,875]\n",
    );
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
    expect(text).toContain('Satz\u00a01 <b>"fett"</b> & = wird gestrichen 🙂 u\u0308 \ufffd \ufffd');
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
