import type { ReactNode } from "react";
import { questionAnchor } from "../../state/links.ts";
import { deCheck } from "../../text/de-check.ts";
import { useDesk } from "../desk.ts";
import { controlId, describedIds, placeOfCell, QuestionPlaceContext } from "../question-context.ts";
import { ComputedValue } from "./computed-value.tsx";
import { Errors } from "./errors.tsx";
import { FollowUps } from "./follow-ups.tsx";
import { HelpInPlace } from "./help-in-place.tsx";
import { HelpButton } from "./help-button.tsx";
import { History } from "./history.tsx";
import { QuestionHead } from "./question-head.tsx";
import { QuestionNews } from "./question-news.tsx";
import { ShownErrorsContext } from "./shown-errors.ts";
import { useShownErrors } from "./use-shown-errors.ts";

/** The parts of a question that the form draws. */
export type QuestionParts = {
  readonly value: ReactNode;
  readonly reason: ReactNode;
  readonly citations: ReactNode;
};

const single = new Set(["shortText", "longText", "number", "date"]);

const Tools = ({ questionId }: { readonly questionId: string }) => (
  <>
    <div className="q__tools">
      <HelpButton questionId={questionId} />
    </div>
    <HelpInPlace questionId={questionId} heading="h2" />
  </>
);

/** One question with everything that belongs to it: what is asked, the answer, what follows from it, what others did. */
export const Question = ({
  questionId,
  text,
  parts,
}: {
  readonly questionId: string;
  readonly text: string;
  readonly parts: QuestionParts;
}) => {
  const { checklist } = useDesk();
  const place = placeOfCell(questionId, null);
  const errors = useShownErrors(place);
  const type = checklist.questions.get(questionId)?.type;
  const control = controlId(place, "value");
  const wrong = errors.value.length > 0;
  const frame = wrong ? "has-error" : undefined;
  const named = (
    <>
      <QuestionHead questionId={questionId} />
      {text}
    </>
  );
  if (type === "info") {
    return (
      <div className="q" id={questionAnchor(questionId)}>
        <p>{text}</p>
      </div>
    );
  }
  return (
    <QuestionPlaceContext value={place}>
      <ShownErrorsContext value={errors}>
        <div className="q" id={questionAnchor(questionId)} data-cell={place.key}>
          {type === "computed" ? (
            <>
              <p className="q__text">{named}</p>
              <Tools questionId={questionId} />
              <ComputedValue questionId={questionId} />
            </>
          ) : type !== undefined && single.has(type) ? (
            <div className={wrong ? "field has-error" : "field"}>
              <label className="q__text" htmlFor={control}>
                {named}
              </label>
              <Tools questionId={questionId} />
              {parts.value}
              <Errors part="value" />
            </div>
          ) : (
            <fieldset className={frame} aria-describedby={wrong ? describedIds(control).error : undefined}>
              <legend>{named}</legend>
              <Tools questionId={questionId} />
              {type === "multipleChoice" ? <p className="small muted">{deCheck.question.several}</p> : null}
              {parts.value}
              <Errors part="value" />
            </fieldset>
          )}
          <FollowUps reason={parts.reason} citations={parts.citations} />
          <QuestionNews />
          {type === "computed" ? null : <History />}
        </div>
      </ShownErrorsContext>
    </QuestionPlaceContext>
  );
};
