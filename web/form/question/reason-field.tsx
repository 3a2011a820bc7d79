import { use, useCallback, type ReactNode } from "react";
import { stateInForm } from "#core/form-shown.ts";
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
  const duty = useCells(
    useCallback(
      ({ evaluation }: CellsState) => stateInForm(evaluation, questionId, rowId)?.reason ?? "optional",
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
      <div className="hint" id={describedIds(id).hint}>
        {duty === "required" ? deCheck.reason.required : deCheck.reason.optional}{" "}
        {hint ? <Localized text={hint} /> : null}
      </div>
      {children}
      <Errors part="reason" />
    </div>
  );
};
