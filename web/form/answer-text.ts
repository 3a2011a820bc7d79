import type { Answer, AnswerValue } from "#core/answer.ts";
import type { QuestionDefinition, RowQuestionDefinition } from "#core/definition-question.ts";
import type { LocalizedText } from "#core/definition-text.ts";
import { euro } from "#core/entries.ts";
import { countText, dayText, decimalText, figureText } from "#core/format.ts";
import { inLocale, type Locale } from "#core/locale.ts";
import { optionsOf } from "#core/option.ts";
import { deCheck } from "../text/de-check.ts";
import { periodIn } from "./fields/period-parts.ts";

type AnyQuestion = QuestionDefinition | RowQuestionDefinition;

const rowWords = { one: "Eintrag", many: "Einträge" };

type Scale = Extract<AnyQuestion, { readonly type: "scale" }>;

/** "4 – eher gut"; without a label "4 (von 1 bis 5)". */
const scaleText = ({ from, to, labels: named }: Scale, value: AnswerValue, locale: Locale): string => {
  const print = (number: unknown): string => decimalText(String(number), locale);
  const label = named?.find((one) => one.value === value)?.label;
  return label
    ? `${print(value)} – ${inLocale(label, locale)}`
    : deCheck.scale.value(print(value), print(from), print(to));
};

/** "01.01.2027 bis 31.12.2027", or the end that is known. */
const periodText = (value: AnswerValue, locale: Locale): readonly string[] => {
  const { from, to } = periodIn(value);
  const print = (day: string): string => dayText(day, locale);
  if (from !== undefined && to !== undefined) return [deCheck.period.both(print(from), print(to))];
  if (from !== undefined) return [deCheck.period.onlyFrom(print(from))];
  return to === undefined ? [] : [deCheck.period.onlyTo(print(to))];
};

const passageParts = ["law", "section", "paragraph", "sentence", "number"] as const;

/** The text of a passage, and below it what was told apart: "Gesetz: OZG · Absatz: 2". */
const passageText = (value: AnswerValue): readonly string[] => {
  if (typeof value !== "object" || value === null || !("text" in value)) return [];
  const parts = passageParts.flatMap((part) =>
    value[part] ? [`${deCheck.passage.part[part]}: ${value[part]}`] : [],
  );
  return [value.text, parts.join(" · ")].filter((line) => line !== "");
};

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
  currency: LocalizedText | undefined,
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
    case "money":
      return [figureText(String(value), inLocale(currency ?? euro, locale), locale)];
    case "scale":
      return [scaleText(question, value, locale)];
    case "period":
      return periodText(value, locale);
    case "passage":
      return passageText(value);
    case "date":
      return [dayText(String(value), locale)];
    case "repeatGroup":
      return [countText(Array.isArray(value) ? value.length : 0, rowWords, "de")];
    default:
      return Array.isArray(value) ? value : [String(value)];
  }
};

/** A whole answer for reading: value, reason, citations. */
export const answerText = (
  question: AnyQuestion | undefined,
  answer: Answer | undefined,
  locale: Locale,
  currency?: LocalizedText,
): {
  readonly value: readonly string[];
  readonly reason: string | null;
  readonly citations: readonly string[];
} => ({
  value: answer ? valueText(question, answer.value, locale, currency) : [],
  reason: answer?.reason ?? null,
  citations: (answer?.citations ?? []).map(({ text }) => text),
});
