import type { ReportDimension, ReportExclusion, ReportTotal } from "#core/report.ts";
import { noFigure } from "#core/format.ts";
import type { ReportWords } from "#core/text/report-words.ts";
import type { Block } from "./block.ts";
import { derivationBlocks } from "./derivation.ts";
import { isHidden } from "./not-applying.ts";
import { heading, paragraph } from "./paragraphs.ts";
import type { Printing } from "./printing.ts";
import { isScored } from "./result.ts";
import { table } from "./tables.ts";

const leftOut = ({ number, text, because }: ReportExclusion): string => `${number} ${text} (${because})`;

const sumTable = (
  dimension: ReportDimension,
  exclusions: readonly ReportExclusion[],
  words: ReportWords,
): Block =>
  table(
    [
      { title: words.headings.question, share: 8 },
      { title: words.headings.points, share: 2, figures: true },
    ],
    [
      ...dimension.contributions.map((part) => [`${part.number} ${part.text}`, part.part]),
      ...exclusions.map((part) => [leftOut(part), noFigure]),
    ],
    { lastRow: [words.headings.sum, dimension.sum], small: true },
  );

const meanTable = (
  dimension: ReportDimension,
  exclusions: readonly ReportExclusion[],
  words: ReportWords,
): Block =>
  table(
    [
      { title: words.headings.question, share: 6 },
      { title: words.headings.rating, share: 1.6, figures: true },
      { title: words.headings.weight, share: 1.4, figures: true },
      { title: words.headings.part, share: 1.6, figures: true },
    ],
    [
      ...dimension.contributions.map((part) => [
        `${part.number} ${part.text}`,
        part.rating,
        part.weight,
        part.part,
      ]),
      ...exclusions.map((part) => [leftOut(part), noFigure, noFigure, noFigure]),
    ],
    { lastRow: [words.headings.sum, "", dimension.weight, dimension.sum], small: true },
  );

const dimensionBlocks = (dimension: ReportDimension, printing: Printing): Block[] => {
  const { words } = printing;
  const exclusions = dimension.exclusions.filter((exclusion) => !isHidden(exclusion, printing));
  const isEmpty = dimension.contributions.length + exclusions.length === 0;
  if (isEmpty) return [];
  return [
    heading(`${dimension.title}: ${dimension.pointsText}`, 3),
    dimension.scoring === "sum"
      ? sumTable(dimension, exclusions, words)
      : meanTable(dimension, exclusions, words),
    ...(dimension.formula === null ? [] : [paragraph(dimension.formula, "Formula")]),
    ...(dimension.scoring === "sum" ? [paragraph(dimension.rule, "Small")] : []),
    ...dimension.contributions.flatMap((part) => [
      ...(part.weightReason === null
        ? []
        : [paragraph(words.weighs(words.question(part.number), part.weight, part.weightReason), "Small")]),
      ...derivationBlocks(part, printing),
    ]),
    ...dimension.whatIf.map((line) => paragraph(line, "Small")),
  ];
};

const totalBlocks = (total: ReportTotal | null, words: ReportWords): Block[] =>
  total === null || total.formula === null
    ? []
    : [
        heading(words.headings.total, 3),
        table(
          [
            { title: words.headings.dimension, share: 6 },
            { title: words.headings.rating, share: 1.6, figures: true },
            { title: words.headings.weight, share: 1.4, figures: true },
            { title: words.headings.part, share: 1.6, figures: true },
          ],
          [
            ...total.contributions.map((part) => [part.title, part.value, part.weight, part.part]),
            ...total.exclusions.map((part) => [part.title, noFigure, noFigure, noFigure]),
          ],
          { lastRow: [words.headings.sum, "", total.weight, total.sum], small: true },
        ),
        paragraph(total.formula, "Formula"),
        paragraph(words.totalRule, "Small"),
        ...total.contributions.flatMap(({ title, weight, weightReason }) =>
          weightReason === null ? [] : [paragraph(words.weighs(title, weight, weightReason), "Small")],
        ),
      ];

/** How the total and each dimension's figure came about; the parts add up to the figure. */
export const calculationBlocks = (printing: Printing): Block[] => {
  const { report, words, paper } = printing;
  const scored = report.dimensions.filter(isScored);
  if (scored.length === 0) return [];
  return [
    heading(paper.calculations, 2),
    ...(scored.some(({ scoring }) => scoring === "mean") ? [paragraph(words.scoreRule, "Small")] : []),
    ...totalBlocks(report.total, words),
    ...scored.flatMap((dimension) => dimensionBlocks(dimension, printing)),
  ];
};
