import type { Answer, AnswerValue } from "#core/answer.ts";
import type { QuestionDefinition, RowQuestionDefinition } from "#core/definition-question.ts";
import { countText, dayText, figureText } from "#core/format.ts";
import { inLocale, type Locale } from "#core/locale.ts";
import { optionsOf } from "#core/option.ts";

type AnyQuestion = QuestionDefinition | RowQuestionDefinition;

const rowWords = { one: "Eintrag", many: "Einträge" };

const labels = (question: AnyQuestion, value: AnswerValue, locale: Locale): readonly string[] => {
  const chosen = new Set(Array.isArray(value) ? value : [value]);
  return optionsOf(question)
    .filter(({ id }) => chosen.has(id))
    .map(({ label }) => inLocale(label, locale));
};

/** An answer's value for reading, one line an item; empty where there is none. */
const valueText = (
  question: AnyQuestion | undefined,
  value: AnswerValue,
  locale: Locale,
): readonly string[] => {
  if (value === null) return [];
  switch (question?.type) {
    case "singleChoice":
    case "yesNo":
    case "yesNoUnsure":
    case "multipleChoice":
      return labels(question, value, locale);
    case "number":
      return [figureText(String(value), question.unit ? inLocale(question.unit, locale) : null, locale)];
    case "date":
      return [dayText(String(value), locale)];
    case "repeatGroup":
      return [countText(Array.isArray(value) ? value.length : 0, rowWords, "de")];
    default:
      return [String(value)];
  }
};

/** A whole answer for reading: value, reason, citations. */
export const answerText = (
  question: AnyQuestion | undefined,
  answer: Answer | undefined,
  locale: Locale,
): {
  readonly value: readonly string[];
  readonly reason: string | null;
  readonly citations: readonly string[];
} => ({
  value: answer ? valueText(question, answer.value, locale) : [],
  reason: answer?.reason ?? null,
  citations: (answer?.citations ?? []).map(({ text }) => text),
});
