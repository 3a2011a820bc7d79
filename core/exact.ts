import { limits } from "./limits.ts";

/** Ways to round; all of them look only at the amount, so that a number and its negative round alike. */
export type Rounding = "down" | "halfUp" | "halfEven" | "up";

const powers: readonly bigint[] = Array.from({ length: 96 }, (_, exponent) => 10n ** BigInt(exponent));

export const powerOfTen = (exponent: number): bigint => powers[exponent] ?? 10n ** BigInt(exponent);

const amountOf = (value: bigint): bigint => (value < 0n ? -value : value);

const roundsAway = (twice: bigint, divisor: bigint, isOdd: boolean, rounding: Rounding): boolean => {
  if (rounding === "down") return false;
  if (rounding === "up") return twice > 0n;
  return twice > divisor || (twice === divisor && (isOdd || rounding === "halfUp"));
};

/** A whole quotient, rounded. */
export const quotientOf = (dividend: bigint, divisor: bigint, rounding: Rounding): bigint => {
  const whole = dividend / divisor;
  const rest = dividend - whole * divisor;
  if (rest === 0n) return whole;
  const isOdd = (whole & 1n) === 1n;
  if (!roundsAway(amountOf(rest) * 2n, amountOf(divisor), isOdd, rounding)) return whole;
  return dividend < 0n === divisor < 0n ? whole + 1n : whole - 1n;
};

type Operand = Exact | number | string;

const plain = /^-?\d+(?:\.\d+)?$/;

/** From a plain decimal text. */
const plainExact = (text: string): Exact => {
  if (!plain.test(text)) throw new Error(`no decimal number: ${text}`);
  const point = text.indexOf(".");
  if (point < 0) return new Exact(BigInt(text), 0);
  return new Exact(BigInt(text.slice(0, point) + text.slice(point + 1)), text.length - point - 1);
};

const exponentIn = (text: string): number => {
  if (!/^[+-]?\d+$/.test(text)) throw new Error(`no decimal number: exponent ${text}`);
  return Number(text);
};

/** From a number, as its shortest decimal text, or from a decimal text, also one with an exponent. */
export const exactOf = (source: number | string): Exact => {
  if (Number.isSafeInteger(source)) return new Exact(BigInt(source), 0);
  const text = String(source);
  const mark = text.indexOf("e");
  if (mark < 0) return plainExact(text);
  const { coefficient, places } = plainExact(text.slice(0, mark));
  const shifted = places - exponentIn(text.slice(mark + 1));
  return shifted >= 0 ? new Exact(coefficient, shifted) : new Exact(coefficient * powerOfTen(-shifted), 0);
};

const withoutTrailingZeros = (text: string): string =>
  text.includes(".") ? text.replace(/\.?0+$/, "") : text;

const operand = (value: Operand): Exact => (value instanceof Exact ? value : exactOf(value));

/**
 * An exact decimal number: a whole coefficient × 10^-places. Sums, differences and products are exact; quotients have 20
 * decimals, half even. A class, since figures are combined by the thousand and share their operations.
 */
export class Exact {
  readonly coefficient: bigint;
  readonly places: number;
  /** Printed once: ratings and weights are printed with every answer they count for. */
  #printed: string | undefined;

  constructor(coefficient: bigint, places: number) {
    this.coefficient = coefficient;
    this.places = places;
  }

  /** The coefficient at so many places, which are not fewer than there are. */
  #at(places: number): bigint {
    return places === this.places ? this.coefficient : this.coefficient * powerOfTen(places - this.places);
  }

  plus(other: Operand): Exact {
    const right = operand(other);
    const places = Math.max(this.places, right.places);
    return new Exact(this.#at(places) + right.#at(places), places);
  }

  minus(other: Operand): Exact {
    const right = operand(other);
    const places = Math.max(this.places, right.places);
    return new Exact(this.#at(places) - right.#at(places), places);
  }

  times(other: Operand): Exact {
    const right = operand(other);
    return new Exact(this.coefficient * right.coefficient, this.places + right.places);
  }

  /** 20 decimals, half even. */
  div(other: Operand): Exact {
    const right = operand(other);
    const shift = limits.decimals + right.places - this.places;
    const quotient =
      shift >= 0
        ? quotientOf(this.coefficient * powerOfTen(shift), right.coefficient, "halfEven")
        : quotientOf(this.coefficient, right.coefficient * powerOfTen(-shift), "halfEven");
    return new Exact(quotient, limits.decimals);
  }

  /** What is left after as many whole times as fit. */
  mod(other: Operand): Exact {
    const right = operand(other);
    const places = Math.max(this.places, right.places);
    return new Exact(this.#at(places) % right.#at(places), places);
  }

  abs(): Exact {
    return new Exact(amountOf(this.coefficient), this.places);
  }

  /** -1, 0 or 1. */
  cmp(other: Operand): number {
    const right = operand(other);
    const places = Math.max(this.places, right.places);
    const [mine, theirs] = [this.#at(places), right.#at(places)];
    return mine < theirs ? -1 : mine > theirs ? 1 : 0;
  }

  eq(other: Operand): boolean {
    return this.cmp(other) === 0;
  }

  gt(other: Operand): boolean {
    return this.cmp(other) > 0;
  }

  lt(other: Operand): boolean {
    return this.cmp(other) < 0;
  }

  round(places: number, rounding: Rounding): Exact {
    return places >= this.places
      ? this
      : new Exact(quotientOf(this.coefficient, powerOfTen(this.places - places), rounding), places);
  }

  toNumber(): number {
    return Number(this.toFixed());
  }

  /** Plain decimal text, with so many decimals or else without trailing zeros. */
  toFixed(places?: number): string {
    if (places !== undefined) return this.round(places, "halfEven").#text(places);
    return (this.#printed ??= withoutTrailingZeros(this.#text(this.places)));
  }

  #text(places: number): string {
    const digits = amountOf(this.#at(places))
      .toString()
      .padStart(places + 1, "0");
    const sign = this.coefficient < 0n ? "-" : "";
    const whole = digits.length - places;
    return places === 0 ? sign + digits : `${sign}${digits.slice(0, whole)}.${digits.slice(whole)}`;
  }
}
