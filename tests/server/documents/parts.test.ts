import { beforeAll, describe, expect, it } from "vitest";
import { docxOf } from "#server/documents/docx/document.ts";
import type { Report } from "#core/report.ts";
import { workedProjects, workedReport } from "../../worked-report.ts";
import { partsOf, styledTexts, textOf } from "./word-file.ts";

const [, poor, , outside] = workedProjects;
const partOf = (text: string, begin: string, end: string): string =>
  text.slice(text.indexOf(`\n${begin}\n`), text.indexOf(`\n${end}\n`) + 1);

/** Text as it is set: passages and groups of figures stay on one line. */
const printed = (text: string): string =>
  text
    .replace(/(§|Abs\.|Art\.|Nr\.|Satz|Artikel) (?=\d)/g, "$1\u00a0")
    .replace(/(?<=\d) (?=\d{3}(?!\d))/g, "\u202f");

const numbersIn = (text: string): readonly number[] =>
  [...text.matchAll(/^Befund\u00a0(\d+) \(/gm)].map(([, number]) => Number(number));

describe("the report of a poor draft on paper", () => {
  const report: Report = workedReport(poor);
  const ofSeverity = (severity: string) => report.findings.filter((finding) => finding.severity === severity);
  let xml: string;
  let first: string;
  let answers: string;
  let appendix: string;
  beforeAll(async () => {
    xml = partsOf(await docxOf(report))["word/document.xml"] ?? "";
    const text = textOf(xml);
    first = partOf(text, "Teil A: Kurzfassung", "Teil B: Antworten und Befunde");
    answers = partOf(text, "Teil B: Antworten und Befunde", "Teil C: Anhang");
    appendix = text.slice(text.indexOf("\nTeil C: Anhang\n"));
  });

  it("names each result with its level before anything else, then why and what follows", () => {
    for (const { title, levelText, because, obligations, nextSteps } of report.results)
      for (const said of [title, levelText, ...because, ...obligations, ...nextSteps])
        expect(first).toContain(said.replace(/(§|Satz) (?=\d)/g, "$1\u00a0"));
    expect(first.indexOf("Auf einen Blick")).toBeLessThan(first.indexOf("Angaben zum Vorhaben"));
  });

  it("prints mandatory findings in the first part and only refers to them at their questions", () => {
    const mandatory = ofSeverity("mandatory");
    expect(mandatory.length).toBeGreaterThan(0);
    expect(numbersIn(first)).toEqual(mandatory.map((_, index) => index + 1));
    for (const { title, recommendation } of mandatory) {
      expect(first).toContain(recommendation.split("§")[0]);
      expect(answers).toContain(`${title}, siehe Teil\u00a0A`);
      expect(answers).not.toContain(recommendation);
    }
  });

  it("marks the obstacles that the results speak of", () => {
    const text = textOf(xml);
    for (const { blocking, title } of report.findings)
      expect(new RegExp(`Befund\\u00a0\\d+ \\([^)]*, Hindernis\\): ${title}`).test(text)).toBe(blocking);
  });

  it("lists the other findings with number and question, and has each in full at its question", () => {
    const others = [...ofSeverity("important"), ...ofSeverity("hint")];
    const mandatory = ofSeverity("mandatory").length;
    others.forEach(({ title, questions }, index) => {
      const asked = questions.map(({ number }) => number).join(", ");
      expect(first).toContain(`\n${mandatory + 1 + index} ${title} (${asked})\n`);
    });
    const full = styledTexts(xml, "Heading4").map((title) => /\d+/.exec(title)?.[0]);
    expect(full.length).toBe(new Set(full).size);
    expect(new Set(full)).toEqual(new Set(others.map((_, index) => String(mandatory + 1 + index))));
  });

  it("stands its answers under the dimensions that they are summed in", () => {
    for (const { title, contributions } of report.dimensions.filter(
      (each) => each.contributions.length > 0,
    )) {
      const from = answers.indexOf(`\n${title}\n`);
      expect(from).toBeGreaterThan(-1);
      for (const { number } of contributions) expect(answers.indexOf(`\n${number} `)).toBeGreaterThan(from);
    }
  });

  it("lists what does not apply once, and has none of it in the calculations", () => {
    const list = appendix.slice(appendix.indexOf("\nWas entfällt\n"), appendix.indexOf("\nBegriffe\n"));
    const hidden = report.dimensions.flatMap(({ exclusions }) =>
      exclusions.filter(({ because }) => because === "entfällt"),
    );
    expect(hidden.length).toBeGreaterThan(0);
    for (const { number, text } of hidden) expect(list).toContain(`${number} ${text}`);
    for (const { number, title } of report.sections.filter((section) => section.answers.length === 0))
      expect(list).toContain(`${number} ${title}`);
    const calculations = appendix.slice(0, appendix.indexOf("\nKennzahlen\n"));
    for (const { number, text } of hidden) expect(calculations).not.toContain(`\n${number} ${text} (`);
  });

  it("has every figure, also those without a value, with why", () => {
    for (const { title, formula, note } of report.computed)
      for (const said of [title, formula, note?.replace(/\.$/, "")])
        if (said) expect(appendix).toContain(said);
  });

  it("begins no section on a new page, so that short reports stay short", () => {
    expect(xml).not.toContain("w:pageBreakBefore");
    expect(xml.match(/<w:type w:val="continuous"\/>/g)?.length).toBe(xml.match(/<w:sectPr/g)?.length);
  });

  it("writes entries one below the other where a table would tear words apart, and loses nothing of them", () => {
    const lists = report.sections.flatMap(({ answers: asked }) => asked.flatMap(({ table }) => table ?? []));
    expect(lists.length).toBeGreaterThan(0);
    for (const { rows } of lists)
      for (const said of rows.flat())
        for (const line of said.split("\n"))
          if (line !== "entfällt") expect(answers).toContain(printed(line));
    const headers = [...xml.matchAll(/<w:tr>(?:(?!<\/w:tr>).)*?<w:tblHeader\/>.*?<\/w:tr>/gs)].map(
      ([header]) => header.match(/<w:tc>/g)?.length ?? 0,
    );
    expect(Math.max(...headers)).toBeLessThan(9);
    expect(styledTexts(xml, "SmallLead").some((lead) => /^1\. /.test(lead))).toBe(true);
  });

  it("asks the question of a matrix once, and names the further rows alone", () => {
    const rows = report.sections
      .flatMap(({ answers: asked }) => asked)
      .filter(({ text }) => text.startsWith("Wie groß wäre der Schaden"));
    expect(rows.length).toBeGreaterThan(1);
    expect(answers.split("Wie groß wäre der Schaden")).toHaveLength(2);
    for (const { number, text } of rows.slice(1))
      expect(answers).toContain(`\n${number} … – ${text.slice(text.lastIndexOf(" – ") + 3)}`);
  });

  it("keeps rows of tables whole", () => {
    expect(xml.match(/<w:cantSplit\/>/g)?.length).toBe(xml.match(/<w:tr>/g)?.length);
  });
});

describe("the short report", () => {
  it("is the first part alone, and says what it leaves out", async () => {
    const report = workedReport(poor);
    const [short, whole] = await Promise.all(
      (["short", "full"] as const).map(async (extent) =>
        textOf(partsOf(await docxOf(report, { extent, outline: null }))["word/document.xml"] ?? ""),
      ),
    );
    expect(short).toContain("Dies ist die Kurzfassung.");
    for (const left of ["Teil B", "Teil C", "Quellen\n"]) expect(short).not.toContain(left);
    const first = partOf(whole ?? "", "Teil A: Kurzfassung", "Weitere Befunde");
    expect(short).toContain(first);
  });
});

describe("the note of a preliminary check that ends the matter", () => {
  it("holds the reason, and speaks of no finding without praising ratings that there are none of", async () => {
    const report = workedReport(outside);
    const text = textOf(partsOf(await docxOf(report))["word/document.xml"] ?? "");
    for (const { reason } of report.sections.flatMap(({ answers }) => answers))
      if (reason !== null) expect(text).toContain(reason);
    expect(text).toContain("\nKein Befund.\n");
    expect(text).toContain("Warum dieses Ergebnis: ");
    expect(text).not.toContain("\nWas entfällt\n");
  });

  it("holds the answers in its short form too, for the result rests on them alone", async () => {
    const report = workedReport(outside);
    const short = partsOf(await docxOf(report, { extent: "short", outline: null }));
    const text = textOf(short["word/document.xml"] ?? "");
    for (const { lines } of report.sections.flatMap(({ answers }) => answers))
      for (const line of lines) expect(text).toContain(line);
    expect(text).not.toContain("\nQuellen\n");
  });
});
