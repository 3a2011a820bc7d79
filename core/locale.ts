import type { LocalizedText } from "./definition-text.ts";

/** The languages the product speaks. German is always there; English falls back to it. */
export type Locale = "de" | "en";

/** A definition's text in one language: English where it is translated, else German. */
export const inLocale = (text: LocalizedText, locale: Locale): string =>
  locale === "en" ? (text.en ?? text.de) : text.de;
