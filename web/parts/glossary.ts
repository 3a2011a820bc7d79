import { createContext } from "react";
import type { TermDefinition } from "#core/definition.ts";
import type { Language } from "#core/definition-text.ts";
import { termFinder, type TermFinder, type TextPiece } from "#core/glossary.ts";

/** Cuts texts where terms stand in them. A text that was cut before is not read again: typing draws many of them anew. */
export type Glossary = {
  readonly piecesOf: (text: string, language: Language) => readonly TextPiece[];
};

/** How many texts of a language are kept; figures in findings make ever new ones. */
const most = 2_000;

const remembering = (find: TermFinder): TermFinder => {
  const known = new Map<string, readonly TextPiece[]>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= most) known.clear();
    const pieces = find(text);
    known.set(text, pieces);
    return pieces;
  };
};

/** The glossary of these terms. */
export const glossaryOf = (terms: readonly TermDefinition[]): Glossary => {
  const finders = new Map<Language, TermFinder>();
  const finderIn = (language: Language): TermFinder => {
    const finder = finders.get(language) ?? remembering(termFinder(terms, language));
    finders.set(language, finder);
    return finder;
  };
  return { piecesOf: (text, language) => finderIn(language)(text) };
};

/** The glossary of what is on the page. */
export const GlossaryContext = createContext<Glossary>(glossaryOf([]));
