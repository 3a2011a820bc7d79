import type { Locale } from "../locale.ts";
import { paperDe } from "./paper-de.ts";
import { paperEn } from "./paper-en.ts";
import type { PaperWords } from "./paper-words.ts";

const byLocale: Readonly<Record<Locale, PaperWords>> = { de: paperDe, en: paperEn };

/** The words of a report on paper; apart from the others, because no browser draws on paper. */
export const paperWordsIn = (locale: Locale): PaperWords => byLocale[locale];
