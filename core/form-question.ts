import type { QuestionDefinition, RowQuestionDefinition } from "./definition-question.ts";
import type { LocalizedText } from "./definition-text.ts";
import { moneyDecimals } from "./types/money.ts";
import type { Duty, QuestionState } from "./evaluation.ts";
import { passageSchema, widgetOf } from "./form-value.ts";
import type { JsonObject } from "./json.ts";
import { limits } from "./limits.ts";
import { inLocale, type Locale } from "./locale.ts";
import { reasonWords } from "./reason-words.ts";

type AnyQuestion = QuestionDefinition | RowQuestionDefinition;

/** How a form is worded. */
export type Presentation = { readonly locale: Locale; readonly currency: LocalizedText };

/** One question's part of a form: its schema and how it is drawn. */
export type QuestionForm = { readonly schema: JsonObject; readonly ui: JsonObject };

const citationsSchema: JsonObject = {
  type: "array",
  maxItems: limits.citations,
  items: passageSchema,
};

const plainReason: Readonly<Record<Locale, string>> = { de: "Begründung", en: "Reason" };

const reasonSchema = (question: AnyQuestion, duty: Duty, locale: Locale): JsonObject => {
  const { label, hint } = reasonWords(question, duty);
  return {
    type: "string",
    title: label ? inLocale(label, locale) : plainReason[locale],
    ...(hint ? { description: inLocale(hint, locale) } : {}),
    maxLength: (question.type === "info" ? undefined : question.reason?.maxLength) ?? limits.answerText,
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

/** Objects are drawn by fields, everything else by widgets. */
const isField: ReadonlySet<string | null> = new Set(["period", "passage"]);

const valueUi = (question: AnyQuestion, locale: Locale, currency: LocalizedText): JsonObject => {
  const name = widgetOf(question);
  const widget = isField.has(name) ? { "ui:field": name } : { "ui:widget": name };
  switch (question.type) {
    case "number": {
      const unit = question.unit ? inLocale(question.unit, locale) : null;
      return { ...widget, "ui:options": { unit, decimals: question.decimals ?? 0 } };
    }
    case "money": {
      const decimals = question.decimals ?? moneyDecimals;
      return { ...widget, "ui:options": { unit: inLocale(currency, locale), decimals } };
    }
    case "scale": {
      const { from, to, step = 1 } = question;
      const labels = (question.labels ?? []).map(({ value, label }) => ({
        value,
        label: inLocale(label, locale),
      }));
      return { ...widget, "ui:options": { from, to, step, labels } };
    }
    default:
      return widget;
  }
};

/**
 * A question's form around the schema of its value (null: nothing is entered). Reason and citations stand beside
 * the value, or beside what is computed, where the state asks for or allows them. `origin`: what the frame shows of where the question comes from.
 */
export const questionForm = (
  question: AnyQuestion,
  state: QuestionState,
  value: JsonObject | null,
  { locale, currency }: Presentation,
  origin: JsonObject = {},
): QuestionForm => {
  const asksReason = state.reason !== "none";
  const asksCitations = state.citations !== "none";
  return {
    schema: objectOf(inLocale(question.text, locale), {
      ...(value === null ? {} : { value }),
      ...(asksReason ? { reason: reasonSchema(question, state.reason, locale) } : {}),
      ...(asksCitations ? { citations: citationsSchema } : {}),
    }),
    ui: {
      "ui:options": { ...frameOptions(question, state), ...origin },
      ...(value === null ? {} : { value: valueUi(question, locale, currency) }),
      ...(asksReason ? { reason: { "ui:widget": "longText" } } : {}),
      ...(asksCitations ? { citations: { "ui:field": "citations" } } : {}),
    },
  };
};
