import type { Report, ReportAssumption } from "#core/report.ts";
import type { ReportWords } from "#core/text/report-words.ts";
import type { Block } from "./block.ts";
import { heading, paragraph } from "./paragraphs.ts";
import { table } from "./tables.ts";

const originOf = ({ origin, source }: ReportAssumption): string =>
  source === null ? origin : `${origin}\n${source.citation}`;

/** The parameters that figures are computed with, each with where its value comes from. */
export const assumptionBlocks = (report: Report, words: ReportWords): Block[] =>
  report.assumptions.length === 0
    ? []
    : [
        heading(words.headings.assumptions, 1),
        paragraph(words.assumptions.about),
        table(
          [
            { title: words.headings.fact, share: 4 },
            { title: words.headings.value, share: 2, figures: true },
            { title: words.headings.origin, share: 4 },
          ],
          report.assumptions.map((assumption) => [
            assumption.title,
            assumption.printed,
            originOf(assumption),
          ]),
        ),
      ];
