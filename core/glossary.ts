import type { TermDefinition } from "./definition.ts";
import type { Language } from "./definition-text.ts";

/** A piece of a text; `term` is what stands there, as the glossary has it, or null. All pieces together are the text. */
export type TextPiece = { readonly text: string; readonly term: TermDefinition | null };

/** Cuts a text where terms stand in it: each term once, where it stands first, the longest of several. */
export type TermFinder = (text: string) => readonly TextPiece[];

/** A word with the hyphens at it, so that no part of a compound is taken for a word. */
const word = /[\p{L}\p{M}\p{N}-]+/gu;

/** Endings that nouns take, and those that adjectives before a noun change between. */
const germanEndings = "e en em er ern es ens n ns s se sen ses".split(" ");
const adjectiveEndings = ["e", "em", "en", "er", "es"];
const adjective = /e[mnrs]?$/u;

const germanForms = (written: string, isLast: boolean): readonly string[] => {
  if (isLast) return [written, ...germanEndings.map((ending) => `${written}${ending}`)];
  if (!adjective.test(written)) return [written];
  const stem = written.replace(adjective, "");
  return adjectiveEndings.map((ending) => `${stem}${ending}`);
};

const englishForms = (written: string, isLast: boolean): readonly string[] =>
  isLast ? [written, `${written}s`, `${written}es`, written.replace(/y$/u, "ies")] : [written];

const formsIn = (written: string, isLast: boolean, language: Language): readonly string[] => {
  if (language === "de") return germanForms(written, isLast);
  return language === "en" ? englishForms(written, isLast) : [written];
};

const withFirst = (written: string, change: (letter: string) => string): string => {
  const [first = ""] = written;
  return change(first) + written.slice(first.length);
};
const upper = (written: string): string => withFirst(written, (letter) => letter.toUpperCase());
const lower = (written: string): string => withFirst(written, (letter) => letter.toLowerCase());

/**
 * What is small in the glossary may begin a sentence. In German a noun is always capital, so that the verb „nachweisen“
 * is no „Nachweis“; an adjective that begins a term („Eigener Wirkungskreis“) is small within a sentence.
 */
const cased = (written: string, mayBeSmall: boolean): readonly string[] =>
  mayBeSmall ? [written, upper(written), lower(written)] : [written, upper(written)];

/** All written forms of each word of a term. */
type Pattern = { readonly words: readonly ReadonlySet<string>[]; readonly term: TermDefinition };

const patternOf = (written: string, language: Language, term: TermDefinition): Pattern => {
  const words = written.match(word) ?? [];
  const setOf = (one: string, index: number): ReadonlySet<string> => {
    const isLast = index === words.length - 1;
    const mayBeSmall = language !== "de" || (index === 0 && !isLast);
    return new Set(formsIn(one, isLast, language).flatMap((form) => cased(form, mayBeSmall)));
  };
  return { words: words.map(setOf), term };
};

const patternsOf = (terms: readonly TermDefinition[], language: Language): readonly Pattern[] =>
  terms.flatMap((term) =>
    [term.term, ...(term.forms ?? [])]
      .flatMap((text) => text[language] ?? [])
      .map((written) => patternOf(written, language, term)),
  );

/** Patterns by each form of their first word, those of most words first, else in the order of the glossary. */
const byFirstWord = (patterns: readonly Pattern[]): ReadonlyMap<string, readonly Pattern[]> => {
  const found = new Map<string, Pattern[]>();
  for (const pattern of patterns.toSorted((left, right) => right.words.length - left.words.length))
    for (const form of pattern.words[0] ?? []) found.set(form, [...(found.get(form) ?? []), pattern]);
  return found;
};

type Word = { readonly text: string; readonly from: number; readonly to: number };

const wordsIn = (text: string): readonly Word[] =>
  [...text.matchAll(word)].map(({ 0: found, index }) => ({
    text: found,
    from: index,
    to: index + found.length,
  }));

/** Whether a pattern's words stand from a place on, with nothing but space between them. */
const standsAt = ({ words }: Pattern, at: number, found: readonly Word[], text: string): boolean =>
  words.every((forms, index) => {
    const here = found[at + index];
    const before = found[at + index - 1];
    if (here === undefined || !forms.has(here.text)) return false;
    return index === 0 || before === undefined || text.slice(before.to, here.from).trim() === "";
  });

/** Finds the terms of a glossary in texts of one language. */
export const termFinder = (terms: readonly TermDefinition[], language: Language): TermFinder => {
  const patterns = byFirstWord(patternsOf(terms, language));
  return (text) => {
    const words = wordsIn(text);
    const seen = new Set<TermDefinition>();
    const pieces: TextPiece[] = [];
    let taken = 0;
    for (let at = 0; at < words.length;) {
      const pattern = patterns.get(words[at]?.text ?? "")?.find((one) => standsAt(one, at, words, text));
      const count = pattern?.words.length ?? 1;
      const [first, last] = [words[at], words[at + count - 1]];
      at += count;
      if (pattern === undefined || first === undefined || last === undefined || seen.has(pattern.term))
        continue;
      seen.add(pattern.term);
      if (first.from > taken) pieces.push({ text: text.slice(taken, first.from), term: null });
      pieces.push({ text: text.slice(first.from, last.to), term: pattern.term });
      taken = last.to;
    }
    return taken < text.length ? [...pieces, { text: text.slice(taken), term: null }] : pieces;
  };
};
