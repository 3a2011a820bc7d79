import { use, useMemo } from "react";
import type { AnswerProblem } from "#core/problem.ts";
import { namesFor } from "#core/text/names.ts";
import { sentenceOf } from "#core/text/sentence.ts";
import type { CellsState } from "../../state/cells.ts";
import type { Trouble } from "../../state/queue-reply.ts";
import { useAnswerWords } from "../../text/language.ts";
import { ShownProblemsContext, useCells, useDesk } from "../desk.ts";
import type { AnswerPart, QuestionPlace } from "../question-context.ts";
import { noErrors, type ShownErrors } from "./shown-errors.ts";

const partOf = ({ path }: AnswerProblem): AnswerPart => {
  const last = path.at(-1);
  return path.length > 1 && (last === "reason" || last === "citations") ? last : "value";
};

const none: readonly AnswerProblem[] = [];

const refusedProblems = (trouble: Trouble | null): readonly AnswerProblem[] =>
  trouble?.kind === "refused" ? trouble.problems : none;

/** What is wrong with a cell's answer, as sentences: what the server refused, and what submitting found. */
export const useShownErrors = ({ key }: QuestionPlace): ShownErrors => {
  const { cells } = useDesk();
  const words = useAnswerWords();
  const found = use(ShownProblemsContext).get(key) ?? none;
  const trouble = useCells(
    useMemo(() => (state: CellsState) => state.waiting.get(key)?.trouble ?? null, [key]),
  );
  return useMemo(() => {
    const problems = [...new Set([...refusedProblems(trouble), ...found])];
    if (problems.length === 0) return noErrors;
    const names = namesFor(cells.state().evaluation, words.locale);
    const about = (part: AnswerPart) => [
      ...new Set(
        problems.filter((each) => partOf(each) === part).map((each) => sentenceOf(each, words, names)),
      ),
    ];
    return { value: about("value"), reason: about("reason"), citations: about("citations") };
  }, [cells, words, found, trouble]);
};
