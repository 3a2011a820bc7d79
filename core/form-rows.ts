import type { QuestionDefinition, RowQuestionDefinition } from "./definition-question.ts";
import type { Duty, Evaluation, QuestionState } from "./evaluation.ts";
import { frameOrigin } from "./form-frame.ts";
import { questionForm, type Presentation, type QuestionForm } from "./form-question.ts";
import { rowsInForm, stateInForm } from "./form-shown.ts";
import { valueSchema } from "./form-value.ts";
import type { JsonObject } from "./json.ts";
import { limits } from "./limits.ts";
import { inLocale } from "./locale.ts";
import { optionsOf } from "./option.ts";

type RepeatGroup = Extract<QuestionDefinition, { readonly type: "repeatGroup" }>;

const statesIn = (evaluation: Evaluation, group: RepeatGroup, question: string): readonly QuestionState[] =>
  rowsInForm(evaluation, group.id)
    .map((row) => stateInForm(evaluation, question, row))
    .filter((state) => state !== undefined);

const strongest = (duties: readonly Duty[]): Duty =>
  duties.includes("required") ? "required" : duties.includes("optional") ? "optional" : "none";

/** A row question as it stands over all rows: one form serves them all, so it allows what any of them allows. */
const stateOverRows = (
  question: RowQuestionDefinition,
  group: QuestionState,
  states: readonly QuestionState[],
): QuestionState => ({
  id: question.id,
  row: null,
  section: group.section,
  number: group.number,
  applies: true,
  status: "open",
  outcome: "unanswered",
  required: states.length === 0 ? question.required !== "never" : states.some((state) => state.required),
  options: [...new Set(states.flatMap((state) => state.options))],
  dropped: [],
  reason: states.length === 0 ? (question.reason?.duty ?? "none") : strongest(states.map((s) => s.reason)),
  citations:
    states.length === 0 ? (question.citations?.duty ?? "none") : strongest(states.map((s) => s.citations)),
  findings: [],
});

const cellForm = (
  question: RowQuestionDefinition,
  group: QuestionState,
  states: readonly QuestionState[],
  presentation: Presentation,
): QuestionForm => {
  const state = stateOverRows(question, group, states);
  const offered = optionsOf(question).filter((o) => states.length === 0 || state.options.includes(o.id));
  return questionForm(question, state, valueSchema(question, offered, presentation.locale), presentation);
};

/** Per row the ids of the row questions that apply in it. */
const cellsByRow = (evaluation: Evaluation, group: RepeatGroup): JsonObject =>
  Object.fromEntries(
    rowsInForm(evaluation, group.id).map((row) => [
      row,
      group.questions
        .map((question) => question.id)
        .filter((id) => stateInForm(evaluation, id, row)?.applies === true),
    ]),
  );

/** The group that says how many rows there may be, and what a row is called. */
const listOf = (group: RepeatGroup, evaluation: Evaluation): RepeatGroup => {
  const base = group.rowsOf === undefined ? undefined : evaluation.checklist.questions.get(group.rowsOf);
  return base?.type === "repeatGroup" ? base : group;
};

/**
 * A repeat group's form: rows of one shape, named by `$row`; which cells apply in which row stands in `cells`. With
 * `rowsOf` the rows are those of another group and cannot be added or taken out here.
 */
export const rowsForm = (
  group: RepeatGroup,
  state: QuestionState,
  evaluation: Evaluation,
  presentation: Presentation,
): QuestionForm => {
  const cells = group.questions.map((question) => ({
    id: question.id,
    ...cellForm(question, state, statesIn(evaluation, group, question.id), presentation),
  }));
  const list = listOf(group, evaluation);
  const value: JsonObject = {
    type: "array",
    maxItems: list.max ?? limits.rows,
    items: {
      type: "object",
      additionalProperties: false,
      properties: {
        $row: { type: "string" },
        ...Object.fromEntries(cells.map((cell) => [cell.id, cell.schema])),
      },
    },
  };
  const origin = frameOrigin(group, evaluation, presentation.locale);
  const frame = questionForm(group, state, value, presentation, origin);
  const items = {
    "ui:order": ["$row", ...cells.map((cell) => cell.id)],
    $row: { "ui:widget": "hidden" },
    ...Object.fromEntries(cells.map((cell) => [cell.id, cell.ui])),
  };
  const options = {
    rowTitle: list.rowTitle ? inLocale(list.rowTitle, presentation.locale) : "",
    rowsOf: group.rowsOf ?? null,
    cells: cellsByRow(evaluation, group),
  };
  return {
    schema: frame.schema,
    ui: { ...frame.ui, value: { "ui:widget": "rows", "ui:options": options, items } },
  };
};
