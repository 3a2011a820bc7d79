import { cellKey, type Answer, type AnswerValue, type Citation, type PeriodValue } from "./answer.ts";
import type { QuestionDefinition, RowQuestionDefinition } from "./definition-question.ts";
import type { Evaluation, QuestionState } from "./evaluation.ts";
import { questionsInForm, type QuestionInForm } from "./form-section.ts";
import { rowsInForm, stateInForm } from "./form-shown.ts";
import { optionsOf } from "./option.ts";

/** What stands in one question's part of a form; what is not entered is absent. */
export type FormCell = {
  readonly value?: string | number | readonly string[] | PeriodValue | Partial<Citation> | readonly FormRow[];
  readonly reason?: string;
  readonly citations?: readonly Partial<Citation>[];
};
/** A row of a repeat group: its id, made by the caller when the row is added, and its cells by row question. */
export type FormRow = {
  readonly $row?: string;
  readonly [rowQuestion: string]: FormCell | string | undefined;
};
/** The data of one section's form, by question id. */
export type SectionData = Readonly<Record<string, FormCell>>;

type AnyQuestion = QuestionDefinition | RowQuestionDefinition;

/** The value without options that do not apply any more; undefined where nothing is left. */
const shownValue = (question: AnyQuestion, value: AnswerValue, state: QuestionState): FormCell["value"] => {
  if (value === null || question.type === "computed" || question.type === "info") return undefined;
  if (question.type === "multipleChoice" && Array.isArray(value))
    return value.filter((option) => state.options.includes(option));
  const choosesOne = question.type !== "multipleChoice" && optionsOf(question).length > 0;
  const isOffered = typeof value === "string" && state.options.includes(value);
  return choosesOne && !isOffered ? undefined : value;
};

const cellOf = (question: AnyQuestion, state: QuestionState, answer: Answer | undefined): FormCell => {
  if (!answer) return {};
  const value = shownValue(question, answer.value, state);
  return {
    ...(value === undefined ? {} : { value }),
    ...(state.reason !== "none" && answer.reason !== undefined ? { reason: answer.reason } : {}),
    ...(state.citations !== "none" && answer.citations !== undefined ? { citations: answer.citations } : {}),
  };
};

const rowOf = (questions: readonly RowQuestionDefinition[], row: string, evaluation: Evaluation): FormRow => {
  const cells = questions.flatMap((question) => {
    const state = stateInForm(evaluation, question.id, row);
    if (state?.applies !== true) return [];
    return [[question.id, cellOf(question, state, evaluation.answers[cellKey(question.id, row)])] as const];
  });
  return { $row: row, ...Object.fromEntries(cells) };
};

/** One question's data: the present answer as far as it applies; a value not given or cleared is absent. */
const questionData = ({ question, state }: QuestionInForm, evaluation: Evaluation): FormCell => {
  const answer = evaluation.answers[question.id];
  const cell = cellOf(question, state, answer);
  if (question.type !== "repeatGroup") return cell;
  const list = question.rowsOf === undefined ? answer : evaluation.answers[question.rowsOf];
  if (!list || list.value === null) return cell;
  const rows = rowsInForm(evaluation, question.id);
  return { ...cell, value: rows.map((row) => rowOf(question.questions, row, evaluation)) };
};

/**
 * The data that fills the form of `formFor`: the present answers of the section's questions that apply. A value that
 * is cleared or not given is absent; so are chosen options that do not apply any more.
 */
export const formDataFor = (evaluation: Evaluation, sectionId: string): SectionData =>
  Object.fromEntries(
    questionsInForm(evaluation, sectionId).map((entry) => [
      entry.question.id,
      questionData(entry, evaluation),
    ]),
  );
