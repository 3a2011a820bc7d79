import type { AnswerValue } from "../answer.ts";
import { isBlank } from "../characters.ts";
import type { QuestionDefinition, RowQuestionDefinition } from "../definition-question.ts";
import { dayText, decimalText, figureText } from "../format.ts";
import { optionsOf } from "../option.ts";
import { computedFigure } from "./computed.ts";
import type { ReportContext } from "./context.ts";

type AnyQuestion = QuestionDefinition | RowQuestionDefinition;

const labels = (
  question: AnyQuestion,
  chosen: readonly string[],
  { say }: ReportContext,
): readonly string[] =>
  optionsOf(question)
    .filter((option) => chosen.includes(option.id))
    .map((option) => say(option.label));

type Scale = Extract<AnyQuestion, { readonly type: "scale" }>;

/** "4 (eher gut)": the number with its label, where it has one; on a scale without labels "4 (1 bis 5)". */
const scaleText = (
  { from, to, labels: named }: Scale,
  value: AnswerValue,
  { say, words, locale }: ReportContext,
): string => {
  const print = (number: unknown): string => decimalText(String(number), locale);
  const label = named?.find((one) => one.value === value)?.label;
  return `${print(value)} (${label ? say(label) : words.scale(print(from), print(to))})`;
};

const periodLines = (value: AnswerValue, { words, locale }: ReportContext): readonly string[] => {
  if (typeof value !== "object" || value === null || !("from" in value) || !("to" in value)) return [];
  const { from = "", to = "" } = value;
  return [words.period(dayText(from, locale), dayText(to, locale))];
};

/**
 * An answer's value as printed lines: labels of the chosen options in definition order, a figure with its unit, a
 * date, the lines of a text. Empty where nothing is answered; rows of a group are printed as a table instead.
 */
export const valueLines = (
  question: AnyQuestion,
  value: AnswerValue,
  context: ReportContext,
): readonly string[] => {
  if (question.type === "computed") return [computedFigure(question.computed, context)];
  if (value === null) return [];
  switch (question.type) {
    case "singleChoice":
    case "yesNo":
    case "yesNoUnsure":
      return labels(question, [String(value)], context);
    case "multipleChoice":
      return labels(question, Array.isArray(value) ? value : [], context);
    case "scale":
      return [scaleText(question, value, context)];
    case "money":
      return [figureText(String(value), context.say(context.currency), context.locale)];
    case "period":
      return periodLines(value, context);
    case "passage":
      return typeof value === "object" && "text" in value ? [value.text] : [];
    case "number":
      return [figureText(String(value), question.unit ? context.say(question.unit) : null, context.locale)];
    case "date":
      return [dayText(String(value), context.locale)];
    case "shortText":
    case "longText":
      if (Array.isArray(value)) return value.filter((text) => !isBlank(text));
      return String(value).split(/\r?\n/);
    case "repeatGroup":
    case "info":
      return [];
  }
};
