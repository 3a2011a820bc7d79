import { useCallback } from "react";
import { Link } from "react-router";
import type { WaitingAnswer } from "#core/prefill.ts";
import { Localized } from "../../parts/localized.tsx";
import { checkLink } from "../../state/links.ts";
import type { CellsState } from "../../state/cells.ts";
import { useLocale } from "../../text/language.ts";
import { answerText } from "../answer-text.ts";
import { useCells, useDesk } from "../desk.ts";
import { placeOfCell } from "../question-context.ts";

/** Answers that wait for confirmation as they would count, each with a link to its question: nobody confirms unread. */
export const WaitingList = ({ waiting }: { readonly waiting: readonly WaitingAnswer[] }) => {
  const { checklist, proposal, assessment } = useDesk();
  const locale = useLocale();
  const shown = useCells(
    useCallback(
      ({ evaluation }: CellsState) =>
        waiting.map(({ questionId, rowId, section }) => {
          const { key } = placeOfCell(questionId, rowId);
          const question = checklist.questions.get(questionId);
          const { currency } = checklist.definition;
          return {
            key,
            question: questionId,
            section,
            number: evaluation.question(questionId, rowId)?.number ?? "",
            value: answerText(question, evaluation.answers[key], locale, currency).value.join("; "),
          };
        }),
      [waiting, checklist, locale],
    ),
  );
  return (
    <ul className="bullets">
      {shown.map(({ key, question, section, number, value }) => (
        <li key={key}>
          <Link to={checkLink(proposal, assessment, section, question)}>
            {number} <Localized text={checklist.questions.get(question)?.text ?? {}} />
          </Link>{" "}
          {value}
        </li>
      ))}
    </ul>
  );
};
