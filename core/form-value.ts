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
export type Widget = "choice" | "choices" | "shortText" | "longText" | "number" | "date" | "rows";

const widgets: Readonly<Record<QuestionType, Widget | null>> = {
  singleChoice: "choice",
  yesNo: "choice",
  yesNoUnsure: "choice",
  multipleChoice: "choices",
  shortText: "shortText",
  longText: "longText",
  number: "number",
  date: "date",
  repeatGroup: "rows",
  computed: null,
  info: null,
};

/** The widget for a question type; null where nothing is entered. */
export const widgetOf = (type: QuestionType): Widget | null => widgets[type];

const choicesOf = (options: readonly OptionDefinition[], locale: Locale): readonly JsonObject[] =>
  options.map((option) => ({ const: option.id, title: inLocale(option.label, locale) }));

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
      return { type: "string", oneOf: choicesOf(options, locale) };
    case "multipleChoice":
      return {
        type: "array",
        uniqueItems: true,
        maxItems: question.maxChosen ?? question.options.length,
        items: { type: "string", oneOf: choicesOf(options, locale) },
      };
    case "shortText":
    case "longText":
      return { type: "string", maxLength: question.maxLength ?? limits.answerText };
    case "number":
      return { type: "string", format: "decimal" };
    case "date":
      return { type: "string", format: "date" };
    case "computed":
    case "info":
      return null;
  }
};
