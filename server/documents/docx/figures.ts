import type { ReportComputed } from "#core/report.ts";
import type { Block } from "./block.ts";
import { grouped } from "./grouped.ts";
import { hanging, heading, labelled, paragraph } from "./paragraphs.ts";
import type { Printing } from "./printing.ts";
import { table } from "./tables.ts";

/** Figures that have no value only say why; those with the same reason stand together. */
const isMissing = ({ value, formula, note }: ReportComputed): boolean =>
  value === null && formula === null && note !== null;

/** Nothing to count: the calculation says it all in one line. */
const isZero = ({ value, formula, note }: ReportComputed): boolean =>
  value === "0" && formula !== null && note === null;

const wayOf = ({ title, formula, note }: ReportComputed): string =>
  [title, formula, note].filter((line) => line !== null && line !== "").join("\n");

/** Computed figures with their units and how each was computed, then those that have no value and why. */
export const figureBlocks = ({ report, words, paper }: Printing): Block[] => {
  if (report.computed.length === 0) return [];
  const shown = report.computed.filter((figure) => !isMissing(figure) && !isZero(figure));
  const zero = report.computed.filter(isZero);
  const missing = grouped(report.computed.filter(isMissing), ({ note }) => note ?? "");
  return [
    heading(words.headings.computed, 2),
    ...(shown.length === 0
      ? []
      : [
          table(
            [
              { title: paper.figure, share: 8 },
              { title: words.headings.value, share: 2, figures: true },
            ],
            shown.map((figure) => [wayOf(figure), figure.printed]),
            { small: true },
          ),
        ]),
    ...(zero.length === 0 ? [] : [paragraph(paper.zeroFigures, "SmallLead")]),
    ...grouped(zero, ({ formula }) => formula ?? "").map(({ key, items }) =>
      hanging(`${items.map(({ title }) => title).join("; ")}: ${key}`),
    ),
    ...missing.map(({ key, items }) =>
      labelled(key.replace(/\.$/, ""), items.map(({ title }) => title).join("; "), "Small"),
    ),
  ];
};
