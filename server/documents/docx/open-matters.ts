import type { ReportContradiction } from "#core/report.ts";
import { shortCitation } from "#core/short-citation.ts";
import type { Block } from "./block.ts";
import { heading, labelled, labelledRun, paragraph } from "./paragraphs.ts";
import type { Printing } from "./printing.ts";
import { table } from "./tables.ts";

const contradiction = (item: ReportContradiction, { words }: Printing): Block[] => [
  heading(`${item.severityText}: ${item.title}`, 3),
  paragraph(item.questions.map((question) => words.question(question.number)).join(", "), "Meta"),
  paragraph(item.message),
  labelled(words.headings.explanation, item.explanation ?? words.noExplanation),
  ...labelledRun(
    item.legalBasis.length === 0
      ? []
      : [
          {
            label: words.headings.legalBasis,
            text: item.legalBasis.map(({ citation }) => shortCitation(citation)).join("; "),
          },
        ],
    "Small",
  ),
];

/** Contradictions with their explanations. */
export const contradictionBlocks = (printing: Printing): Block[] =>
  printing.report.contradictions.length === 0
    ? []
    : [
        heading(printing.words.headings.contradictions, 2),
        ...printing.report.contradictions.flatMap((item) => contradiction(item, printing)),
      ];

/** What is still open, and what to do about it. */
export const openPointBlocks = ({ report, words }: Printing): Block[] =>
  report.openPoints.length === 0
    ? []
    : [
        heading(words.headings.openPoints, 2),
        table(
          [
            { title: words.headings.question, share: 5 },
            { title: words.headings.whatToDo, share: 5 },
          ],
          report.openPoints.map((point) => [`${point.number} ${point.text}`.trim(), point.what]),
        ),
      ];
