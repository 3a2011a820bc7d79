import { computedText } from "../computed-text.ts";
import type { ComputedState } from "../evaluation.ts";
import { noFigure } from "../format.ts";
import type { ReportComputed } from "../report-schema.ts";
import { computedFormula } from "./computed-formula.ts";
import type { ReportContext } from "./context.ts";

/** The computed value with an id for reading; "–" where there is none. */
export const computedFigure = (id: string, { evaluation, locale }: ReportContext): string => {
  const state = evaluation.computed.find((candidate) => candidate.id === id);
  return state ? computedText(state, locale) : noFigure;
};

const missingPlaces = (
  state: ComputedState,
  { evaluation, names, words }: ReportContext,
): readonly string[] => {
  const places = state.missing.flatMap((key) => {
    const [questionId = "", rowId = null] = key.split("/");
    const place = names.place(questionId, rowId);
    if (!place || evaluation.question(questionId, rowId)?.applies !== true) return [];
    return [place.row === null ? place.number : `${place.number}, ${words.row(String(place.row))}`];
  });
  return [...new Set(places)];
};

const noteOf = (state: ComputedState, context: ReportContext): string | null => {
  const missing = missingPlaces(state, context);
  if (state.noValueBecause === "divisionByZero") return context.words.dividedByZero;
  if (state.noValueBecause === "outOfRange") return context.words.outOfRange;
  if (state.value === null) return context.words.missingInput(missing);
  return missing.length === 0 ? null : context.words.rowsLeftOut(missing);
};

/** All computed values in definition order, with how each came about and why one is missing or incomplete. */
export const computedPart = (context: ReportContext): readonly ReportComputed[] =>
  context.evaluation.computed.map((state) => {
    const definition = context.evaluation.checklist.definition.computed?.find(({ id }) => id === state.id);
    return {
      id: state.id,
      title: definition ? context.say(definition.title) : state.id,
      value: state.value,
      printed: computedText(state, context.locale),
      formula: definition ? computedFormula(state, definition.value, context) : null,
      note: noteOf(state, context),
    };
  });
