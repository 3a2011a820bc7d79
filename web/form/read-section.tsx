import { useCallback } from "react";
import type { QuestionDefinition } from "#core/definition-question.ts";
import { answerInForm, rowsInForm, stateInForm } from "#core/form-shown.ts";
import { Explained } from "../parts/explained.tsx";
import { LocalizedIn } from "../parts/localized.tsx";
import type { CellsState } from "../state/cells.ts";
import { questionAnchor } from "../state/links.ts";
import { deCheck } from "../text/de-check.ts";
import { useLocale } from "../text/language.ts";
import { useCells, useDesk } from "./desk.ts";
import { placeOfCell, QuestionPlaceContext } from "./question-context.ts";
import { AnswerView } from "./question/answer-view.tsx";
import { ComputedValue } from "./question/computed-value.tsx";
import { FollowUps } from "./question/follow-ups.tsx";
import { HelpButton } from "./question/help-button.tsx";
import { HelpInPlace } from "./question/help-in-place.tsx";
import { History } from "./question/history.tsx";
import { PrefilledNote } from "./question/prefilled-note.tsx";
import { QuestionHead } from "./question/question-head.tsx";
import { inRuns } from "./question/question-options.ts";
import { rowTitleOf } from "./row-title.ts";
import { rowNames } from "./widgets/base-rows.tsx";

const Answered = ({ questionId, rowId }: { readonly questionId: string; readonly rowId: string | null }) => {
  const answer = useCells(
    useCallback(
      ({ evaluation }: CellsState) => answerInForm(evaluation, questionId, rowId) ?? null,
      [questionId, rowId],
    ),
  );
  return <AnswerView questionId={questionId} answer={answer ?? undefined} />;
};

type Group = Extract<QuestionDefinition, { type: "repeatGroup" }>;

/** The entries of a repeat group as a list of what was answered in each. */
const ReadRows = ({ group }: { readonly group: Group }) => {
  const { checklist } = useDesk();
  const locale = useLocale();
  const rows = useCells(
    useCallback(
      ({ evaluation }: CellsState) => {
        const names = group.rowsOf === undefined ? null : rowNames(evaluation, group.rowsOf, locale);
        return rowsInForm(evaluation, group.id).map((row) => ({
          row,
          about: names?.get(row) ?? "",
          questions: group.questions.filter(({ id }) => stateInForm(evaluation, id, row)?.applies === true),
        }));
      },
      [group, locale],
    ),
  );
  if (rows.length === 0) return <p className="muted">{deCheck.question.noAnswer}</p>;
  const title = rowTitleOf(checklist, group.id);
  return (
    <div className="rows">
      {rows.map(({ row, about, questions }, index) => (
        <div key={row} className="rows__r">
          <p className="strong small">
            <LocalizedIn sentence={(name) => deCheck.rows.named(name, index + 1, about)} text={title} />
          </p>
          <dl className="facts">
            {questions.map((question) => (
              <div key={question.id} id={questionAnchor(question.id, row)}>
                <dt>
                  <Explained text={question.text} />
                </dt>
                <dd>
                  <Answered questionId={question.id} rowId={row} />
                  <QuestionPlaceContext value={placeOfCell(question.id, row)}>
                    <FollowUps reason={null} citations={null} />
                  </QuestionPlaceContext>
                </dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </div>
  );
};

const ReadQuestion = ({ question }: { readonly question: QuestionDefinition }) => {
  const text = <Explained text={question.text} />;
  if (question.type === "info") {
    return (
      <div className="q">
        <p>{text}</p>
      </div>
    );
  }
  return (
    <QuestionPlaceContext value={placeOfCell(question.id, null)}>
      <div className="q" id={questionAnchor(question.id)} tabIndex={-1}>
        <h2 className="q__text">
          <QuestionHead questionId={question.id} />
          {text}
        </h2>
        <div className="q__tools">
          <HelpButton questionId={question.id} />
        </div>
        <HelpInPlace questionId={question.id} heading="h3" />
        {question.type === "repeatGroup" ? <ReadRows group={question} /> : null}
        {question.type === "computed" ? <ComputedValue questionId={question.id} /> : null}
        {question.type === "repeatGroup" || question.type === "computed" ? null : (
          <Answered questionId={question.id} rowId={null} />
        )}
        <PrefilledNote />
        <FollowUps reason={null} citations={null} />
        {question.type === "computed" ? null : <History />}
      </div>
    </QuestionPlaceContext>
  );
};

/** The questions of one section with their answers as text, for those who read. */
export const ReadSection = ({ section }: { readonly section: string }) => {
  const { checklist } = useDesk();
  const applying = useCells(
    useCallback(
      ({ evaluation }: CellsState) =>
        evaluation.questions
          .filter((question) => question.section === section && question.applies)
          .map(({ id }) => id),
      [section],
    ),
  );
  const questions = checklist.definition.sections.find(({ id }) => id === section)?.questions ?? [];
  const shown = questions.filter(({ id }) => applying.includes(id));
  const runs = inRuns(shown, ({ id }) => checklist.matrices.get(id)?.id ?? null);
  return runs.map(({ items }) => {
    const [first] = items;
    const matrix = first && checklist.matrices.get(first.id);
    const read = items.map((question) => <ReadQuestion key={question.id} question={question} />);
    if (matrix === undefined) return read;
    return (
      <div key={matrix.id}>
        <p className="q q__text readmatrix">
          <Explained text={matrix.text} />
        </p>
        {read}
      </div>
    );
  });
};
