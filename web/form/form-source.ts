import { formDataFor } from "#core/form-data.ts";
import { formFor } from "#core/form.ts";
import type { Locale } from "#core/locale.ts";
import { changedCells } from "#core/form-change.ts";
import type { SectionData } from "#core/form-data.ts";
import type { QuestionType } from "#core/definition-question.ts";
import { sameAnswer } from "../state/cells-answer.ts";
import type { Cells, CellsState } from "../state/cells.ts";

/** A section's form and its data, for the present answers. */
export const formOf =
  (section: string, locale: Locale) =>
  ({ evaluation }: CellsState) => ({
    form: formFor(evaluation, section, locale),
    data: formDataFor(evaluation, section),
  });

const typed: ReadonlySet<QuestionType> = new Set([
  "shortText",
  "longText",
  "number",
  "money",
  "date",
  "period",
  "passage",
]);

/** Hands on what a person changed in a section's form: chosen answers are urgent, typed ones can wait for the next key. */
export const applyFormChange = (cells: Cells, section: string, after: SectionData): void => {
  const { evaluation } = cells.state();
  for (const change of changedCells(evaluation, section, formDataFor(evaluation, section), after)) {
    const type = evaluation.checklist.questions.get(change.questionId)?.type;
    const key = change.rowId === null ? change.questionId : `${change.questionId}/${change.rowId}`;
    const stored = evaluation.answers[key];
    const withoutReason = {
      ...change.answer,
      ...(stored?.reason === undefined ? {} : { reason: stored.reason }),
    };
    const onlyReason = sameAnswer(stored, withoutReason) && stored?.reason !== change.answer.reason;
    const urgent = !onlyReason && (type === undefined || !typed.has(type));
    cells.change({ ...change, urgent });
  }
};
