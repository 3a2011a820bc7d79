import { useCallback } from "react";
import { stateInForm } from "#core/form-shown.ts";
import { LocalizedIn } from "../../parts/localized.tsx";
import type { CellsState } from "../../state/cells.ts";
import { questionAnchor } from "../../state/links.ts";
import { deCheck } from "../../text/de-check.ts";
import { useCells, useDesk } from "../desk.ts";
import {
  controlId,
  describedIds,
  placeOfCell,
  QuestionPlaceContext,
  type RowPlace,
} from "../question-context.ts";
import { Errors } from "./errors.tsx";
import { FollowUps } from "./follow-ups.tsx";
import { PrefilledNote, useWaits } from "./prefilled-note.tsx";
import { QuestionNews } from "./question-news.tsx";
import { hasOneControl } from "./question-shape.ts";
import { QuestionText } from "./question-text.tsx";
import type { QuestionProps } from "./question.tsx";
import { ShownErrorsContext } from "./shown-errors.ts";
import { useShownErrors } from "./use-shown-errors.ts";

/** One question within an entry of a repeat group: a label, its control, what follows. */
export const RowCell = ({ questionId, text, parts, row }: QuestionProps & { readonly row: RowPlace }) => {
  const { checklist } = useDesk();
  const place = placeOfCell(questionId, row.rowId);
  const errors = useShownErrors(place);
  const applies = useCells(
    useCallback(
      ({ evaluation }: CellsState) => stateInForm(evaluation, questionId, row.rowId)?.applies ?? true,
      [questionId, row.rowId],
    ),
  );
  const waits = useWaits(place);
  if (!applies) return null;
  const question = checklist.questions.get(questionId);
  const control = controlId(place, "value");
  const wrong = errors.value.length > 0;
  const name = (
    <>
      <QuestionText questionId={questionId} text={text} inLabel={hasOneControl(question)} />
      <span className="kern-sr-only">
        <LocalizedIn sentence={(title) => deCheck.rows.inRow(title, row.position)} text={row.title} />
        {waits ? `, ${deCheck.prefill.waits}` : ""}
      </span>
    </>
  );
  return (
    <QuestionPlaceContext value={place}>
      <ShownErrorsContext value={errors}>
        <div id={questionAnchor(questionId, row.rowId)} data-cell={place.key} className="rows__cell">
          {hasOneControl(question) ? (
            <div className={wrong ? "field has-error" : "field"}>
              <label htmlFor={control}>{name}</label>
              {parts.value}
              <Errors part="value" />
            </div>
          ) : (
            <fieldset
              className={wrong ? "plain has-error" : "plain"}
              aria-describedby={wrong ? describedIds(control).error : undefined}
            >
              <legend>{name}</legend>
              {parts.value}
              <Errors part="value" />
            </fieldset>
          )}
          <PrefilledNote />
          <FollowUps reason={parts.reason} citations={parts.citations} />
          <QuestionNews />
        </div>
      </ShownErrorsContext>
    </QuestionPlaceContext>
  );
};
