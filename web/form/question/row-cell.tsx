import { useCallback } from "react";
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
import { QuestionNews } from "./question-news.tsx";
import type { QuestionParts } from "./question.tsx";
import { ShownErrorsContext } from "./shown-errors.ts";
import { useShownErrors } from "./use-shown-errors.ts";

const grouped = new Set(["singleChoice", "yesNo", "yesNoUnsure", "multipleChoice"]);

/** One question within an entry of a repeat group: a label, its control, what follows. */
export const RowCell = ({
  questionId,
  text,
  parts,
  row,
}: {
  readonly questionId: string;
  readonly text: string;
  readonly parts: QuestionParts;
  readonly row: RowPlace;
}) => {
  const { checklist } = useDesk();
  const place = placeOfCell(questionId, row.rowId);
  const errors = useShownErrors(place);
  const applies = useCells(
    useCallback(
      ({ evaluation }: CellsState) => evaluation.question(questionId, row.rowId)?.applies ?? true,
      [questionId, row.rowId],
    ),
  );
  if (!applies) return null;
  const type = checklist.questions.get(questionId)?.type;
  const control = controlId(place, "value");
  const wrong = errors.value.length > 0;
  const name = (
    <>
      {text}
      <span className="kern-sr-only">{deCheck.rows.inRow(row.title, row.position)}</span>
    </>
  );
  return (
    <QuestionPlaceContext value={place}>
      <ShownErrorsContext value={errors}>
        <div id={questionAnchor(questionId, row.rowId)} data-cell={place.key} className="rows__cell">
          {type !== undefined && grouped.has(type) ? (
            <fieldset className="plain" aria-describedby={wrong ? describedIds(control).error : undefined}>
              <legend>{name}</legend>
              {parts.value}
              <Errors part="value" />
            </fieldset>
          ) : (
            <div className={wrong ? "field has-error" : "field"}>
              <label htmlFor={control}>{name}</label>
              {parts.value}
              <Errors part="value" />
            </div>
          )}
          <FollowUps reason={parts.reason} citations={parts.citations} />
          <QuestionNews />
        </div>
      </ShownErrorsContext>
    </QuestionPlaceContext>
  );
};
