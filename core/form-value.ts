import type {
  OptionDefinition,
  QuestionDefinition,
  QuestionType,
  RowQuestionDefinition,
} from "./definition-question.ts";
import type { JsonObject } from "./json.ts";
import { limits } from "./limits.ts";
import { inLocale, type Locale } from "./locale.ts";

type AnyQuestion = QuestionDefinition | RowQuestionDefinition;

/** What draws a value; the web has one widget for each. */
export type Widget =
  | "choice"
  | "choices"
  | "scale"
  | "shortText"
  | "textList"
  | "longText"
  | "number"
  | "date"
  | "period"
  | "passage"
  | "rows";

const widgets: Readonly<Record<QuestionType, Widget | null>> = {
  singleChoice: "choice",
  yesNo: "choice",
  yesNoUnsure: "choice",
  multipleChoice: "choices",
  scale: "scale",
  shortText: "shortText",
  longText: "longText",
  number: "number",
  money: "number",
  date: "date",
  period: "period",
  passage: "passage",
  repeatGroup: "rows",
  computed: null,
  info: null,
};

/** The widget for a question; null where nothing is entered. */
export const widgetOf = (question: AnyQuestion): Widget | null =>
  question.type === "shortText" && question.list ? "textList" : widgets[question.type];

/** One of some options; nothing fits where none of them applies, which an empty `oneOf` may not say. */
const choiceOf = (options: readonly OptionDefinition[], locale: Locale): JsonObject => {
  const choices = options.map(({ id, label }) => ({ const: id, title: inLocale(label, locale) }));
  return { type: "string", ...(choices.length === 0 ? { not: {} } : { oneOf: choices }) };
};

/** Where in a law something stands; citations are lists of them. */
export const passageSchema: JsonObject = {
  type: "object",
  additionalProperties: false,
  properties: Object.fromEntries(
    Object.entries(limits.citation).map(([part, maxLength]) => [part, { type: "string", maxLength }]),
  ),
};

/**
 * The JSON Schema of the value of a question without rows, offering the given options; null for questions
 * without a value. It holds what a form needs to draw, not the rules of answering: `answerProblems` judges.
 */
export const valueSchema = (
  question: Exclude<AnyQuestion, { readonly type: "repeatGroup" }>,
  options: readonly OptionDefinition[],
  locale: Locale,
): JsonObject | null => {
  switch (question.type) {
    case "singleChoice":
    case "yesNo":
    case "yesNoUnsure":
      return choiceOf(options, locale);
    case "multipleChoice":
      return {
        type: "array",
        uniqueItems: true,
        maxItems: question.maxChosen ?? question.options.length,
        items: choiceOf(options, locale),
      };
    case "shortText":
      if (question.list)
        return {
          type: "array",
          maxItems: limits.rows,
          items: { type: "string", maxLength: question.maxLength ?? limits.answerText },
        };
      return { type: "string", maxLength: question.maxLength ?? limits.answerText };
    case "longText":
      return { type: "string", maxLength: question.maxLength ?? limits.answerText };
    case "scale":
      return { type: "number", minimum: question.from, maximum: question.to };
    case "period":
      return {
        type: "object",
        additionalProperties: false,
        properties: { from: { type: "string", format: "date" }, to: { type: "string", format: "date" } },
      };
    case "passage":
      return passageSchema;
    case "money":
    case "number":
      return { type: "string", format: "decimal" };
    case "date":
      return { type: "string", format: "date" };
    case "computed":
    case "info":
      return null;
  }
};
