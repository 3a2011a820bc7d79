import type { Report, ReportAnswer } from "#core/report.ts";
import { arrangedSections } from "#core/report/arranged-sections.ts";
import { noFigure } from "#core/format.ts";
import type { ReportWords } from "#core/text/report-words.ts";
import type { Block } from "./block.ts";
import { bold, bullet, heading, labelled, paragraph } from "./paragraphs.ts";
import { table } from "./tables.ts";

const valueBlocks = (answer: ReportAnswer): Block[] => {
  if (answer.table !== null && answer.table.rows.length > 0)
    return [
      table(
        answer.table.header.map((title) => ({ title, share: 1 })),
        answer.table.rows,
      ),
    ];
  if (answer.type === "multipleChoice" && answer.lines.length > 0) return answer.lines.map(bullet);
  return [paragraph(answer.lines.length > 0 ? answer.lines.join("\n") : noFigure)];
};

const answerBlocks = (answer: ReportAnswer, report: Report, words: ReportWords): Block[] => {
  const dimension = report.dimensions.find((item) => item.id === answer.dimension)?.title;
  const meta = [words.question(answer.number), dimension, answer.outcomeText].filter(Boolean).join(" · ");
  return [
    bold(answer.text),
    paragraph(meta, "Meta"),
    ...valueBlocks(answer),
    ...(answer.reason === null ? [] : [labelled(words.headings.reason, answer.reason)]),
    ...(answer.citations.length === 0
      ? []
      : [labelled(words.headings.citations, answer.citations.map((citation) => citation.text).join("; "))]),
    ...(answer.note === null ? [] : [labelled(words.headings.note, answer.note)]),
  ];
};

/** All answers that apply, with reasons and citations: section by section, or as an outline orders the sections. */
export const answersBlocks = (report: Report, words: ReportWords, outline: string | null): Block[] => [
  heading(words.headings.answers, 1),
  ...arrangedSections(report, outline).flatMap(({ title, sections }) => {
    const applying = sections.filter((section) => section.applies);
    if (applying.length === 0) return [];
    return [
      ...(title === null ? [] : [heading(title, 2)]),
      ...applying.flatMap((section) => [
        heading(`${section.number} ${section.title}`, title === null ? 2 : 3),
        ...section.answers.flatMap((answer) => answerBlocks(answer, report, words)),
      ]),
    ];
  }),
];
