import type { Report } from "#core/report.ts";
import type { ReportWords } from "#core/text/report-words.ts";
import type { Block } from "./block.ts";
import { heading } from "./paragraphs.ts";
import { table } from "./tables.ts";

/** Computed figures with their units and how each was computed. */
export const figureBlocks = (report: Report, words: ReportWords): Block[] =>
  report.computed.length === 0
    ? []
    : [
        heading(words.headings.computed, 1),
        table(
          [
            { title: words.headings.fact, share: 6 },
            { title: words.headings.content, share: 4, figures: true },
          ],
          report.computed.map((figure) => [
            figure.formula === null ? figure.title : `${figure.title}\n${figure.formula}`,
            figure.note === null ? figure.printed : `${figure.printed}\n${figure.note}`,
          ]),
        ),
      ];
