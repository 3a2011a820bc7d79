import { createContext } from "react";
import type { TermDefinition } from "#core/definition.ts";
import type { Language } from "#core/definition-text.ts";
import { termFinder, type TermFinder, type TextPiece } from "#core/glossary.ts";

/** Cuts texts where terms stand in them. */
export type Glossary = {
  readonly piecesOf: (text: string, language: Language) => readonly TextPiece[];
};

/** The glossary of these terms; what finds them in a language is made when it is first needed. */
export const glossaryOf = (terms: readonly TermDefinition[]): Glossary => {
  const finders = new Map<Language, TermFinder>();
  const finderIn = (language: Language): TermFinder => {
    const finder = finders.get(language) ?? termFinder(terms, language);
    finders.set(language, finder);
    return finder;
  };
  return { piecesOf: (text, language) => finderIn(language)(text) };
};

/** The glossary of what is on the page. */
export const GlossaryContext = createContext<Glossary>(glossaryOf([]));
