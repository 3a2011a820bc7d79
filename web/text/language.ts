import { createContext, use } from "react";
import type { Locale } from "#core/locale.ts";
import { de, type Words } from "./de.ts";

/** The language of the interface and its words. */
export type Language = { readonly locale: Locale; readonly words: Words };

/** German where nothing else is provided. */
export const LanguageContext = createContext<Language>({ locale: "de", words: de });

/** The interface's words in the language of the person. */
export const useWords = (): Words => use(LanguageContext).words;

/** The language itself, for formats and for what the core puts into words. */
export const useLocale = (): Locale => use(LanguageContext).locale;
