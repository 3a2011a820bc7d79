import type { Locale } from "../locale.ts";
import type { AnswerProblemCode, ProblemCode } from "../problem.ts";
import type { Terms } from "./terms.ts";

/**
 * The details of a problem, ready to stand in a sentence. Each reads one of the problem's `params` by name; what is
 * missing reads as an empty text.
 */
export type ProblemDetails = {
  /** "Frage 3.1"; "Frage 3.5, Zeile 2" in a row; the path in a definition. */
  readonly place: string;
  /** What is asked: the place, or in a row the text of the row's question in quotation marks. */
  readonly subject: string;
  /** A param as it is. */
  readonly text: (param: string) => string;
  /** A param that is a number or a decimal string, printed in the language. */
  readonly figure: (param: string) => string;
  /** A param that is a day, printed in the language. */
  readonly day: (param: string) => string;
  /** Whether a numeric param is 1, to choose singular or plural. */
  readonly isOne: (param: string) => boolean;
  /** The label of the option a param names. */
  readonly option: (param: string) => string;
  /** A param that lists several things, separated by commas. */
  readonly list: (param: string) => string;
};

/** Says what is wrong and what to do. */
export type ProblemSentence = (details: ProblemDetails) => string;

/** Sentences about problems in one language, with what they are put together from. A code without one does not compile. */
export type ProblemWords<Code extends ProblemCode> = {
  readonly locale: Locale;
  readonly problems: Readonly<Record<Code, ProblemSentence>>;
  readonly terms: Terms;
};

/** What is said in one language where answers are given: nothing about definitions, nothing of the report's own. */
export type AnswerWords = ProblemWords<AnswerProblemCode>;
