import { use, useCallback, useMemo } from "react";
import { cellProblems } from "#core/check.ts";
import type { AnswerProblem } from "#core/problem.ts";
import { namesFor } from "#core/text/names.ts";
import { sentenceOf } from "#core/text/sentence.ts";
import type { CellsState } from "../../state/cells.ts";
import type { Trouble } from "../../state/queue-reply.ts";
import { useAnswerWords } from "../../text/language.ts";
import { ShownProblemsContext, useCells, useDesk } from "../desk.ts";
import type { AnswerPart, QuestionPlace } from "../question-context.ts";
import { noErrors, type ShownErrors } from "./shown-errors.ts";
import { useIsEdited } from "./use-is-edited.ts";

const partOf = ({ path }: AnswerProblem): AnswerPart => {
  const last = path.at(-1);
  return path.length > 1 && (last === "reason" || last === "citations") ? last : "value";
};

const none: readonly AnswerProblem[] = [];

const refusedProblems = (trouble: Trouble | null): readonly AnswerProblem[] =>
  trouble?.kind === "refused" ? trouble.problems : none;

/**
 * What is wrong with a cell's answer, as sentences: what the server refused, what submitting found, and, as soon as
 * nobody is midway in it, what the answer itself gets wrong.
 */
export const useShownErrors = ({ key, questionId, rowId }: QuestionPlace): ShownErrors => {
  const { cells } = useDesk();
  const words = useAnswerWords();
  const found = use(ShownProblemsContext).get(key) ?? none;
  const isEdited = useIsEdited(key);
  const standing = useCells(
    useCallback(
      ({ evaluation }: CellsState) => (isEdited ? none : cellProblems(evaluation, questionId, rowId)),
      [isEdited, questionId, rowId],
    ),
  );
  const trouble = useCells(
    useMemo(() => (state: CellsState) => state.waiting.get(key)?.trouble ?? null, [key]),
  );
  return useMemo(() => {
    const problems = [...new Set([...refusedProblems(trouble), ...standing, ...found])];
    if (problems.length === 0) return noErrors;
    const names = namesFor(cells.state().evaluation, words.locale);
    const about = (part: AnswerPart) => [
      ...new Set(
        problems.filter((each) => partOf(each) === part).map((each) => sentenceOf(each, words, names)),
      ),
    ];
    return { value: about("value"), reason: about("reason"), citations: about("citations") };
  }, [cells, words, standing, found, trouble]);
};
