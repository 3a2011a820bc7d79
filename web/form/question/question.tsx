import type { ReactNode } from "react";
import type { QuestionDefinition, RowQuestionDefinition } from "#core/definition-question.ts";
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
import { PrefilledNote } from "./prefilled-note.tsx";
import { QuestionNews } from "./question-news.tsx";
import { hasOneControl } from "./question-shape.ts";
import { QuestionText } from "./question-text.tsx";
import { ShownErrorsContext } from "./shown-errors.ts";
import { useShownErrors } from "./use-shown-errors.ts";

/** The parts of a question that the form draws. */
export type QuestionParts = {
  readonly value: ReactNode;
  readonly reason: ReactNode;
  readonly citations: ReactNode;
};

/** What the form knows about a question when it draws it. */
export type QuestionProps = {
  readonly questionId: string;
  readonly text: string;
  readonly parts: QuestionParts;
};

/** Nothing is entered in a computed value, and a group about the rows of another has no list of its own. */
const hasOwnAnswer = (question: QuestionDefinition | RowQuestionDefinition | undefined): boolean =>
  question?.type === "repeatGroup" ? question.rowsOf === undefined : question?.type !== "computed";

const Tools = ({ questionId }: { readonly questionId: string }) => (
  <>
    <div className="q__tools">
      <HelpButton questionId={questionId} />
    </div>
    <HelpInPlace questionId={questionId} heading="h2" />
  </>
);

/** One question with everything that belongs to it: what is asked, the answer, what follows from it, what others did. */
export const Question = ({ questionId, text, parts }: QuestionProps) => {
  const { checklist } = useDesk();
  const place = placeOfCell(questionId, null);
  const errors = useShownErrors(place);
  const question = checklist.questions.get(questionId);
  const type = question?.type;
  const control = controlId(place, "value");
  const wrong = errors.value.length > 0;
  const frame = wrong ? "has-error" : undefined;
  const named = (
    <>
      <QuestionHead questionId={questionId} />
      <QuestionText questionId={questionId} text={text} inLabel={hasOneControl(question)} />
    </>
  );
  if (type === "info") {
    return (
      <div className="q" id={questionAnchor(questionId)}>
        <p>
          <QuestionText questionId={questionId} text={text} />
        </p>
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
          ) : hasOneControl(question) ? (
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
          <PrefilledNote />
          <FollowUps reason={parts.reason} citations={parts.citations} />
          <QuestionNews />
          {hasOwnAnswer(question) ? <History /> : null}
        </div>
      </ShownErrorsContext>
    </QuestionPlaceContext>
  );
};
