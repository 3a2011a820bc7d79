import type { LocalizedText } from "#core/definition-text.ts";
import { inLocale, otherLanguage } from "#core/locale.ts";
import { useLocale } from "../text/language.ts";

/** A checklist's text in the person's language; where it is not translated, marked as what it is in. */
export const Localized = ({ text }: { readonly text: LocalizedText }) => {
  const locale = useLocale();
  const language = otherLanguage(text, locale);
  const said = inLocale(text, locale);
  return language === null ? said : <span lang={language}>{said}</span>;
};
