import type { Locale } from "../locale.ts";
import type { ProblemCode } from "../problem.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import type { ProblemWords } from "./problem-words.ts";
import type { ReportWords } from "./report-words.ts";

/** Everything core says in one language. */
export type Words = ProblemWords<ProblemCode> & { readonly report: ReportWords };

const byLocale: Readonly<Record<Locale, Words>> = { de, en };

/** The words of a language. */
export const wordsIn = (locale: Locale): Words => byLocale[locale];
