import { answerProblems } from "#core/check.ts";
import type { AnswerProblem } from "#core/problem.ts";
import type { CellsState } from "../../state/cells.ts";
import { cellOfProblem, groupOfRow } from "./problem-place.ts";

/** Text that is on screen but cannot be read: the answer counts as missing, but that is not what is wrong. */
const draftProblem = (type: string | undefined, question: string, row: string | null): AnswerProblem => ({
  code: type === "date" || type === "period" ? "notADate" : "notANumber",
  path: row === null ? [question] : [question, row],
  params: {},
});

/** Everything that stands against submitting, in the order of the questions. */
export const foundProblems = ({ evaluation, waiting }: CellsState): readonly AnswerProblem[] => {
  const drafts = [...waiting.values()].filter(({ entry }) => entry.draft !== null);
  const unread = drafts.map(({ entry }) => {
    const type = evaluation.checklist.questions.get(entry.question)?.type;
    return draftProblem(type, entry.question, entry.row);
  });
  const isUnread = (problem: AnswerProblem): boolean => {
    const { questionId, rowId } = cellOfProblem(problem);
    return drafts.some(({ entry }) => entry.question === questionId && entry.row === rowId);
  };
  const found = answerProblems(evaluation, { complete: true }).filter((problem) => !isUnread(problem));
  const order = new Map(evaluation.questions.map(({ id }, index) => [id, index]));
  const rank = (problem: AnswerProblem): number => {
    const { questionId } = cellOfProblem(problem);
    const top = order.has(questionId) ? questionId : groupOfRow(evaluation.checklist, questionId);
    return (top === undefined ? undefined : order.get(top)) ?? order.size;
  };
  return [...found, ...unread].toSorted((left, right) => rank(left) - rank(right));
};
