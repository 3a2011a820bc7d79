import { useCallback } from "react";
import { Link } from "react-router";
import { prefillChecklist } from "#core/prefill.ts";
import { Button } from "../../parts/button.tsx";
import { confirmedAnswer } from "../../state/cells-answer.ts";
import type { CellsState } from "../../state/cells.ts";
import { checkLink, questionAnchor } from "../../state/links.ts";
import { deCheck } from "../../text/de-check.ts";
import { useCells, useDesk } from "../desk.ts";
import { useMayAnswer } from "../may-answer.ts";
import { useQuestionPlace, type QuestionPlace } from "../question-context.ts";
import { firstControlIn } from "../widgets/row-focus.ts";

const words = deCheck.prefill;

/** Whether an answer was taken over from another assessment and waits for confirmation. */
export const useWaits = ({ key }: QuestionPlace): boolean =>
  useCells(
    useCallback(
      ({ evaluation }: CellsState) => {
        const answer = evaluation.answers[key];
        return answer?.prefilled === true && answer.value !== null;
      },
      [key],
    ),
  );

/** The question in the other assessment; entries of a list are found with it. */
const OriginLink = ({ place: { questionId, rowId } }: { readonly place: QuestionPlace }) => {
  const { checklist, proposal, origins } = useDesk();
  const question = checklist.questions.get(questionId);
  const prefill = question === undefined || question.type === "info" ? undefined : question.prefill;
  const origin = prefill && origins.get(prefill.checklist);
  if (prefill === undefined || origin === undefined || rowId !== null) return null;
  return <Link to={checkLink(proposal, origin.assessment, undefined, prefill.question)}>{words.there}</Link>;
};

/**
 * Says that an answer was taken over from elsewhere and counts once it is confirmed. Changing it confirms it too. The
 * focus goes on to the answer, because the button is gone then.
 */
export const PrefilledNote = () => {
  const { cells, checklist, origins } = useDesk();
  const mayAnswer = useMayAnswer();
  const place = useQuestionPlace();
  const { questionId, rowId, key } = place;
  if (!useWaits(place)) return null;
  const title = origins.get(prefillChecklist(checklist, questionId) ?? "")?.title;
  const confirm = (): void => {
    const answer = cells.state().evaluation.answers[key];
    if (answer === undefined) return;
    cells.change({ questionId, rowId, answer: confirmedAnswer(answer), urgent: true });
    firstControlIn(questionAnchor(questionId, rowId))?.focus();
  };
  return (
    <div className="prefilled">
      <p className="small">
        {title === undefined ? words.unnamed : words.from(title)} <OriginLink place={place} />
      </p>
      {mayAnswer ? (
        <Button small onClick={confirm}>
          {words.confirm}
        </Button>
      ) : null}
    </div>
  );
};
