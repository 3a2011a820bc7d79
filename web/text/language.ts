import { createContext, use } from "react";
import type { Locale } from "#core/locale.ts";
import { answersDe } from "#core/text/answers-de.ts";
import type { AnswerWords } from "#core/text/problem-words.ts";
import { de, type Words } from "./de.ts";

/** The language of the interface, its words, and those that the core has for answers. */
export type Language = { readonly locale: Locale; readonly words: Words; readonly answers: AnswerWords };

/** German where nothing else is provided. */
export const LanguageContext = createContext<Language>({ locale: "de", words: de, answers: answersDe });

/** The interface's words in the language of the person. */
export const useWords = (): Words => use(LanguageContext).words;

/** The language itself, for formats and for what the core puts into words. */
export const useLocale = (): Locale => use(LanguageContext).locale;

/** What the core says where answers are given: terms, and sentences about what is wrong. */
export const useAnswerWords = (): AnswerWords => use(LanguageContext).answers;
