import { cellKey, type Answer } from "./answer.ts";
import type { Evaluation, QuestionState } from "./evaluation.ts";

const known = new WeakMap<Evaluation, Map<string, Evaluation>>();

const confirmed = (evaluation: Evaluation, question: string, row: string | null): Evaluation => {
  const { prefilled: _, ...answer } = evaluation.answers[cellKey(question, row)] ?? { value: null };
  return evaluation.with(question, row, answer);
};

/**
 * The evaluation by which a form draws a cell. What was taken over and waits for confirmation counts for nothing, and a
 * list of rows that waits has no rows; but it is drawn as it will be, or nobody could see what is to be confirmed.
 * Worked out once: every cell of a group asks for that of its list.
 */
const drawnBy = (evaluation: Evaluation, question: string, row: string | null): Evaluation => {
  const key = cellKey(question, row);
  if (evaluation.answers[key]?.prefilled !== true) return evaluation;
  const cells = known.get(evaluation) ?? new Map<string, Evaluation>();
  known.set(evaluation, cells);
  const drawn = cells.get(key) ?? confirmed(evaluation, question, row);
  cells.set(key, drawn);
  return drawn;
};

const drawnAt = (evaluation: Evaluation, question: string, row: string | null): Evaluation => {
  const entry = evaluation.checklist.program.entries.questions.get(question);
  const listed = entry?.kind === "rowQuestion" ? drawnBy(evaluation, entry.group, null) : evaluation;
  return drawnBy(listed, question, row);
};

/** The rows of a group as a form shows them, those of a list that waits for confirmation too. */
export const rowsInForm = (evaluation: Evaluation, group: string): readonly string[] =>
  drawnBy(evaluation, group, null).rows(group);

/** A question, or a row question in one row, as a form shows it. */
export const stateInForm = (
  evaluation: Evaluation,
  question: string,
  row: string | null,
): QuestionState | undefined => drawnAt(evaluation, question, row).question(question, row);

/** What a cell says as far as it applies, as a form shows it. */
export const answerInForm = (
  evaluation: Evaluation,
  question: string,
  row: string | null,
): Answer | undefined => drawnAt(evaluation, question, row).relevant[cellKey(question, row)];
