import { useCallback } from "react";
import type { ComputedState, Evaluation } from "#core/evaluation.ts";
import { computedText } from "#core/computed-text.ts";
import type { CellsState } from "../../state/cells.ts";
import { deCheck } from "../../text/de-check.ts";
import { useLocale } from "../../text/language.ts";
import { useCells, useDesk } from "../desk.ts";

const numbersOf = (evaluation: Evaluation, { missing }: ComputedState): string => {
  const numbers = missing.map((key) => {
    const [question = "", row = null] = key.split("/");
    return evaluation.question(question, row)?.number ?? evaluation.question(question)?.number ?? "";
  });
  return [...new Set(numbers.filter((number) => number !== ""))].map(deCheck.question.number).join(", ");
};

const becauseOf = (evaluation: Evaluation, computed: ComputedState): string => {
  if (computed.value === null && computed.noValueBecause === "divisionByZero")
    return deCheck.question.computedNoDivision;
  const numbers = numbersOf(evaluation, computed);
  return numbers === "" ? "" : deCheck.question.computedOpen(numbers);
};

/** A value computed from other answers; a dash and the reason where there is none yet. */
export const ComputedValue = ({ questionId }: { readonly questionId: string }) => {
  const { checklist } = useDesk();
  const locale = useLocale();
  const question = checklist.questions.get(questionId);
  const id = question?.type === "computed" ? question.computed : null;
  const shown = useCells(
    useCallback(
      ({ evaluation }: CellsState) => {
        const computed = evaluation.computed.find((each) => each.id === id);
        return computed ? { computed, because: becauseOf(evaluation, computed) } : null;
      },
      [id],
    ),
  );
  if (!shown) return null;
  return (
    <p>
      <span className="kern-sr-only">{deCheck.question.computed}: </span>
      <strong className="num">{computedText(shown.computed, locale)}</strong>
      {shown.because ? <span className="muted small meta">{shown.because}</span> : null}
    </p>
  );
};
