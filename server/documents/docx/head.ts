import { HeadingLevel, Paragraph, TextRun } from "docx";
import type { Block } from "./block.ts";
import { heading, paragraph, printable } from "./paragraphs.ts";
import type { Printing } from "./printing.ts";
import { table } from "./tables.ts";

type Line = { readonly label: string; readonly value: string };

const factTable = (lines: readonly Line[], { words }: Printing): Block =>
  table(
    [
      { title: words.headings.fact, share: 3 },
      { title: words.headings.content, share: 7 },
    ],
    lines.map(({ label, value }) => [label, value]),
  );

/** Title and draft mark. */
export const titleBlocks = ({ report, words }: Printing): Block[] => [
  new Paragraph({
    heading: HeadingLevel.TITLE,
    children: [new TextRun(printable(words.headings.report))],
  }),
  ...(report.draft ? [paragraph(words.draft(report.openPoints.length), "Draft")] : []),
];

/** The results and counts at a glance, then the facts of the proposal. */
export const headBlocks = (printing: Printing): Block[] => {
  const { report, words } = printing;
  return [
    heading(words.headings.keyFacts, 2),
    factTable(
      [
        ...report.results.map(({ title, levelText }) => ({ label: title, value: levelText })),
        ...report.keyFacts,
      ],
      printing,
    ),
    heading(words.headings.facts, 2),
    factTable(report.facts, printing),
  ];
};
