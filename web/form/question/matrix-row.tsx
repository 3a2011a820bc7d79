import { use, useCallback } from "react";
import type { CellsState } from "../../state/cells.ts";
import { questionAnchor } from "../../state/links.ts";
import { deCheck } from "../../text/de-check.ts";
import { useCells } from "../desk.ts";
import { controlId, describedIds, placeOfCell, QuestionPlaceContext } from "../question-context.ts";
import { Errors } from "./errors.tsx";
import { FollowUps } from "./follow-ups.tsx";
import { MatrixContext } from "./matrix-context.ts";
import { PrefilledNote, useWaits } from "./prefilled-note.tsx";
import { QuestionNews } from "./question-news.tsx";
import { QuestionText } from "./question-text.tsx";
import type { QuestionProps } from "./question.tsx";
import { ShownErrorsContext } from "./shown-errors.ts";
import { useShownErrors } from "./use-shown-errors.ts";

/** The id of what a row of a matrix asks, for the names of its answers. */
export const rowHeadingId = (questionId: string): string => `zeile-${questionId}`;

/** One row of a matrix: what is asked, one cell an answer; below it what follows from the answer. */
export const MatrixRow = ({ questionId, text, parts }: QuestionProps) => {
  const place = placeOfCell(questionId, null);
  const errors = useShownErrors(place);
  const columns = use(MatrixContext) ?? [];
  const waits = useWaits(place);
  const state = useCells(
    useCallback(({ evaluation }: CellsState) => evaluation.question(questionId) ?? null, [questionId]),
  );
  const wrong = errors.value.length > 0;
  const words = deCheck.question;
  return (
    <QuestionPlaceContext value={place}>
      <ShownErrorsContext value={errors}>
        <tr
          role="row"
          id={questionAnchor(questionId)}
          data-cell={place.key}
          className={wrong ? "matrix__row has-error" : "matrix__row"}
          aria-describedby={wrong ? describedIds(controlId(place, "value")).error : undefined}
        >
          <th scope="row" role="rowheader">
            <span className="q__no">
              {words.head([
                words.number(state?.number ?? ""),
                state?.required === false ? words.optional : words.required,
                ...(waits ? [deCheck.prefill.waits] : []),
              ])}
              <span className="kern-sr-only">: </span>
            </span>
            <span id={rowHeadingId(questionId)}>
              <QuestionText questionId={questionId} text={text} />
            </span>
          </th>
          {parts.value}
        </tr>
        <tr role="row" data-cell={place.key} className="matrix__more">
          <td role="cell" colSpan={columns.length + 1}>
            <PrefilledNote />
            <Errors part="value" />
            <FollowUps reason={parts.reason} citations={parts.citations} />
            <QuestionNews />
          </td>
        </tr>
      </ShownErrorsContext>
    </QuestionPlaceContext>
  );
};
