import { languages as knownLanguages, type Language, type LocalizedText } from "../definition-text.ts";
import type { Path } from "../node.ts";
import { isObject, memberOf, textIn, type ForeignObject } from "./foreign-json.ts";
import { isMarkup, plainText } from "./plain-text.ts";
import type { Remarks } from "./remark.ts";
import { wordIn, type SurveyWord } from "./surveyjs-words.ts";

/** Reads texts of a survey in the languages that are wanted, the first of which every text must have. */
export type Texts = {
  /** The text under a key; undefined where there is none. */
  readonly at: (object: ForeignObject, key: string, path: Path) => LocalizedText | undefined;
  /** The text of a value: a string or one by language. */
  readonly of: (value: unknown, path: Path) => LocalizedText | undefined;
  /** What the importer says of its own. */
  readonly word: (word: SurveyWord) => LocalizedText;
  /** A name that stands for a text. */
  readonly named: (name: string) => LocalizedText;
};

/** The language of a survey's `default` texts. */
const ownLanguage = (survey: ForeignObject): string => textIn(survey, "locale") ?? "en";

const isLanguage = (key: string): key is Language => (knownLanguages as readonly string[]).includes(key);

const localesIn = (value: unknown, found: Set<string>): void => {
  if (Array.isArray(value)) for (const item of value) localesIn(item, found);
  else if (isObject(value)) {
    const members = Object.entries(value);
    const isText = typeof memberOf(value, "default") === "string";
    if (isText) for (const [key] of members) found.add(key);
    else for (const [, member] of members) localesIn(member, found);
  }
};

/** The languages a survey is written in that ours knows, its own first. */
export const surveyLanguages = (survey: unknown): readonly [Language, ...Language[]] => {
  const own = isObject(survey) ? ownLanguage(survey) : "en";
  const found = new Set<string>();
  localesIn(survey, found);
  const first = isLanguage(own) ? own : "en";
  return [first, ...[...found].filter(isLanguage).filter((language) => language !== first)];
};

/** A reader of texts. What it drops or changes it tells, once for all places alike. */
export const textsOf = (
  survey: ForeignObject,
  languages: readonly [Language, ...Language[]],
  remarks: Remarks,
): Texts => {
  const [first, ...others] = languages;
  const own = ownLanguage(survey);

  const plain = (text: string, path: Path): string => {
    if (!isMarkup(text)) return text;
    remarks.count("markupReduced", path);
    return plainText(text);
  };

  /** What is written under a language, or as the default of the survey's own. */
  const written = (text: ForeignObject, language: string): string | undefined =>
    textIn(text, language) ?? (language === own ? textIn(text, "default") : undefined);

  const dropped = (text: ForeignObject, path: Path): void => {
    for (const [key, value] of Object.entries(text)) {
      const language = key === "default" ? own : key;
      const taken = language === first || others.some((other) => other === language);
      if (!taken && typeof value === "string") remarks.count("languageLeft", path, { language });
    }
  };

  const borrowed = (text: ForeignObject, path: Path): string | undefined => {
    const candidates = [memberOf(text, "default"), ...Object.values(text)];
    const other = candidates.find((value) => typeof value === "string" && value !== "");
    if (typeof other !== "string") return undefined;
    remarks.count("textBorrowed", path, { language: first });
    return other;
  };

  const inLanguages = (text: ForeignObject, path: Path): LocalizedText | undefined => {
    dropped(text, path);
    const main = written(text, first) ?? borrowed(text, path);
    if (main === undefined) return undefined;
    const rest = others.flatMap((language) => {
      const translation = plain(written(text, language) ?? "", path);
      return translation === "" ? [] : [[language, translation] as const];
    });
    const shown = plain(main, path);
    return shown === "" ? undefined : Object.fromEntries([[first, shown] as const, ...rest]);
  };

  const of: Texts["of"] = (value, path) => {
    if (typeof value === "number") return { [first]: String(value) };
    const text = typeof value === "string" ? { [first]: value } : value;
    const found = isObject(text) ? inLanguages(text, path) : undefined;
    if (found !== undefined && Object.values(found).some((one) => /\{[^{}]+\}/.test(one)))
      remarks.count("placeholderKept", path);
    return found;
  };

  return {
    of,
    at: (object, key, path) => of(memberOf(object, key), [...path, key]),
    word: (word) => wordIn(word, languages),
    named: (name) => ({ [first]: name }),
  };
};
