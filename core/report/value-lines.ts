import type { AnswerValue } from "../answer.ts";
import type { QuestionDefinition, RowQuestionDefinition } from "../definition-question.ts";
import { dayText, figureText } from "../format.ts";
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
    case "number":
      return [figureText(String(value), question.unit ? context.say(question.unit) : null, context.locale)];
    case "date":
      return [dayText(String(value), context.locale)];
    case "shortText":
    case "longText":
      return String(value).split(/\r?\n/);
    case "repeatGroup":
    case "info":
      return [];
  }
};
