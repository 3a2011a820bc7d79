import type { LocalizedText } from "#core/definition-text.ts";
import { inLocale, otherLanguage } from "#core/locale.ts";
import { useLocale } from "../text/language.ts";

/** A checklist's text in the person's language; where it is not translated, marked as what it is in. */
export const Localized = ({
  text,
  filled,
}: {
  readonly text: LocalizedText;
  /** The text with its placeholders filled in. */
  readonly filled?: string;
}) => {
  const locale = useLocale();
  const language = otherLanguage(text, locale);
  const said = filled ?? inLocale(text, locale);
  return language === null ? said : <span lang={language}>{said}</span>;
};

const gap = "\u0000";

/** A sentence of ours with a checklist's text in it, which alone is marked. */
export const LocalizedIn = ({
  sentence,
  text,
}: {
  readonly sentence: (said: string) => string;
  readonly text: LocalizedText;
}) => {
  const [before = "", after = ""] = sentence(gap).split(gap);
  return (
    <>
      {before}
      <Localized text={text} />
      {after}
    </>
  );
};
