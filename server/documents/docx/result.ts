import { noFigure } from "#core/format.ts";
import type { Report, ReportResult } from "#core/report.ts";
import type { ReportWords } from "#core/text/report-words.ts";
import type { Block } from "./block.ts";
import { bold, bullet, heading, paragraph } from "./paragraphs.ts";
import { table } from "./tables.ts";

const listBlocks = (title: string, items: readonly string[]): Block[] =>
  items.length === 0 ? [] : [bold(title), ...items.map(bullet)];

const levelName = (result: ReportResult, words: ReportWords): string => {
  const place = result.ordered
    ? `${words.level(String(result.level.rank), String(result.levels.length))}: `
    : "";
  return `${place}${result.level.title}${result.provisional ? ` (${words.provisional})` : ""}`;
};

const resultBlocks = (result: ReportResult, words: ReportWords): Block[] => [
  bold(levelName(result, words)),
  paragraph(result.level.text),
  ...listBlocks(words.headings.because, result.because),
  ...listBlocks(words.headings.obligations, result.obligations),
  ...listBlocks(words.headings.nextSteps, result.nextSteps),
];

const totalBlocks = ({ total }: Report, words: ReportWords): Block[] =>
  total === null || total.formula === null
    ? []
    : [
        heading(words.headings.total, 2),
        table(
          [
            { title: words.headings.dimension, share: 5 },
            { title: words.headings.rating, share: 2, figures: true },
            { title: words.headings.weight, share: 2, figures: true },
            { title: words.headings.part, share: 2, figures: true },
          ],
          [
            ...total.contributions.map((part) => [part.title, part.value, part.weight, part.part]),
            ...total.exclusions.map((part) => [part.title, noFigure, noFigure, noFigure]),
          ],
          [words.headings.sum, "", total.weight, total.sum],
        ),
        paragraph(total.formula, "Formula"),
        paragraph(words.totalRule, "Meta"),
        ...total.contributions.flatMap(({ title, weight, weightReason }) =>
          weightReason === null ? [] : [paragraph(words.weighs(title, weight, weightReason), "Meta")],
        ),
      ];

/** Each result with its level in words, why, and what follows; then the total with its calculation. */
export const resultsBlocks = (report: Report, words: ReportWords): Block[] => [
  heading(words.headings.result, 1),
  ...report.results.flatMap((result) => resultBlocks(result, words)),
  ...totalBlocks(report, words),
];
