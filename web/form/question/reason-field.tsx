import { use, useCallback, type ReactNode } from "react";
import { stateInForm } from "#core/form-shown.ts";
import type { CellsState } from "../../state/cells.ts";
import { deCheck } from "../../text/de-check.ts";
import { useCells } from "../desk.ts";
import { controlId, describedIds, useQuestionPlace } from "../question-context.ts";
import { Errors } from "./errors.tsx";
import { ShownErrorsContext } from "./shown-errors.ts";

/** Why the answer is as it is: label, duty and hint around the text field. */
export const ReasonField = ({
  label,
  hint,
  children,
}: {
  readonly label: string;
  readonly hint: string | null;
  readonly children: ReactNode;
}) => {
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
  const words = duty === "required" ? deCheck.reason.required : deCheck.reason.optional;
  return (
    <div className={wrong ? "field has-error" : "field"}>
      <label htmlFor={id}>{label}</label>
      <div className="hint" id={describedIds(id).hint}>
        {words}
        {hint ? ` ${hint}` : ""}
      </div>
      {children}
      <Errors part="reason" />
    </div>
  );
};
