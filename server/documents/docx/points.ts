import type { Report } from "#core/report.ts";
import type { ReportWords } from "#core/text/report-words.ts";
import type { Block } from "./block.ts";
import { heading } from "./paragraphs.ts";
import { table } from "./tables.ts";

/** Points of each name, by section and in all. */
export const pointsBlocks = (report: Report, words: ReportWords): Block[] =>
  report.points.length === 0
    ? []
    : [
        heading(words.headings.pointsByName, 1),
        ...report.points.flatMap((points) => [
          heading(points.title, 2),
          table(
            [
              { title: words.headings.section, share: 7 },
              { title: words.headings.points, share: 3, figures: true },
            ],
            points.sections.map(({ number, title, printed }) => [`${number} ${title}`, printed]),
            [words.sums.whole, points.printed],
          ),
        ]),
      ];
