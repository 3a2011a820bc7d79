import { HeadingLevel, Paragraph, TextRun } from "docx";
import type { Fact, Report } from "#core/report.ts";
import type { ReportWords } from "#core/text/report-words.ts";
import { heading, paragraph, printable } from "./paragraphs.ts";
import { table } from "./tables.ts";
import type { Block } from "./block.ts";

const factTable = (facts: readonly Fact[], words: ReportWords): Block =>
  table(
    [
      { title: words.headings.fact, share: 3 },
      { title: words.headings.content, share: 7 },
    ],
    facts.map((fact) => [fact.label, fact.value]),
  );

/** Title, draft mark, the result at a glance and the facts of the proposal. */
export const headBlocks = (report: Report, words: ReportWords): Block[] => [
  new Paragraph({
    heading: HeadingLevel.TITLE,
    children: [new TextRun(printable(words.headings.report))],
  }),
  paragraph(words.version(report.checklist.title, report.checklist.version), "Meta"),
  ...(report.draft ? [paragraph(words.draft(report.openPoints.length), "Draft")] : []),
  heading(words.headings.keyFacts, 1),
  factTable(report.keyFacts, words),
  heading(words.headings.facts, 1),
  factTable(report.facts, words),
];
