import { use, useCallback, type ReactNode } from "react";
import { isBlank } from "#core/characters.ts";
import { answerInForm, stateInForm } from "#core/form-shown.ts";
import { reasonWords } from "#core/reason-words.ts";
import { Localized } from "../../parts/localized.tsx";
import type { CellsState } from "../../state/cells.ts";
import { deCheck } from "../../text/de-check.ts";
import { useCells, useDesk } from "../desk.ts";
import { controlId, describedIds, useQuestionPlace } from "../question-context.ts";
import { Errors } from "./errors.tsx";
import { ReasonName } from "./reason-name.tsx";
import { ShownErrorsContext } from "./shown-errors.ts";

/** Why the answer is as it is: label, duty and hint around the text field. */
export const ReasonField = ({ children }: { readonly children: ReactNode }) => {
  const { checklist } = useDesk();
  const place = useQuestionPlace();
  const { questionId, rowId } = place;
  const wrong = use(ShownErrorsContext).reason.length > 0;
  const { duty, isMissing } = useCells(
    useCallback(
      ({ evaluation }: CellsState) => ({
        duty: stateInForm(evaluation, questionId, rowId)?.reason ?? "optional",
        isMissing: isBlank(answerInForm(evaluation, questionId, rowId)?.reason ?? ""),
      }),
      [questionId, rowId],
    ),
  );
  const id = controlId(place, "reason");
  const question = checklist.questions.get(questionId);
  const { label, hint } = question === undefined ? {} : reasonWords(question, duty);
  return (
    <div className={wrong ? "field has-error" : "field"}>
      <label htmlFor={id}>
        <ReasonName label={label} />
      </label>
      <div
        className={isMissing && duty === "required" ? "hint hint--missing" : "hint"}
        id={describedIds(id).hint}
      >
        {deCheck.reason[duty === "required" ? (isMissing ? "missing" : "required") : "optional"]}{" "}
        {hint ? <Localized text={hint} /> : null}
      </div>
      {children}
      <Errors part="reason" />
    </div>
  );
};
