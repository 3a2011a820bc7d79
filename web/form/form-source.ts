import { formDataFor } from "#core/form-data.ts";
import { formFor } from "#core/form.ts";
import type { Locale } from "#core/locale.ts";
import { changedCells } from "#core/form-change.ts";
import type { FormCell, FormRow, SectionData } from "#core/form-data.ts";
import type { QuestionType } from "#core/definition-question.ts";
import { sameAnswer } from "../state/cells-answer.ts";
import type { Cells, CellsState } from "../state/cells.ts";
import { rowsOf } from "./widgets/row-list.ts";

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

/** Hands on what differs from the present answers: chosen answers are urgent, typed ones can wait for the next key. */
const applyChanges = (cells: Cells, section: string, after: SectionData): void => {
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

/**
 * Hands on what a person changed in a section's form: the part of a question that `id` names, the id rjsf gives to the
 * field (`abschnitt_<question>_<part>…`). All else is as the present answers have it, however late the form is with
 * them. Without an id nobody changed anything: the form filled itself.
 */
export const applyFormChange = (
  cells: Cells,
  section: string,
  after: SectionData,
  id: string | undefined,
): void => {
  const [, question, part] = id?.split("_") ?? [];
  if (question === undefined || part === undefined) return;
  const present = formDataFor(cells.state().evaluation, section);
  const changed = { ...present[question], [part]: after[question]?.[part as keyof FormCell] };
  applyChanges(cells, section, { ...present, [question]: changed });
};

/** Hands on what a person changed in the entries of a repeat group, from those that there are at present. */
export const changeEntries = (
  cells: Cells,
  group: string,
  change: (entries: readonly FormRow[]) => readonly FormRow[],
): void => {
  const { evaluation } = cells.state();
  const section = evaluation.question(group)?.section;
  if (section === undefined) return;
  const present = formDataFor(evaluation, section);
  const entries = change(rowsOf(present[group]?.value));
  applyChanges(cells, section, { ...present, [group]: { ...present[group], value: entries } });
};
