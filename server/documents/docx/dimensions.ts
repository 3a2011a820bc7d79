import type { Report, ReportDimension } from "#core/report.ts";
import { noFigure } from "#core/format.ts";
import type { ReportWords } from "#core/text/report-words.ts";
import type { Block } from "./block.ts";
import { derivationBlocks } from "./derivation.ts";
import { heading, paragraph } from "./paragraphs.ts";
import { table } from "./tables.ts";

const coverage = (dimension: ReportDimension, words: ReportWords): string =>
  words.covered(String(dimension.coverage.answered), dimension.coverage.applicable);

const overview = (dimensions: readonly ReportDimension[], words: ReportWords): Block =>
  table(
    [
      { title: words.headings.dimension, share: 5 },
      { title: words.headings.points, share: 2, figures: true },
      { title: words.headings.coverage, share: 3 },
    ],
    dimensions.map((dimension) => [dimension.title, dimension.pointsText, coverage(dimension, words)]),
  );

const sumTable = (dimension: ReportDimension, words: ReportWords): Block =>
  table(
    [
      { title: words.headings.question, share: 5 },
      { title: words.headings.answer, share: 5 },
      { title: words.headings.points, share: 2, figures: true },
    ],
    [
      ...dimension.contributions.map((part) => [`${part.number} ${part.text}`, part.answer, part.part]),
      ...dimension.exclusions.map((part) => [
        `${part.number} ${part.text}`,
        `${part.answer}\n${part.because}`,
        noFigure,
      ]),
    ],
    [words.headings.sum, "", dimension.sum],
  );

const meanTable = (dimension: ReportDimension, words: ReportWords): Block =>
  table(
    [
      { title: words.headings.question, share: 4 },
      { title: words.headings.answer, share: 4 },
      { title: words.headings.rating, share: 1.6, figures: true },
      { title: words.headings.weight, share: 1.5, figures: true },
      { title: words.headings.part, share: 1.4, figures: true },
    ],
    [
      ...dimension.contributions.map((part) => [
        `${part.number} ${part.text}`,
        part.answer,
        part.rating,
        part.weight,
        part.part,
      ]),
      ...dimension.exclusions.map((part) => [
        `${part.number} ${part.text}`,
        `${part.answer}\n${part.because}`,
        noFigure,
        noFigure,
        noFigure,
      ]),
    ],
    [words.headings.sum, "", "", dimension.weight, dimension.sum],
  );

const explanation = (dimension: ReportDimension, words: ReportWords): Block[] => [
  heading(dimension.title, 2),
  paragraph(words.headings.howComputed, "Meta"),
  dimension.scoring === "sum" ? sumTable(dimension, words) : meanTable(dimension, words),
  ...(dimension.formula === null ? [] : [paragraph(dimension.formula, "Formula")]),
  ...(dimension.scoring === "sum" ? [paragraph(dimension.rule, "Meta")] : []),
  ...dimension.contributions.flatMap((part) => [
    ...(part.weightReason === null
      ? []
      : [paragraph(words.weighs(words.question(part.number), part.weight, part.weightReason), "Meta")]),
    ...derivationBlocks(part, words),
  ]),
  ...dimension.whatIf.map((line) => paragraph(line)),
];

const isScored = (dimension: ReportDimension): boolean =>
  dimension.contributions.length + dimension.exclusions.length > 0;

/** The dimensions at a glance, then how each figure came about; the parts add up to the figure. */
export const dimensionBlocks = (report: Report, words: ReportWords): Block[] => {
  const scored = report.dimensions.filter(isScored);
  if (scored.length === 0) return [];
  return [
    heading(words.headings.dimensions, 1),
    overview(scored, words),
    ...(scored.some(({ scoring }) => scoring === "mean") ? [paragraph(words.scoreRule, "Meta")] : []),
    ...scored.flatMap((dimension) => explanation(dimension, words)),
  ];
};
