import type { LocalizedText } from "../definition-text.ts";
import type { Evaluation } from "../evaluation.ts";
import { inLocale, type Locale } from "../locale.ts";
import { namesFor, type ProblemNames } from "../text/names.ts";
import type { ReportWords } from "../text/report-words.ts";
import { wordsIn } from "../text/words.ts";

/** What every part of a report is made from. */
export type ReportContext = {
  readonly evaluation: Evaluation;
  readonly locale: Locale;
  readonly words: ReportWords;
  readonly names: ProblemNames;
  /** A text of the checklist in the report's language. */
  readonly say: (text: LocalizedText) => string;
};

export const reportContext = (evaluation: Evaluation, locale: Locale): ReportContext => ({
  evaluation,
  locale,
  words: wordsIn(locale).report,
  names: namesFor(evaluation, locale),
  say: (text) => inLocale(text, locale),
});
