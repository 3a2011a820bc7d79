import Big from "big.js";
import { limits } from "./limits.ts";

/** Our own constructor, so that nobody else's settings reach it: division to 20 decimals, half even. */
const Exact = Big();
Exact.DP = limits.decimals;
Exact.RM = 2;

/** An exact decimal number. Compared with `compareDecimals`, written with `printDecimal`. */
export type Decimal = Big;

export const roundings = { down: 0, halfUp: 1, halfEven: 2, up: 3 } as const;
export type Rounding = keyof typeof roundings;

const written = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** Whether a text is a decimal number as answers and definitions write it: "-12.50", never "1e3", "007" or "1,5". */
export const isDecimal = (text: string): boolean =>
  text.length <= limits.digits + 2 && written.test(text) && digitsOf(text) <= limits.digits;

const digitsOf = (text: string): number => text.replace(/[-.]/g, "").length;

/** Decimals written in a decimal text: 2 for "42.50". */
export const decimalsOf = (text: string): number => {
  const point = text.indexOf(".");
  return point < 0 ? 0 : text.length - point - 1;
};

/** From a finite number (as its shortest decimal text) or from a text that `isDecimal`. */
export const decimal = (source: number | string): Decimal => new Exact(source);

export const zero = decimal(0);
export const one = decimal(1);

/** The canonical text: no exponent, no trailing zeros, no "-0". */
export const printDecimal = (value: Decimal): string => (value.eq(zero) ? "0" : value.toFixed());

/** -1, 0 or 1. */
export const compareDecimals = (left: Decimal, right: Decimal): number => left.cmp(right);

export const roundTo = (value: Decimal, decimals: number, rounding: Rounding): Decimal =>
  value.round(decimals, roundings[rounding]);

/**
 * A figure within the engine's arithmetic: 34 significant digits, at most 34 decimals, both half even.
 * Null where it has more than 34 digits before the point.
 */
export const fit = (value: Decimal): Decimal | null => {
  const short = value.c.length > limits.digits ? value.prec(limits.digits, roundings.halfEven) : value;
  if (short.e >= limits.digits && !short.eq(zero)) return null;
  return short.c.length - short.e - 1 > limits.digits
    ? short.round(limits.digits, roundings.halfEven)
    : short;
};

/** All digits as one whole number, without the sign. */
const digitsIn = ({ c }: Decimal): bigint => {
  if (c.length > mostMachineDigits) return BigInt(c.join(""));
  let number = 0;
  for (const digit of c) number = number * 10 + digit;
  return BigInt(number);
};

const mostMachineDigits = 15;

const powers: readonly bigint[] = Array.from({ length: 64 }, (_, exponent) => 10n ** BigInt(exponent));

const powerOfTen = (exponent: number): bigint => powers[exponent] ?? 10n ** BigInt(exponent);

/** Whole, half even. */
const wholeQuotient = (dividend: bigint, divisor: bigint): bigint => {
  const whole = dividend / divisor;
  const twice = (dividend - whole * divisor) * 2n;
  return twice > divisor || (twice === divisor && whole % 2n === 1n) ? whole + 1n : whole;
};

const quotient = (isNegative: boolean, dividend: bigint, divisor: bigint): Decimal =>
  new Exact(`${isNegative ? "-" : ""}${wholeQuotient(dividend, divisor)}e-${limits.decimals}`);

/**
 * 20 decimals, half even; null for a division by zero. The same as `div` of big.js, which goes digit by digit and takes
 * three times as long.
 */
export const divide = (dividend: Decimal, divisor: Decimal): Decimal | null => {
  if (divisor.eq(zero)) return null;
  const shift = limits.decimals + divisor.c.length - divisor.e - (dividend.c.length - dividend.e);
  const [left, right] = [digitsIn(dividend), digitsIn(divisor)];
  const isNegative = dividend.s !== divisor.s;
  return shift >= 0
    ? quotient(isNegative, left * powerOfTen(shift), right)
    : quotient(isNegative, left, right * powerOfTen(-shift));
};

/** The same of two whole numbers. */
export const divideWhole = (dividend: number, divisor: number): Decimal | null => {
  if (divisor === 0) return null;
  const [left, right] = [BigInt(Math.abs(dividend)), BigInt(Math.abs(divisor))];
  return quotient(dividend < 0 !== divisor < 0, left * powerOfTen(limits.decimals), right);
};

/** Position of a value between two ends, on 0 to 100, whole, rounded half up. */
export const pointsOf = (value: Decimal, from: Decimal, to: Decimal): number =>
  value.minus(from).times(100).div(to.minus(from)).round(0, roundings.halfUp).toNumber();
