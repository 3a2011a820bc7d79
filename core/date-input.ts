import { dayFrom, isDay } from "./day.ts";
import type { Locale } from "./locale.ts";
import { monthNames } from "./month-names.ts";

/**
 * What a typed date says. `value` and `candidates` are `YYYY-MM-DD`. `ambiguous` is asked back: a year of two
 * digits, or "03/04/2026", where day and month may be swapped. Candidates come in the order usual in the language.
 */
export type DateReading =
  | { readonly kind: "empty" }
  | { readonly kind: "date"; readonly value: string }
  | { readonly kind: "ambiguous"; readonly candidates: readonly string[] }
  | { readonly kind: "unreadable" };

const dotted = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d{2})$/;
const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})$/;
const named = /^(\d{1,2})\.? (\p{L}+)\.? (\d{4}|\d{2})$/u;

const readingOf = (days: readonly (string | null)[]): DateReading => {
  const candidates = [...new Set(days.filter((day) => day !== null))];
  const [only] = candidates;
  if (only === undefined) return { kind: "unreadable" };
  return candidates.length === 1 ? { kind: "date", value: only } : { kind: "ambiguous", candidates };
};

const yearsOf = (typed: string): readonly number[] =>
  typed.length === 2 ? [2000 + Number(typed), 1900 + Number(typed)] : [Number(typed)];

const monthNamed = (name: string): number => {
  const typed = name.toLowerCase();
  for (const names of [monthNames.de, monthNames.en]) {
    const index = names.findIndex((month) => month.toLowerCase() === typed);
    if (index >= 0) return index + 1;
  }
  return 0;
};

const readSlashed = (
  [, first = "", second = "", year = ""]: readonly string[],
  locale: Locale,
): DateReading =>
  readingOf(
    yearsOf(year).flatMap((full) => {
      const dayFirst = dayFrom(full, Number(second), Number(first));
      const monthFirst = dayFrom(full, Number(first), Number(second));
      return locale === "de" ? [dayFirst, monthFirst] : [monthFirst, dayFirst];
    }),
  );

/**
 * Reads a typed date: "18.12.2026", "18. Dezember 2026", "18 December 2026", "2026-12-18", "18/12/2026". Days that
 * do not exist are unreadable; what could mean two days is asked back, never guessed.
 */
export const readDate = (typed: string, locale: Locale): DateReading => {
  const text = typed.replace(/\s+/g, " ").trim();
  if (text === "") return { kind: "empty" };
  if (isDay(text)) return { kind: "date", value: text };
  const bySlash = slashed.exec(text);
  if (bySlash) return readSlashed(bySlash, locale);
  const byDot = dotted.exec(text);
  if (byDot)
    return readingOf(yearsOf(byDot[3] ?? "").map((y) => dayFrom(y, Number(byDot[2]), Number(byDot[1]))));
  const byName = named.exec(text);
  if (!byName) return { kind: "unreadable" };
  const month = monthNamed(byName[2] ?? "");
  return readingOf(yearsOf(byName[3] ?? "").map((year) => dayFrom(year, month, Number(byName[1]))));
};
