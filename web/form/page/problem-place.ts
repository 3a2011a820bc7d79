import { cellKey } from "#core/answer.ts";
import type { CompiledChecklist } from "#core/compile.ts";
import type { AnswerProblem } from "#core/problem.ts";
import type { AnswerPart } from "../question-context.ts";

const isPart = (piece: string | number | undefined): piece is "reason" | "citations" =>
  piece === "reason" || piece === "citations";

/** The part of the answer that a problem is about. */
export const partOfProblem = ({ path }: AnswerProblem): AnswerPart => {
  const last = path.at(-1);
  return path.length > 1 && isPart(last) ? last : "value";
};

/** The cell that a problem is about. */
export const cellOfProblem = ({
  path,
}: AnswerProblem): { readonly questionId: string; readonly rowId: string | null } => {
  const [question = "", second] = path;
  return {
    questionId: String(question),
    rowId: second === undefined || (path.length === 2 && isPart(second)) ? null : String(second),
  };
};

/** The repeat group that a row question belongs to. */
export const groupOfRow = ({ definition }: CompiledChecklist, rowQuestion: string): string | undefined =>
  definition.sections
    .flatMap(({ questions }) => questions)
    .find(
      (question) =>
        question.type === "repeatGroup" && question.questions.some(({ id }) => id === rowQuestion),
    )?.id;

/** Problems by the cell they are about. */
export const problemsByCell = (
  problems: readonly AnswerProblem[],
): ReadonlyMap<string, readonly AnswerProblem[]> => {
  const byCell = new Map<string, readonly AnswerProblem[]>();
  for (const problem of problems) {
    const { questionId, rowId } = cellOfProblem(problem);
    const key = cellKey(questionId, rowId);
    byCell.set(key, [...(byCell.get(key) ?? []), problem]);
  }
  return byCell;
};
