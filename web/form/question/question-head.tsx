import { useCallback } from "react";
import { inLocale } from "#core/locale.ts";
import type { CellsState } from "../../state/cells.ts";
import { deCheck } from "../../text/de-check.ts";
import { useLocale } from "../../text/language.ts";
import { useCells, useDesk } from "../desk.ts";
import { onlyIn } from "../only-in.ts";
import { placeOfCell } from "../question-context.ts";
import { useWaits } from "./prefilled-note.tsx";

/**
 * The small line above a question: number, duty, principle, language where it is another. It belongs to the question's
 * name. Several questions that are drawn as one are told from the first to the `last`; each says itself whether it is required.
 */
export const QuestionHead = ({
  questionId,
  last = questionId,
}: {
  readonly questionId: string;
  readonly last?: string;
}) => {
  const { checklist } = useDesk();
  const locale = useLocale();
  const state = useCells(
    useCallback(({ evaluation }: CellsState) => evaluation.question(questionId), [questionId]),
  );
  const end = useCells(
    useCallback(({ evaluation }: CellsState) => evaluation.question(last)?.number ?? "", [last]),
  );
  const waits = useWaits(placeOfCell(questionId, null));
  const question = checklist.questions.get(questionId);
  if (!state || !question || question.type === "info") return null;
  const dimension = checklist.definition.dimensions.find(({ id }) => id === question.dimension);
  const isOne = last === questionId;
  const asks = isOne && question.type !== "computed";
  const words = deCheck.question;
  const language = onlyIn([question.text], locale);
  const parts = [
    isOne ? words.number(state.number) : words.numbers(state.number, end),
    ...(asks ? [state.required ? words.required : words.optional] : []),
    ...(dimension ? [inLocale(dimension.shortTitle ?? dimension.title, locale)] : []),
    ...(isOne && waits ? [deCheck.prefill.waits] : []),
    ...(language === null ? [] : [language]),
  ];
  return (
    <span className="q__no">
      {words.head(parts)}
      <span className="kern-sr-only">: </span>
    </span>
  );
};
