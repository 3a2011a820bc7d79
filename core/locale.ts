import type { Language, LocalizedText } from "./definition-text.ts";

/** The languages the product speaks. Definitions may be written in more. */
export type Locale = "de" | "en";

/** A definition's text in one language; where it is not translated, in German, English, or the first it has. */
export const inLocale = (text: LocalizedText, locale: Locale): string =>
  text[locale] ?? text.de ?? text.en ?? Object.values(text)[0] ?? "";

/** The language in which a text is told instead of the one asked for; null where it is told in that one. */
export const otherLanguage = (text: LocalizedText, locale: Locale): Language | null => {
  if (text[locale] !== undefined) return null;
  const said = inLocale(text, locale);
  const languages = ["de", "en", ...Object.keys(text)] as readonly Language[];
  return languages.find((language) => text[language] === said) ?? null;
};
