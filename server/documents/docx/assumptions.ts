import type { ReportAssumption } from "#core/report.ts";
import type { Block } from "./block.ts";
import { grouped } from "./grouped.ts";
import { hanging, heading, paragraph } from "./paragraphs.ts";
import type { Printing } from "./printing.ts";

const originOf = ({ origin, source }: ReportAssumption): string =>
  source === null ? origin : `${origin}: ${source.citation}`;

/** The parameters that figures are computed with, under where their values come from. */
export const assumptionBlocks = ({ report, words }: Printing): Block[] =>
  report.assumptions.length === 0
    ? []
    : [
        heading(words.headings.assumptions, 2),
        paragraph(words.assumptions.about, "Small"),
        ...grouped(report.assumptions, originOf).flatMap(({ key, items }) => [
          paragraph(key, "SmallLead"),
          ...items.map(({ title, printed }) => hanging(`${title}: ${printed}`)),
        ]),
      ];
