import type { QuestionDefinition, RowQuestionDefinition } from "./definition-question.ts";
import type { QuestionState } from "./evaluation.ts";
import { widgetOf } from "./form-value.ts";
import type { JsonObject } from "./json.ts";
import { limits } from "./limits.ts";
import { inLocale, type Locale } from "./locale.ts";

type AnyQuestion = QuestionDefinition | RowQuestionDefinition;

/** One question's part of a form: its schema and how it is drawn. */
export type QuestionForm = { readonly schema: JsonObject; readonly ui: JsonObject };

const citationLength = { text: 300, law: 200, section: 50, paragraph: 50, sentence: 50, number: 50 } as const;

const citationsSchema: JsonObject = {
  type: "array",
  maxItems: limits.citations,
  items: {
    type: "object",
    additionalProperties: false,
    properties: Object.fromEntries(
      Object.entries(citationLength).map(([part, maxLength]) => [part, { type: "string", maxLength }]),
    ),
  },
};

const reasonWords: Readonly<Record<Locale, string>> = { de: "Begründung", en: "Reason" };

const reasonSchema = (question: AnyQuestion, locale: Locale): JsonObject => {
  const reason = question.type === "info" ? undefined : question.reason;
  return {
    type: "string",
    title: reason?.label ? inLocale(reason.label, locale) : reasonWords[locale],
    ...(reason?.hint ? { description: inLocale(reason.hint, locale) } : {}),
    maxLength: reason?.maxLength ?? limits.answerText,
  };
};

const objectOf = (title: string, properties: JsonObject): JsonObject => ({
  type: "object",
  title,
  additionalProperties: false,
  properties,
});

/** What the frame around a question shows: its number, whether it must be answered, what goes with it. */
const frameOptions = (question: AnyQuestion, state: QuestionState): JsonObject => ({
  number: state.number,
  questionType: question.type,
  duty: state.required ? "required" : "optional",
  dimension: question.type === "info" ? null : (question.dimension ?? null),
  reasonDuty: state.reason,
  citationsDuty: state.citations,
  help:
    question.type !== "info" &&
    (question.help !== undefined || question.examples !== undefined || question.sources !== undefined),
  ...(question.type === "computed" ? { computed: question.computed } : {}),
});

const valueUi = (question: AnyQuestion, locale: Locale): JsonObject => {
  const widget = { "ui:widget": widgetOf(question.type) };
  if (question.type !== "number") return widget;
  const unit = question.unit ? inLocale(question.unit, locale) : null;
  return { ...widget, "ui:options": { unit, decimals: question.decimals ?? 0 } };
};

/**
 * A question's form around the schema of its value (null: nothing is entered). Reason and citations stand beside
 * the value where the state asks for or allows them.
 */
export const questionForm = (
  question: AnyQuestion,
  state: QuestionState,
  value: JsonObject | null,
  locale: Locale,
): QuestionForm => {
  const asksReason = value !== null && state.reason !== "none";
  const asksCitations = value !== null && state.citations !== "none";
  return {
    schema: objectOf(inLocale(question.text, locale), {
      ...(value === null ? {} : { value }),
      ...(asksReason ? { reason: reasonSchema(question, locale) } : {}),
      ...(asksCitations ? { citations: citationsSchema } : {}),
    }),
    ui: {
      "ui:options": frameOptions(question, state),
      ...(value === null ? {} : { value: valueUi(question, locale) }),
      ...(asksReason ? { reason: { "ui:widget": "longText" } } : {}),
      ...(asksCitations ? { citations: { "ui:field": "citations" } } : {}),
    },
  };
};
