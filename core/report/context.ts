import type { LocalizedText } from "../definition-text.ts";
import { euro } from "../entries.ts";
import type { Evaluation } from "../evaluation.ts";
import { inLocale, type Locale } from "../locale.ts";
import { filledText } from "../placeholder.ts";
import { namesFor, type ProblemNames } from "../text/names.ts";
import type { AnswerWords } from "../text/problem-words.ts";
import type { ReportWords } from "../text/report-words.ts";
import { wordsIn } from "../text/words.ts";

/** What every part of a report is made from. */
export type ReportContext = {
  readonly evaluation: Evaluation;
  readonly locale: Locale;
  readonly words: ReportWords;
  /** Sentences about what is open. */
  readonly problemWords: AnswerWords;
  readonly names: ProblemNames;
  /** The currency that amounts are in. */
  readonly currency: LocalizedText;
  /** A text of the checklist in the report's language. */
  readonly say: (text: LocalizedText) => string;
  /** The same with its placeholders filled in. */
  readonly fill: (text: LocalizedText) => string;
};

export const reportContext = (evaluation: Evaluation, locale: Locale): ReportContext => ({
  evaluation,
  locale,
  words: wordsIn(locale).report,
  problemWords: wordsIn(locale),
  names: namesFor(evaluation, locale),
  currency: evaluation.checklist.definition.currency ?? euro,
  say: (text) => inLocale(text, locale),
  fill: (text) => filledText(inLocale(text, locale), evaluation, locale),
});
