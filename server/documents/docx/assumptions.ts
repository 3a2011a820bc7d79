import type { ReportAssumption } from "#core/report.ts";
import type { Block } from "./block.ts";
import { grouped } from "./grouped.ts";
import { heading, paragraph } from "./paragraphs.ts";
import type { Printing } from "./printing.ts";
import { table } from "./tables.ts";

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
          table(
            [
              { title: words.headings.fact, share: 7 },
              { title: words.headings.value, share: 3, figures: true },
            ],
            items.map(({ title, printed }) => [title, printed]),
            { small: true },
          ),
        ]),
      ];
