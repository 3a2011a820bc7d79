import { decimal, decimalsOf, printDecimal, type Decimal } from "./decimal.ts";

/**
 * Whole numbers that stand for decimals: how many times 10^-decimals. Adding them as machine numbers is exact up to
 * 2^53, and many times quicker than adding decimals.
 */
export type Units = {
  /** The units of a value; undefined where it is not one that was counted on. */
  readonly of: (value: Decimal) => number | undefined;
  readonly sum: (units: number) => Decimal;
};

const largest = Number.MAX_SAFE_INTEGER;

const decimalPlaces = (value: Decimal): number => decimalsOf(printDecimal(value));

const none: Units = { of: () => undefined, sum: () => decimal(0) };

/** Units for values of which at most `count` are added; none where their sum could be more than is exact. */
export const unitsFor = (values: readonly Decimal[], count: number): Units => {
  const decimals = values.map(decimalPlaces).reduce((most, places) => Math.max(most, places), 0);
  const units = values.map((value) => Number(value.times(`1e${decimals}`).toFixed()));
  const most = units.reduce((size, unit) => Math.max(size, Math.abs(unit)), 0);
  if (most * count > largest) return none;
  const known = new Map(values.map((value, index) => [value, units[index]]));
  return { of: (value) => known.get(value), sum: (sum) => decimal(`${sum}e-${decimals}`) };
};
