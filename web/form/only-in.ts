import type { LocalizedText } from "#core/definition-text.ts";
import { otherLanguage, type Locale } from "#core/locale.ts";
import { deCheck } from "../text/de-check.ts";
import { deLanguages } from "../text/de-languages.ts";

/** "nur auf Englisch verfügbar": said once for texts that belong together; null where all are translated. */
export const onlyIn = (texts: readonly LocalizedText[], locale: Locale): string | null => {
  const language = texts.map((text) => otherLanguage(text, locale)).find((other) => other !== null);
  return language === undefined ? null : deCheck.question.onlyIn(deLanguages[language]);
};
