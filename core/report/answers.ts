import { cellKey, type Answer, type Citation } from "../answer.ts";
import type { QuestionDefinition, RowQuestionDefinition } from "../definition-question.ts";
import type { QuestionState } from "../evaluation.ts";
import { noFigure } from "../format.ts";
import { sectionQuestions } from "../form-section.ts";
import type { ReportAnswer, ReportSection } from "../report-schema.ts";
import type { ReportContext } from "./context.ts";
import { valueLines } from "./value-lines.ts";

type RepeatGroup = Extract<QuestionDefinition, { readonly type: "repeatGroup" }>;

const goesWith = (answer: Answer | undefined, { words }: ReportContext): readonly string[] => {
  const { headings } = words;
  const citations = (answer?.citations ?? []).map((citation) => citation.text).join("; ");
  return [
    ...(answer?.reason ? [`${headings.reason}: ${answer.reason}`] : []),
    ...(citations === "" ? [] : [`${headings.citations}: ${citations}`]),
    ...(answer?.note ? [`${headings.note}: ${answer.note}`] : []),
  ];
};

const cellText = (question: RowQuestionDefinition, row: string, context: ReportContext): string => {
  const { evaluation, words } = context;
  if (evaluation.question(question.id, row)?.applies !== true) return words.exclusions.hidden;
  const answer = evaluation.relevant[cellKey(question.id, row)];
  const lines = valueLines(question, answer?.value ?? null, context);
  return [lines.length === 0 ? noFigure : lines.join("\n"), ...goesWith(answer, context)].join("\n");
};

const tableOf = (group: RepeatGroup, context: ReportContext): ReportAnswer["table"] => {
  const rows = context.evaluation.rows(group.id);
  if (rows.length === 0) return null;
  return {
    header: group.questions.map((question) => context.say(question.shortText ?? question.text)),
    rows: rows.map((row) => group.questions.map((question) => cellText(question, row, context))),
  };
};

/** A copy whose keys stand in one order, whatever the order they came in. */
const citationOf = ({ text, law, section, paragraph, sentence, number }: Citation): Citation => ({
  text,
  ...(law === undefined ? {} : { law }),
  ...(section === undefined ? {} : { section }),
  ...(paragraph === undefined ? {} : { paragraph }),
  ...(sentence === undefined ? {} : { sentence }),
  ...(number === undefined ? {} : { number }),
});

/** The citations of a question, those of its rows included. */
export const citationsAt = (questionId: string, { evaluation }: ReportContext): readonly Citation[] => {
  const question = evaluation.checklist.questions.get(questionId);
  const inner = question?.type === "repeatGroup" ? question.questions : [];
  const inRows = evaluation
    .rows(questionId)
    .flatMap((row) => inner.flatMap(({ id }) => evaluation.relevant[cellKey(id, row)]?.citations ?? []));
  return [...(evaluation.relevant[questionId]?.citations ?? []), ...inRows].map(citationOf);
};

/** What is asked; in a row of a matrix with what the matrix asks before it. */
const askedText = (question: QuestionDefinition, { evaluation, say }: ReportContext): string => {
  const matrix = evaluation.checklist.matrices.get(question.id);
  return matrix === undefined ? say(question.text) : `${say(matrix.text)} – ${say(question.text)}`;
};

const answerPart = (
  question: Exclude<QuestionDefinition, { readonly type: "info" }>,
  state: QuestionState,
  context: ReportContext,
): ReportAnswer => {
  const answer = context.evaluation.relevant[question.id];
  return {
    question: question.id,
    type: question.type,
    number: state.number,
    text: askedText(question, context),
    dimension: question.dimension ?? null,
    required: state.required,
    outcome: state.outcome,
    outcomeText: context.words.outcomes[state.outcome],
    lines: valueLines(question, answer?.value ?? null, context),
    table: question.type === "repeatGroup" ? tableOf(question, context) : null,
    reason: answer?.reason ?? null,
    citations: (answer?.citations ?? []).map(citationOf),
    note: answer?.note ?? null,
    findings: state.findings,
  };
};

/** All sections with the answers to the questions that apply; what does not apply is absent. */
export const sectionsPart = (context: ReportContext): readonly ReportSection[] =>
  context.evaluation.sections.map((section) => {
    const definition = context.evaluation.checklist.definition.sections.find(({ id }) => id === section.id);
    return {
      id: section.id,
      number: section.number,
      title: definition ? context.say(definition.title) : section.id,
      applies: section.applies,
      answers: sectionQuestions(context.evaluation, section.id).flatMap(({ question, state }) =>
        question.type === "info" ? [] : [answerPart(question, state, context)],
      ),
    };
  });

/** A question's answer in one line, for tables: "Online-Dienst, Brief"; a group's number of entries. */
export const answerLine = (questionId: string, context: ReportContext): string => {
  const { evaluation, words } = context;
  const question = evaluation.checklist.questions.get(questionId);
  const state = evaluation.question(questionId);
  if (!question || state?.applies !== true) return words.exclusions.hidden;
  if (question.type === "repeatGroup") return words.entries(evaluation.rows(questionId).length);
  const lines = valueLines(question, evaluation.relevant[questionId]?.value ?? null, context);
  return lines.length === 0 ? noFigure : lines.join(", ");
};
