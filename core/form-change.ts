import { cellKey, type Answer, type AnswerValue, type Citation } from "./answer.ts";
import type { QuestionDefinition, RowQuestionDefinition } from "./definition-question.ts";
import type { Evaluation, QuestionState } from "./evaluation.ts";
import type { FormCell, FormRow, SectionData } from "./form-data.ts";
import { questionsInForm } from "./form-section.ts";
import { stateInForm } from "./form-shown.ts";

/** One cell whose answer a person changed, with the whole new answer. */
export type CellChange = {
  readonly questionId: string;
  readonly rowId: string | null;
  readonly answer: Answer;
};

type AnyQuestion = QuestionDefinition | RowQuestionDefinition;
type FormValue = FormCell["value"];

const isList = (value: FormValue): value is readonly string[] | readonly FormRow[] => Array.isArray(value);
const isText = (item: string | FormRow): item is string => typeof item === "string";
const isRow = (item: string | FormRow): item is FormRow => !isText(item);
const rowsIn = (value: FormValue): readonly FormRow[] => (isList(value) ? value.filter(isRow) : []);

/** Whether choosing nothing, or having no rows, is an answer of its own. */
const emptyIsAnswer = (question: AnyQuestion): boolean =>
  (question.type === "multipleChoice" && question.minChosen === 0) ||
  (question.type === "repeatGroup" && question.min === 0);

/** A group about the rows of another has no list of its own: its rows are neither added nor taken out. */
const hasRowsOfAnother = (question: AnyQuestion): boolean =>
  question.type === "repeatGroup" && question.rowsOf !== undefined;

/** Parts that are filled in; a passage always has its text, however empty. */
const enteredParts = (question: AnyQuestion, parts: object): AnswerValue => {
  const filled = Object.fromEntries(
    Object.entries(parts).filter(
      (part): part is [string, string] => typeof part[1] === "string" && part[1] !== "",
    ),
  );
  if (Object.keys(filled).length === 0) return null;
  return question.type === "passage" ? { text: "", ...filled } : filled;
};

const enteredValue = (question: AnyQuestion, value: FormValue): AnswerValue => {
  if (value === undefined || value === "" || hasRowsOfAnother(question)) return null;
  if (typeof value !== "object") return value;
  if (!isList(value)) return enteredParts(question, value);
  const items = value.map((item) => (isText(item) ? item : item.$row)).filter((item) => item !== undefined);
  return items.length === 0 && !emptyIsAnswer(question) ? null : items;
};

/** Citations with a text, without parts left empty. */
const enteredCitations = (citations: FormCell["citations"]): readonly Citation[] =>
  (citations ?? []).flatMap(({ text, ...parts }) => {
    if (text === undefined || text === "") return [];
    return [{ text, ...Object.fromEntries(Object.entries(parts).filter(([, part]) => part)) }];
  });

const same = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right);

type Entry = {
  readonly question: AnyQuestion;
  /** Undefined in a row that is only just added. */
  readonly state: QuestionState | undefined;
  readonly stored: Answer | undefined;
};

/**
 * The whole answer of a cell after a change. What the form does not show stays as it is stored: the note, a reason
 * or citations not asked for now, and a value (with options that do not apply now) that was not touched.
 */
const answerFromForm = ({ question, state, stored }: Entry, before: FormCell, after: FormCell): Answer => {
  const untouched = stored !== undefined && same(before.value, after.value);
  const reason = after.reason ?? (state?.reason === "none" ? stored?.reason : undefined);
  const asked = after.citations !== undefined || state?.citations !== "none";
  const citations = asked ? enteredCitations(after.citations) : stored?.citations;
  return {
    value: untouched ? stored.value : enteredValue(question, after.value),
    ...(reason ? { reason } : {}),
    ...(citations && citations.length > 0 ? { citations } : {}),
    ...(stored?.note === undefined ? {} : { note: stored.note }),
  };
};

const nothing: FormCell = {};

/** Whether two cells say the same: they may differ in empty keys, which forms add by themselves. */
const saysTheSame = (question: AnyQuestion, left: FormCell, right: FormCell): boolean =>
  same(enteredValue(question, left.value), enteredValue(question, right.value)) &&
  (left.reason ?? "") === (right.reason ?? "") &&
  same(enteredCitations(left.citations), enteredCitations(right.citations));

/** A cell the form did not know yet, because its question has only just appeared, is not changed by it. */
const changeOf = (
  entry: Entry,
  rowId: string | null,
  before: FormCell,
  after: FormCell | undefined,
): readonly CellChange[] => {
  if (after === undefined || saysTheSame(entry.question, before, after)) return [];
  return [{ questionId: entry.question.id, rowId, answer: answerFromForm(entry, before, after) }];
};

const cellIn = (row: FormRow | undefined, questionId: string): FormCell | undefined => {
  const cell = row?.[questionId];
  return typeof cell === "string" ? undefined : cell;
};

const rowChanges = (
  question: QuestionDefinition,
  evaluation: Evaluation,
  before: FormValue,
  after: FormValue,
): readonly CellChange[] => {
  if (question.type !== "repeatGroup") return [];
  const earlier = new Map(rowsIn(before).map((row) => [row.$row, row]));
  const fixed = hasRowsOfAnother(question) ? evaluation.rows(question.id) : null;
  return rowsIn(after).flatMap((row) => {
    const rowId = row.$row;
    if (rowId === undefined || fixed?.includes(rowId) === false) return [];
    return question.questions.flatMap((inner) => {
      const state = stateInForm(evaluation, inner.id, rowId);
      const entry = { question: inner, state, stored: evaluation.answers[cellKey(inner.id, rowId)] };
      const present = cellIn(earlier.get(rowId), inner.id) ?? nothing;
      return changeOf(entry, rowId, present, cellIn(row, inner.id));
    });
  });
};

/**
 * What a person changed in a section, from the form's data before and after: one change a cell, the list of rows
 * before the cells in them. A row taken out of the list keeps its cells, so that putting it back loses nothing.
 * Rows carry the `$row` their maker gave them; a row without one is no row yet.
 */
export const changedCells = (
  evaluation: Evaluation,
  sectionId: string,
  before: SectionData,
  after: SectionData,
): readonly CellChange[] =>
  questionsInForm(evaluation, sectionId).flatMap(({ question, state }) => {
    const earlier = before[question.id] ?? nothing;
    const later = after[question.id];
    const entry = { question, state, stored: evaluation.answers[question.id] };
    return [
      ...changeOf(entry, null, earlier, later),
      ...rowChanges(question, evaluation, earlier.value, later?.value),
    ];
  });
