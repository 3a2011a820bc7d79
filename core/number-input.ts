import { decimalsOf } from "./decimal.ts";
import type { Locale } from "./locale.ts";

/**
 * What a typed number says. `value` and `candidates` are decimal strings ("12400.5"). `ambiguous` is asked back:
 * "1.234" is one thousand two hundred thirty-four for some and one and a bit for others. Candidates come in the
 * order usual in the language.
 */
export type NumberReading =
  | { readonly kind: "empty" }
  | { readonly kind: "number"; readonly value: string }
  | { readonly kind: "ambiguous"; readonly candidates: readonly string[] }
  | { readonly kind: "unreadable" };

/** Spaces people type or paste between groups: plain, no-break, narrow no-break, thin. */
const groupSpaces = /[ \u00a0\u202f\u2009]/g;

const plain = /^\d+$/;
const fraction = /^(\d*)([.,])(\d+)$/;
const oneGroup = /^[1-9]\d{0,2}[.,]\d{3}$/;
const groupedBySpace = /^([1-9]\d{0,2}(?: \d{3})+)(?:[.,](\d+))?$/;
const groupedByDot = /^([1-9]\d{0,2}(?:\.\d{3})+)(?:,(\d+))?$/;
const groupedByComma = /^([1-9]\d{0,2}(?:,\d{3})+)(?:\.(\d+))?$/;

const decimalOf = (whole: string, decimals: string | undefined): string => {
  const digits = whole.replace(/[ .,]/g, "").replace(/^0+(?=\d)/, "") || "0";
  return decimals === undefined ? digits : `${digits}.${decimals}`;
};

/** "1.234" and "1,234": with the group as thousands, and with it as decimals. */
const bothReadings = (text: string, locale: Locale): readonly string[] => {
  const [whole = "", group = ""] = text.split(/[.,]/);
  const [asThousands, asDecimals] = [whole + group, `${whole}.${group}`];
  const decimalFirst = text.includes(",") === (locale === "de");
  return decimalFirst ? [asDecimals, asThousands] : [asThousands, asDecimals];
};

const unsigned = (text: string): string | null => {
  if (plain.test(text)) return decimalOf(text, undefined);
  const simple = fraction.exec(text);
  if (simple) return decimalOf(simple[1] ?? "", simple[3]);
  const found = groupedBySpace.exec(text) ?? groupedByDot.exec(text) ?? groupedByComma.exec(text);
  return found ? decimalOf(found[1] ?? "", found[2]) : null;
};

const negated = (value: string): string => (/[1-9]/.test(value) ? `-${value}` : value);

/**
 * Reads a typed number in German or English form. Understood are digits, groups of three by space, dot or comma,
 * a decimal comma or dot, and a sign. One group of three after a single dot or comma is asked back, never guessed;
 * it is plain only where nothing but decimals is possible ("0,125", "1234,567", "12 400,125"). A reading with more
 * than so many `decimals` is no candidate where the other one has as few: it could not be kept.
 */
export const readNumber = (typed: string, locale: Locale, decimals = Infinity): NumberReading => {
  const text = typed.trim().replace(groupSpaces, " ");
  if (text === "") return { kind: "empty" };
  const [, sign = "", rest = ""] = /^([-−+]?) ?(.*)$/s.exec(text) ?? [];
  const signed = sign === "-" || sign === "−" ? negated : (value: string): string => value;
  if (oneGroup.test(rest)) {
    const candidates = bothReadings(rest, locale).filter((candidate) => decimalsOf(candidate) <= decimals);
    return { kind: "ambiguous", candidates: candidates.map(signed) };
  }
  const value = unsigned(rest);
  return value === null ? { kind: "unreadable" } : { kind: "number", value: signed(value) };
};
