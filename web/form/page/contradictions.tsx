import { Fragment, useCallback, useId } from "react";
import { Link } from "react-router";
import { inLocale } from "#core/locale.ts";
import { filledText } from "#core/placeholder.ts";
import type { ContradictionDefinition } from "#core/definition.ts";
import { Explained } from "../../parts/explained.tsx";
import { Localized } from "../../parts/localized.tsx";
import { Note } from "../../parts/note.tsx";
import type { CellsState } from "../../state/cells.ts";
import { checkLink } from "../../state/links.ts";
import { deCheck } from "../../text/de-check.ts";
import { useLocale } from "../../text/language.ts";
import { useCells, useDesk } from "../desk.ts";
import { useMayAnswer } from "../may-answer.ts";
import { onlyIn } from "../only-in.ts";
import { controlId, describedIds, placeOfCell, QuestionPlaceContext } from "../question-context.ts";
import { Errors } from "../question/errors.tsx";
import { QuestionNews } from "../question/question-news.tsx";
import { ShownErrorsContext } from "../question/shown-errors.ts";
import { useShownErrors } from "../question/use-shown-errors.ts";

const words = deCheck.handIn;

/** Links to the questions whose answers cannot both hold. */
const Concerned = ({ questions }: { readonly questions: readonly string[] }) => {
  const { cells, proposal, assessment } = useDesk();
  const { evaluation } = cells.state();
  return (
    <p className="small">
      {words.concerns}{" "}
      {questions.map((id, index) => {
        const question = evaluation.question(id);
        if (!question) return null;
        return (
          <Fragment key={id}>
            {index > 0 ? ", " : ""}
            <Link to={checkLink(proposal, assessment, question.section, id)}>
              {deCheck.question.number(question.number)}
            </Link>
          </Fragment>
        );
      })}
    </p>
  );
};

const Explanation = ({ id }: { readonly id: string }) => {
  const { cells } = useDesk();
  const mayAnswer = useMayAnswer();
  const place = placeOfCell(id, null);
  const errors = useShownErrors(place);
  const text = useCells(
    useCallback(({ evaluation }: CellsState) => String(evaluation.answers[id]?.value ?? ""), [id]),
  );
  const control = controlId(place, "value");
  const wrong = errors.value.length > 0;
  if (!mayAnswer) return <p className="pre-line">{text || deCheck.question.noAnswer}</p>;
  return (
    <QuestionPlaceContext value={place}>
      <ShownErrorsContext value={errors}>
        <div
          className={wrong ? "field has-error" : "field"}
          data-cell={place.key}
          onFocus={() => cells.focus(place.key)}
          onBlur={() => cells.focus(null)}
        >
          <label htmlFor={control}>{words.explanation}</label>
          <textarea
            className="in"
            id={control}
            rows={3}
            value={text}
            aria-invalid={wrong ? true : undefined}
            aria-describedby={wrong ? describedIds(control).error : undefined}
            onChange={({ target }) =>
              cells.change({
                questionId: id,
                rowId: null,
                answer: { ...cells.state().evaluation.answers[id], value: target.value || null },
                urgent: false,
              })
            }
          />
          <Errors part="value" />
        </div>
        <QuestionNews />
      </ShownErrorsContext>
    </QuestionPlaceContext>
  );
};

const Contradiction = ({ definition }: { readonly definition: ContradictionDefinition }) => {
  const locale = useLocale();
  const message = useCells(
    useCallback(
      ({ evaluation }: CellsState) => filledText(inLocale(definition.message, locale), evaluation, locale),
      [definition, locale],
    ),
  );
  const language = onlyIn([definition.title, definition.message], locale);
  return (
    <div className="q" id={`widerspruch-${definition.id}`}>
      <Note kind="warn" title={<Localized text={definition.title} />}>
        <p>
          <Explained text={definition.message} filled={message} />
        </p>
        {language === null ? null : <p className="small muted">{language}</p>}
        <Concerned questions={definition.questions} />
      </Note>
      <div className="sub">
        <Explanation id={definition.id} />
      </div>
    </div>
  );
};

const selectRaised = ({ evaluation }: CellsState) => evaluation.contradictions.map(({ id }) => id);

/**
 * Answers that cannot both hold: to be changed, or explained before the assessment is submitted. Shown where one of
 * the answers is given; everywhere once submitting was asked for.
 */
export const Contradictions = ({
  section,
  everywhere,
}: {
  readonly section: string;
  readonly everywhere: boolean;
}) => {
  const { cells, checklist } = useDesk();
  const raised = useCells(selectRaised);
  const heading = useId();
  const { evaluation } = cells.state();
  const shown = (checklist.definition.contradictions ?? []).filter(
    ({ id, questions }) =>
      raised.includes(id) &&
      (everywhere || questions.some((question) => evaluation.question(question)?.section === section)),
  );
  if (shown.length === 0) return null;
  return (
    <section className="paper kern-level-2" aria-labelledby={heading}>
      <h2 className="h2" id={heading}>
        {words.contradictions(shown.length)}
      </h2>
      <p>{words.contradictionsText}</p>
      {shown.map((definition) => (
        <Contradiction key={definition.id} definition={definition} />
      ))}
    </section>
  );
};
