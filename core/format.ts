import { daysBetween } from "./day.ts";
import { decimal, decimalsOf, isDecimal, printDecimal, roundTo, zero } from "./decimal.ts";
import { berlinTime } from "./instant.ts";
import type { Locale } from "./locale.ts";
import { monthNames } from "./month-names.ts";

/** Between groups of three digits; does not break at a line's end. */
const narrowSpace = "\u202f";
/** Between a figure and its unit; does not break at a line's end. */
export const fixedSpace = "\u00a0";
/** Shown where there is no figure: never 0. */
export const noFigure = "–";

const decimalMark: Readonly<Record<Locale, string>> = { de: ",", en: "." };

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, narrowSpace);

/**
 * A decimal string for reading: groups of three by a narrow space, the language's decimal mark, a real minus sign.
 * Digits after the mark stay as they are written. What is no decimal string is given back unchanged.
 */
export const decimalText = (value: string, locale: Locale): string => {
  if (!isDecimal(value)) return value;
  const [whole = "", fraction] = value.replace("-", "").split(".");
  const sign = value.startsWith("-") ? "−" : "";
  return `${sign}${grouped(whole)}${fraction === undefined ? "" : decimalMark[locale] + fraction}`;
};

/** A decimal string rounded half up (away from zero) to at most `decimals` places, without trailing zeros. */
export const roundedDecimal = (value: string, decimals: number): string =>
  printDecimal(roundTo(decimal(value), decimals, "halfUp"));

/** A decimal string rounded half up to exactly `decimals` places, for reading. */
export const fixedDecimalText = (value: string, decimals: number, locale: Locale): string => {
  if (!isDecimal(value)) return value;
  const rounded = roundTo(decimal(value), decimals, "halfUp");
  return decimalText((rounded.eq(zero) ? zero : rounded).toFixed(decimals), locale);
};

/** "1 250,00 Euro" */
export const moneyText = (value: string, locale: Locale): string =>
  `${fixedDecimalText(value, 2, locale)}${fixedSpace}Euro`;

/** "25 %" from the decimal string "25" */
export const percentText = (value: string, locale: Locale): string =>
  `${decimalText(value, locale)}${fixedSpace}%`;

const isMoney = (unit: string): boolean => unit === "Euro" || unit === "euros";

/** A figure with its unit as the definition names it; money with at least two decimals, if any. */
export const figureText = (value: string, unit: string | null, locale: Locale): string => {
  if (unit === null || unit === "") return decimalText(value, locale);
  if (isMoney(unit) && isDecimal(value) && decimalsOf(value) <= 2) return moneyText(value, locale);
  return `${decimalText(value, locale)}${fixedSpace}${unit}`;
};

/** "18.12.2026", in English "18 December 2026". What is no `YYYY-MM-DD` is given back unchanged. */
export const dayText = (day: string, locale: Locale): string => {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!found) return day;
  const [, year = "", month = "", date = ""] = found;
  const name = monthNames.en[Number(month) - 1] ?? month;
  return locale === "de" ? `${date}.${month}.${year}` : `${Number(date)} ${name} ${year}`;
};

/** "10.12.2026, 16:20" in Europe/Berlin, from an ISO instant in UTC */
export const instantText = (instant: string, locale: Locale): string => {
  const { day, time } = berlinTime(instant);
  return `${dayText(day, locale)}, ${time}`;
};

/** Words for one and for many; both are always written. */
export type Counted = { readonly one: string; readonly many: string };

/** "1 offener Punkt", "3 offene Punkte", "0 offene Punkte" */
export const countText = (count: number, words: Counted, locale: Locale): string =>
  `${decimalText(String(count), locale)} ${count === 1 ? words.one : words.many}`;

const inDays: Readonly<Record<Locale, (days: number) => string>> = {
  de: (days) => {
    if (days === 0) return "heute";
    const distance = countText(Math.abs(days), { one: "Tag", many: "Tagen" }, "de");
    return days > 0 ? `in ${distance}` : `vor ${distance}`;
  },
  en: (days) => {
    if (days === 0) return "today";
    const distance = countText(Math.abs(days), { one: "day", many: "days" }, "en");
    return days > 0 ? `in ${distance}` : `${distance} ago`;
  },
};

/** "in 25 Tagen", "heute", "vor 1 Tag": how far `day` is from `today`; empty where one is no day. */
export const distanceText = (today: string, day: string, locale: Locale): string => {
  const days = daysBetween(today, day);
  return days === null ? "" : inDays[locale](days);
};
