import { euro } from "./entries.ts";
import type { Evaluation } from "./evaluation.ts";
import { frameOrigin } from "./form-frame.ts";
import { questionForm, type Presentation, type QuestionForm } from "./form-question.ts";
import { rowsForm } from "./form-rows.ts";
import { valueSchema } from "./form-value.ts";
import type { JsonObject } from "./json.ts";
import type { Locale } from "./locale.ts";
import { optionsOf } from "./option.ts";
import { questionsInForm, type QuestionInForm } from "./form-section.ts";

/** A section's form: JSON Schema of its data and how to draw it, both plain JSON. */
export type Form = { readonly schema: JsonObject; readonly uiSchema: JsonObject };

const formOf = (
  { question, state }: QuestionInForm,
  evaluation: Evaluation,
  presentation: Presentation,
): QuestionForm => {
  if (question.type === "repeatGroup") return rowsForm(question, state, evaluation, presentation);
  const offered = optionsOf(question).filter((option) => state.options.includes(option.id));
  const { locale } = presentation;
  const value = valueSchema(question, offered, locale);
  return questionForm(question, state, value, presentation, frameOrigin(question, evaluation, locale));
};

/**
 * The form of one section: only the questions and options that apply now, keyed by question id, in definition
 * order. A section that does not exist or does not apply has an empty form. The schema describes what can be drawn;
 * what an answer must satisfy is judged by `answerProblems` alone, so there are no rules, defaults or duties in it.
 */
export const formFor = (evaluation: Evaluation, sectionId: string, locale: Locale): Form => {
  const presentation = { locale, currency: evaluation.checklist.definition.currency ?? euro };
  const forms = questionsInForm(evaluation, sectionId).map((entry) => ({
    id: entry.question.id,
    ...formOf(entry, evaluation, presentation),
  }));
  return {
    schema: {
      type: "object",
      additionalProperties: false,
      properties: Object.fromEntries(forms.map((form) => [form.id, form.schema])),
    },
    uiSchema: {
      "ui:order": forms.map((form) => form.id),
      ...Object.fromEntries(forms.map((form) => [form.id, form.ui])),
    },
  };
};
