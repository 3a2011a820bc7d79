import { AlignmentType, Document, Footer, Header, Packer, PageNumber, Paragraph, TextRun } from "docx";
import type { Report } from "#core/report.ts";
import { wordsIn } from "#core/text/words.ts";
import type { ReportWords } from "#core/text/report-words.ts";
import { answersBlocks } from "./answers.ts";
import { assumptionBlocks } from "./assumptions.ts";
import { dimensionBlocks } from "./dimensions.ts";
import { figureBlocks } from "./figures.ts";
import { findingsBlocks } from "./findings.ts";
import { headBlocks } from "./head.ts";
import { contradictionBlocks, openPointBlocks } from "./open-matters.ts";
import { pointsBlocks } from "./points.ts";
import { printable } from "./paragraphs.ts";
import { resultsBlocks } from "./result.ts";
import { sourceBlocks } from "./sources.ts";
import { termBlocks } from "./terms.ts";
import { numbering, styles } from "./styles.ts";

/** A4 in twentieths of a point, with 2 cm margins. */
const page = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1134, right: 1134, bottom: 1134, left: 1134 },
};

const runningHead = (report: Report, words: ReportWords): Header => {
  const name = report.proposal.shortTitle || report.proposal.title;
  const mark = report.draft ? ` – ${words.draft(report.openPoints.length)}` : "";
  return new Header({
    children: [new Paragraph({ style: "Meta", children: [new TextRun(printable(`${name}${mark}`))] })],
  });
};

const pageNumbers = (words: ReportWords): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: "Meta",
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun({
            children: [
              `${words.page.page} `,
              PageNumber.CURRENT,
              ` ${words.page.of} `,
              PageNumber.TOTAL_PAGES,
            ],
          }),
        ],
      }),
    ],
  });

/**
 * A report as a Word file (DOCX): real heading styles, tables with repeated header rows, page numbers, language
 * set. Answers stand in the order of the outline, if one is named. Draws the report only; every figure and sentence in it comes from `reportOf`.
 */
export const docxOf = async (report: Report, outline: string | null = null): Promise<Uint8Array> => {
  const words = wordsIn(report.locale).report;
  const document = new Document({
    title: printable(`${words.headings.report}: ${report.proposal.title}`),
    creator: "Praxis- und Digitalcheck",
    description: words.version(report.checklist.title, report.checklist.version),
    styles,
    numbering,
    sections: [
      {
        properties: { page },
        headers: { default: runningHead(report, words) },
        footers: { default: pageNumbers(words) },
        children: [
          ...headBlocks(report, words),
          ...resultsBlocks(report, words),
          ...dimensionBlocks(report, words),
          ...findingsBlocks(report, words),
          ...contradictionBlocks(report, words),
          ...openPointBlocks(report, words),
          ...pointsBlocks(report, words),
          ...figureBlocks(report, words),
          ...assumptionBlocks(report, words),
          ...answersBlocks(report, words, outline),
          ...termBlocks(report, words),
          ...sourceBlocks(report, words),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
};
