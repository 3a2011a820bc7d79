import { decimal, decimalsOf, one, roundTo, zero, type Decimal } from "../decimal.ts";
import { decimalText, roundedDecimal } from "../format.ts";
import type { Locale } from "../locale.ts";

/** Decimals to which figures are printed that do not end earlier. */
export const mostDecimals = 4;

/** A figure for reading; "≈" where not all its decimals are printed. */
export const printedFigure = (value: string, locale: Locale): string => {
  const text = decimalText(roundedDecimal(value, mostDecimals), locale);
  return decimalsOf(roundedDecimal(value, 34)) > mostDecimals ? `≈ ${text}` : text;
};

const unit = one.div(10 ** mostDecimals);

const floorOf = (value: Decimal): Decimal => {
  const cut = roundTo(value, mostDecimals, "down");
  return value.lt(cut) ? cut.minus(unit) : cut;
};

/** Indices of the parts that are rounded up, so that the rounded parts add up to the rounded sum. */
const roundedUp = (
  parts: readonly Decimal[],
  floors: readonly Decimal[],
  sum: Decimal,
): ReadonlySet<number> => {
  const short = sum.minus(floors.reduce((total, floor) => total.plus(floor), zero));
  const units = short.div(unit).round(0, "halfUp").toNumber();
  const byRemainder = parts
    .map((part, index) => ({ index, remainder: part.minus(floors[index] ?? zero) }))
    .sort((left, right) => right.remainder.cmp(left.remainder) || left.index - right.index);
  return new Set(byRemainder.slice(0, units).map(({ index }) => index));
};

/**
 * Parts and their sum for reading, at most four decimals each, such that the printed parts add up to the printed
 * sum: where rounding each by itself would not, those with the largest remainder are rounded up.
 */
export const printedParts = (
  parts: readonly string[],
  sum: string,
  locale: Locale,
): { readonly parts: readonly string[]; readonly sum: string } => {
  const exact = parts.map(decimal);
  const floors = exact.map(floorOf);
  const up = roundedUp(exact, floors, roundTo(decimal(sum), mostDecimals, "halfUp"));
  const print = (value: Decimal): string =>
    decimalText(roundedDecimal(value.toFixed(), mostDecimals), locale);
  return {
    parts: floors.map((floor, index) => print(up.has(index) ? floor.plus(unit) : floor)),
    sum: print(decimal(sum)),
  };
};
