import { useCallback } from "react";
import { inLocale } from "#core/locale.ts";
import type { CellsState } from "../../state/cells.ts";
import { deCheck } from "../../text/de-check.ts";
import { useLocale } from "../../text/language.ts";
import { useCells, useDesk } from "../desk.ts";

/** The small line above a question: number, duty, principle. It belongs to the question's name. */
export const QuestionHead = ({ questionId }: { readonly questionId: string }) => {
  const { checklist } = useDesk();
  const locale = useLocale();
  const state = useCells(
    useCallback(({ evaluation }: CellsState) => evaluation.question(questionId), [questionId]),
  );
  const question = checklist.questions.get(questionId);
  if (!state || !question || question.type === "info") return null;
  const dimension = checklist.definition.dimensions.find(({ id }) => id === question.dimension);
  const asks = question.type !== "computed";
  const words = deCheck.question;
  const parts = [
    words.number(state.number),
    ...(asks ? [state.required ? words.required : words.optional] : []),
    ...(dimension ? [inLocale(dimension.shortTitle ?? dimension.title, locale)] : []),
  ];
  return (
    <span className="q__no">
      {words.head(parts)}
      <span className="kern-sr-only">: </span>
    </span>
  );
};
