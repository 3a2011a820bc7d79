import type { Report, ReportDimension, ReportResult } from "#core/report.ts";
import type { Block } from "./block.ts";
import { bullet, heading, labelled, labelledBullet, paragraph } from "./paragraphs.ts";
import type { Printing } from "./printing.ts";
import { table } from "./tables.ts";

const becauseBlocks = ({ because, ordered }: ReportResult, { words, paper }: Printing): Block[] => {
  const [only, ...others] = because;
  if (only === undefined) return [];
  const title = ordered ? words.headings.because : paper.because;
  if (others.length === 0) return [labelled(title, only)];
  return [paragraph(title, "Lead"), ...because.map((line) => bullet(line))];
};

const resultBlocks = (result: ReportResult, printing: Printing): Block[] => [
  heading(`${result.title} – ${result.levelText}`, 3),
  paragraph(result.level.text),
  ...becauseBlocks(result, printing),
];

/** What follows from all results under one heading, each with the result it follows from where there are several. */
const consequences = (
  title: string,
  of: (result: ReportResult) => readonly string[],
  report: Report,
): Block[] => {
  const items = report.results.flatMap((result) => of(result).map((item) => ({ label: result.title, item })));
  if (items.length === 0) return [];
  return [
    heading(title, 3),
    ...items.map(({ label, item }) =>
      report.results.length === 1 ? bullet(item) : labelledBullet(label, item),
    ),
  ];
};

/** Whether a dimension has anything to show: a question that counts, or one that is left out. */
export const isScored = (dimension: ReportDimension): boolean =>
  dimension.contributions.length + dimension.exclusions.length > 0;

const overview = ({ report, words, paper }: Printing): Block[] => {
  const scored = report.dimensions.filter(isScored);
  if (scored.length === 0) return [];
  const { total } = report;
  return [
    heading(words.headings.dimensions, 3),
    table(
      [
        { title: paper.dimension, share: 5 },
        { title: words.headings.points, share: 2, figures: true },
        { title: words.headings.coverage, share: 3 },
      ],
      scored.map((dimension) => [
        dimension.title,
        dimension.pointsText,
        !report.draft && dimension.coverage.applicable === 0
          ? words.exclusions.hidden
          : dimension.coverageText,
      ]),
      total === null || total.points === null
        ? {}
        : { lastRow: [words.headings.total, String(total.points), total.coverageText] },
    ),
  ];
};

/** Each result with its level in words and why, what follows from them, and the dimensions at a glance. */
export const resultsBlocks = (printing: Printing): Block[] => {
  const { report, words } = printing;
  return [
    heading(words.headings.result, 2),
    ...report.results.flatMap((result) => resultBlocks(result, printing)),
    ...consequences(words.headings.obligations, ({ obligations }) => obligations, report),
    ...consequences(words.headings.nextSteps, ({ nextSteps }) => nextSteps, report),
    ...overview(printing),
  ];
};
