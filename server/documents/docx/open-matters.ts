import type { Report, ReportContradiction } from "#core/report.ts";
import type { ReportWords } from "#core/text/report-words.ts";
import type { Block } from "./block.ts";
import { heading, labelled, paragraph } from "./paragraphs.ts";
import { table } from "./tables.ts";

const contradiction = (item: ReportContradiction, words: ReportWords): Block[] => [
  heading(`${item.severityText}: ${item.title}`, 2),
  paragraph(item.questions.map((question) => words.question(question.number)).join(", "), "Meta"),
  paragraph(item.message),
  labelled(words.headings.explanation, item.explanation ?? words.noExplanation),
];

/** Contradictions with their explanations. */
export const contradictionBlocks = (report: Report, words: ReportWords): Block[] =>
  report.contradictions.length === 0
    ? []
    : [
        heading(words.headings.contradictions, 1),
        ...report.contradictions.flatMap((item) => contradiction(item, words)),
      ];

/** What is still open, and what to do about it. */
export const openPointBlocks = (report: Report, words: ReportWords): Block[] =>
  report.openPoints.length === 0
    ? []
    : [
        heading(words.headings.openPoints, 1),
        table(
          [
            { title: words.headings.question, share: 5 },
            { title: words.headings.whatToDo, share: 5 },
          ],
          report.openPoints.map((point) => [`${point.number} ${point.text}`.trim(), point.what]),
        ),
      ];
