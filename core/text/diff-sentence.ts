import type { Change } from "../diff-change.ts";
import type { LocalizedText } from "../definition-text.ts";
import { languages } from "../definition-text.ts";
import { decimalText } from "../format.ts";
import { inLocale, type Locale } from "../locale.ts";
import { diffDe } from "./diff-de.ts";
import { diffEn } from "./diff-en.ts";
import type { DiffWords } from "./diff-words.ts";

const byLocale: Readonly<Record<Locale, DiffWords>> = { de: diffDe, en: diffEn };

/** Longer texts are cut: what changed can be looked up in the two versions. */
const longest = 120;

const quoted = (text: string, locale: Locale): string => {
  const points = [...text];
  const short = points.length > longest ? `${points.slice(0, longest).join("")} …` : text;
  return locale === "de" ? `„${short}“` : `“${short}”`;
};

const isText = (value: object): value is LocalizedText =>
  Object.keys(value).length > 0 &&
  Object.keys(value).every((key) => languages.some((known) => known === key));

/** A value as people read it; null for what is no text, number, yes or no, or list of words. */
const shown = (value: unknown, locale: Locale): string | null => {
  if (typeof value === "number") return decimalText(String(value), locale);
  if (typeof value === "string") return quoted(value, locale);
  if (typeof value === "boolean") return locale === "de" ? (value ? "ja" : "nein") : value ? "yes" : "no";
  if (Array.isArray(value) && value.every((item) => typeof item === "string"))
    return quoted(value.join(", "), locale);
  if (typeof value !== "object" || value === null || !isText(value)) return null;
  return quoted(inLocale(value, locale), locale);
};

/** Of a text only its wording in one language may have changed: then it is shown in that one. */
const shownPair = ({ from, to }: Change, locale: Locale): readonly [string | null, string | null] => {
  const [was, is] = [shown(from, locale), shown(to, locale)];
  return was === is ? [null, null] : [was, is];
};

/** A difference between two versions as one sentence. Loaded only where versions are compared. */
export const changeSentence = (change: Change, locale: Locale): string => {
  const { code, kind, id, label, within, word } = change;
  const { kinds, words, sentences } = byLocale[locale];
  const text = label === null ? "" : ` (${inLocale(label, locale)})`;
  const owner = within !== null && (kind === "option" || kind === "level") ? `${within} › ` : "";
  const [from, to] = shownPair(change, locale);
  return sentences[code]({
    part: `${kinds[kind]} ${quoted(`${owner}${id}`, locale)}${text}`,
    word: word === null ? "" : words[word],
    from,
    to,
    isNew: change.from === undefined,
    isGone: change.to === undefined,
  });
};
