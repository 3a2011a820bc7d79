import { memo, use, useId } from "react";
import type { TermDefinition } from "#core/definition.ts";
import type { Language, LocalizedText } from "#core/definition-text.ts";
import { inLocale, otherLanguage } from "#core/locale.ts";
import { useLocale } from "../text/language.ts";
import { GlossaryContext } from "./glossary.ts";
import { TermButton, TermCard } from "./term.tsx";

type TermsProps = { readonly text: string; readonly language: Language };

/**
 * A text whose terms can be asked for. Their cards come behind it, so that the text stays one. Drawn again only when it
 * says something else: typing draws questions anew with every key.
 */
export const WithTerms = memo(({ text, language }: TermsProps) => {
  const id = useId();
  const pieces = use(GlossaryContext).piecesOf(text, language);
  const cardOf = (term: TermDefinition): string => `${id}-${term.id}`;
  return (
    <>
      {pieces.map(({ text: said, term }) =>
        term === null ? said : <TermButton key={term.id} card={cardOf(term)} said={said} />,
      )}
      {pieces.map(({ term }) =>
        term === null ? null : <TermCard key={term.id} card={cardOf(term)} term={term} />,
      )}
    </>
  );
});

/** A checklist's text in the person's language, with its terms explained; see `Localized`. Not for labels. */
export const Explained = ({
  text,
  filled,
}: {
  readonly text: LocalizedText;
  /** The text with its placeholders filled in. */
  readonly filled?: string;
}) => {
  const locale = useLocale();
  const language = otherLanguage(text, locale);
  const said = <WithTerms text={filled ?? inLocale(text, locale)} language={language ?? locale} />;
  return language === null ? said : <span lang={language}>{said}</span>;
};
