import type { ReportAnswer, ReportDimension, ReportSection } from "#core/report.ts";
import { noFigure } from "#core/format.ts";
import type { Block } from "./block.ts";
import { entryBlocks } from "./entries.ts";
import { sectionGroups, type SectionGroup } from "./dimension-groups.ts";
import { findingsAt, strayFindingBlocks } from "./findings.ts";
import { bullet, heading, labelledRun, paragraph, questionLine, type Labelled } from "./paragraphs.ts";
import type { HeadingRank } from "./paragraphs.ts";
import { isRated, type Printing } from "./printing.ts";

const goesWith = ({ reason, citations, note }: ReportAnswer, { words }: Printing): readonly Labelled[] => [
  ...(reason === null ? [] : [{ label: words.headings.reason, text: reason }]),
  ...(citations.length === 0
    ? []
    : [{ label: words.headings.citations, text: citations.map(({ text }) => text).join("; ") }]),
  ...(note === null ? [] : [{ label: words.headings.note, text: note }]),
];

/** What was answered, and what goes with it; an answer of one line runs on into its reason. */
const valueBlocks = (answer: ReportAnswer, printing: Printing): Block[] => {
  const { table, lines } = answer;
  const more = goesWith(answer, printing);
  if (table !== null && table.rows.length > 0)
    return [...entryBlocks(table, printing), ...labelledRun(more, "Answer")];
  if (answer.type === "multipleChoice" && lines.length > 1)
    return [...lines.map((line) => bullet(line, "Answer")), ...labelledRun(more, "Answer")];
  const text = lines.length > 0 ? lines.join("\n") : noFigure;
  return labelledRun([{ label: "", text }, ...more], "Answer");
};

/** Between the question of a matrix and one of its rows. */
const rowMark = " – ";

/** What is asked; a row of a matrix whose question stands above the row before is named alone. */
const asked = ({ number, text }: ReportAnswer, before: ReportAnswer | undefined): string => {
  const end = text.lastIndexOf(rowMark);
  const question = text.slice(0, end);
  const isSaid = end > 0 && before?.text.slice(0, before.text.lastIndexOf(rowMark)) === question;
  return isSaid ? `${number} …${text.slice(end)}` : `${number} ${text}`;
};

const answerBlocks = (
  answer: ReportAnswer,
  before: ReportAnswer | undefined,
  group: SectionGroup,
  rank: HeadingRank,
  printing: Printing,
): Block[] => {
  const isElsewhere = answer.dimension !== null && answer.dimension !== group.dimension?.id;
  const dimension = printing.report.dimensions.find(({ id }) => id === answer.dimension);
  const about = [
    ...(answer.outcome === "informative" ? [] : [answer.outcomeText]),
    ...(isElsewhere && dimension ? [dimension.title] : []),
  ];
  return [
    questionLine(asked(answer, before), about.join(", ")),
    ...valueBlocks(answer, printing),
    ...findingsAt(answer, rank, printing),
  ];
};

const sectionBlocks = (section: ReportSection, group: SectionGroup, printing: Printing): Block[] => {
  const rank = group.title === null ? 2 : 3;
  return [
    heading(`${section.number} ${section.title}`, rank),
    ...section.answers.flatMap((answer, index) =>
      answerBlocks(answer, section.answers[index - 1], group, rank === 2 ? 3 : 4, printing),
    ),
  ];
};

const reachedText = ({ scoring, points, pointsText }: ReportDimension, { words }: Printing): string =>
  scoring === "mean" && points !== null
    ? words.points(pointsText)
    : `${words.headings.points}: ${pointsText}`;

const groupBlocks = (group: SectionGroup, printing: Printing): Block[] => {
  const { dimension, title } = group;
  const { paper } = printing;
  return [
    ...(title === null ? [] : [heading(title, 2)]),
    ...(dimension !== null && dimension.coverage.applicable > 0
      ? [paragraph(paper.reached(reachedText(dimension, printing), dimension.coverageText), "Meta")]
      : []),
    ...group.sections.flatMap((section) => sectionBlocks(section, group, printing)),
  ];
};

/** All answers that apply, with reasons, citations and findings: by dimension, or as an outline orders the sections. */
export const answersBlocks = (printing: Printing, outline: string | null): Block[] => [
  heading(printing.paper.parts.answers, 1),
  paragraph(printing.paper.aboutAnswers[isRated(printing.report) ? "rated" : "unrated"], "Meta"),
  ...sectionGroups(printing.report, outline).flatMap((group) => groupBlocks(group, printing)),
  ...strayFindingBlocks(printing),
];
