import type { Block } from "./block.ts";
import { heading } from "./paragraphs.ts";
import type { Printing } from "./printing.ts";
import { table } from "./tables.ts";

/** Points of each name, by section and in all. */
export const pointsBlocks = ({ report, words }: Printing): Block[] =>
  report.points.length === 0
    ? []
    : [
        heading(words.headings.pointsByName, 2),
        ...report.points.flatMap((points) => [
          heading(points.title, 3),
          table(
            [
              { title: words.headings.section, share: 7 },
              { title: words.headings.points, share: 3, figures: true },
            ],
            points.sections.map(({ number, title, printed }) => [`${number} ${title}`, printed]),
            { lastRow: [words.sums.whole, points.printed] },
          ),
        ]),
      ];
