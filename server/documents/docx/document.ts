import {
  AlignmentType,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  SectionType,
  TextRun,
  type ISectionOptions,
} from "docx";
import type { Report } from "#core/report.ts";
import type { ReportWords } from "#core/text/report-words.ts";
import { answersBlocks } from "./answers.ts";
import { assumptionBlocks } from "./assumptions.ts";
import type { Block } from "./block.ts";
import { calculationBlocks } from "./calculations.ts";
import { figureBlocks } from "./figures.ts";
import { mandatoryFindingBlocks, otherFindingBlocks, otherFindingHead } from "./findings.ts";
import { headBlocks, titleBlocks } from "./head.ts";
import { wholeReport, type DocumentLayout } from "./layout.ts";
import { notApplyingBlocks } from "./not-applying.ts";
import { contradictionBlocks, openPointBlocks } from "./open-matters.ts";
import { heading, paragraph, printable } from "./paragraphs.ts";
import { pointsBlocks } from "./points.ts";
import { isRated, printingOf, type Printing } from "./printing.ts";
import { resultsBlocks } from "./result.ts";
import { sourceBlocks } from "./sources.ts";
import { termBlocks } from "./terms.ts";
import { numbering, stylesIn } from "./styles.ts";

/** A4 in twentieths of a point, with margins of 1.3 to 1.7 cm, so that many short lines find room. */
const page = {
  size: { width: 11906, height: 16838 },
  margin: { top: 850, right: 964, bottom: 737, left: 964, header: 369, footer: 340 },
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

/** Blocks in one column or in two; small print of short lines stands in two. */
type Flow = { readonly columns: 1 | 2; readonly blocks: readonly Block[] };

const firstPart = (printing: Printing, { extent }: DocumentLayout): readonly Flow[] => [
  {
    columns: 1,
    blocks: [
      ...titleBlocks(printing),
      ...(extent === "full" ? [paragraph(printing.paper.aboutParts)] : []),
      heading(printing.paper.parts.short, 1),
      ...headBlocks(printing),
      ...resultsBlocks(printing),
      ...mandatoryFindingBlocks(printing),
      ...contradictionBlocks(printing),
      ...openPointBlocks(printing),
      ...otherFindingHead(printing, extent),
    ],
  },
  { columns: 2, blocks: otherFindingBlocks(printing) },
];

const otherParts = (printing: Printing, { outline }: DocumentLayout): readonly Flow[] => [
  {
    columns: 1,
    blocks: [
      ...answersBlocks(printing, outline),
      heading(printing.paper.parts.appendix, 1),
      ...calculationBlocks(printing),
      ...pointsBlocks(printing),
      ...figureBlocks(printing),
      ...notApplyingBlocks(printing),
    ],
  },
  { columns: 2, blocks: [...assumptionBlocks(printing), ...termBlocks(printing)] },
  { columns: 1, blocks: sourceBlocks(printing) },
];

/** A short report ends with the first part; where nothing is rated the answers are the reason, and belong to it. */
const shortEnd = (printing: Printing, { outline }: DocumentLayout): readonly Block[] => {
  const { paper, report } = printing;
  return isRated(report)
    ? [paragraph(paper.aboutShort.rated, "Meta")]
    : [...answersBlocks(printing, outline), paragraph(paper.aboutShort.unrated, "Meta")];
};

const flowsOf = (printing: Printing, layout: DocumentLayout): readonly Flow[] => [
  ...firstPart(printing, layout),
  ...(layout.extent === "full"
    ? otherParts(printing, layout)
    : [{ columns: 1, blocks: shortEnd(printing, layout) } as const]),
];

const sectionsOf = (printing: Printing, layout: DocumentLayout): ISectionOptions[] => {
  const { report, words } = printing;
  return flowsOf(printing, layout)
    .filter(({ blocks }) => blocks.length > 0)
    .map(({ columns, blocks }) => ({
      headers: { default: runningHead(report, words) },
      footers: { default: pageNumbers(words) },
      properties: {
        page,
        type: SectionType.CONTINUOUS,
        ...(columns === 1 ? {} : { column: { count: columns, space: 400, equalWidth: true } }),
      },
      children: blocks,
    }));
};

/**
 * A report as a Word file (DOCX): real heading styles, tables with repeated header rows, page numbers, language set.
 * First what a decision needs, then the answers with their findings, then an appendix. Draws the report only; every
 * figure and sentence in it comes from `reportOf`.
 */
export const docxOf = async (report: Report, layout: DocumentLayout = wholeReport): Promise<Uint8Array> => {
  const printing = printingOf(report);
  const { words } = printing;
  const document = new Document({
    title: printable(`${words.headings.report}: ${report.proposal.title}`),
    creator: "Praxis- und Digitalcheck",
    description: words.version(report.checklist.title, report.checklist.version),
    styles: stylesIn(report.locale),
    numbering,
    sections: sectionsOf(printing, layout),
  });
  return new Uint8Array(await Packer.toBuffer(document));
};
