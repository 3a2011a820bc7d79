import { exactOf, powerOfTen, quotientOf, Exact, type Rounding } from "./exact.ts";
import { limits } from "./limits.ts";

/** An exact decimal number. Compared with `compareDecimals`, written with `printDecimal`. */
export type Decimal = Exact;
export type { Rounding };

const written = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** Whether a text is a decimal number as answers and definitions write it: "-12.50", never "1e3", "007" or "1,5". */
export const isDecimal = (text: string): boolean =>
  text.length <= limits.digits + 2 && written.test(text) && digitsOf(text) <= limits.digits;

/** Of a text that is a decimal number. */
const digitsOf = (text: string): number =>
  text.length - (text.startsWith("-") ? 1 : 0) - (text.includes(".") ? 1 : 0);

/** Decimals written in a decimal text: 2 for "42.50". */
export const decimalsOf = (text: string): number => {
  const point = text.indexOf(".");
  return point < 0 ? 0 : text.length - point - 1;
};

/** From a finite number (as its shortest decimal text) or from a text that `isDecimal`. */
export const decimal = (source: number | string): Decimal => exactOf(source);

export const zero = decimal(0);
export const one = decimal(1);

/** The canonical text: no exponent, no trailing zeros, no "-0". */
export const printDecimal = (value: Decimal): string => value.toFixed();

/** -1, 0 or 1. */
export const compareDecimals = (left: Decimal, right: Decimal): number => left.cmp(right);

export const roundTo = (value: Decimal, decimals: number, rounding: Rounding): Decimal =>
  value.round(decimals, rounding);

/**
 * A figure within the engine's arithmetic: 34 significant digits, at most 34 decimals, both half even.
 * Null where it has more than 34 digits before the point.
 */
export const fit = (value: Decimal): Decimal | null => {
  const { coefficient, places } = value;
  if (places <= limits.digits && -largest <= coefficient && coefficient <= largest) return value;
  const tooMany = value.abs().coefficient.toString().length - limits.digits;
  if (tooMany > places) return null;
  const short = tooMany > 0 ? value.round(places - tooMany, "halfEven") : value;
  return short.abs().lt(beyond) ? short.round(limits.digits, "halfEven") : null;
};

const largest = powerOfTen(limits.digits) - 1n;
const beyond = new Exact(powerOfTen(limits.digits), 0);

/** 20 decimals, half even; null for a division by zero. */
export const divide = (dividend: Decimal, divisor: Decimal): Decimal | null =>
  divisor.eq(zero) ? null : dividend.div(divisor);

/** The same of two whole numbers. */
export const divideWhole = (dividend: number, divisor: number): Decimal | null =>
  divisor === 0
    ? null
    : new Exact(
        quotientOf(BigInt(dividend) * powerOfTen(limits.decimals), BigInt(divisor), "halfEven"),
        limits.decimals,
      );

/** Position of a value between two ends, on 0 to 100, whole, rounded half up. */
export const pointsOf = (value: Decimal, from: Decimal, to: Decimal): number =>
  value.minus(from).times(100).div(to.minus(from)).round(0, "halfUp").toNumber();
