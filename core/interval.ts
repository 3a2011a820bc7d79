import { compareDecimals, divide, fit, roundTo, zero, type Decimal, type Rounding } from "./decimal.ts";
import { anyFigure, higher, lower, noFigureAtAll, spanOf, type FigureBound, type Range } from "./possible.ts";

/**
 * Arithmetic with what figures can be. A result may be wider than the truth, never narrower; where the exact
 * arithmetic has no figure (missing input, division by zero, too many digits), neither has the bound.
 */
type Operation = (left: Range, right: Range) => Range;

const endless: Range = { low: null, high: null };

const within = (range: Range, none: boolean): FigureBound => {
  const low = range.low && fit(range.low);
  const high = range.high && fit(range.high);
  const tooLong = (range.low !== null && low === null) || (range.high !== null && high === null);
  return { range: { low, high }, none: none || tooLong };
};

const combine = (bounds: readonly FigureBound[], operation: Operation): FigureBound =>
  bounds.reduce((left, right) =>
    left.range === null || right.range === null
      ? noFigureAtAll
      : within(operation(left.range, right.range), left.none || right.none),
  );

const plus = (left: Decimal | null, right: Decimal | null): Decimal | null =>
  left === null || right === null ? null : left.plus(right);

const minus = (left: Decimal | null, right: Decimal | null): Decimal | null =>
  left === null || right === null ? null : left.minus(right);

const corners = (values: readonly Decimal[]): Range => {
  const [first] = values;
  return first === undefined
    ? endless
    : { low: values.reduce(lower, first), high: values.reduce(higher, first) };
};

const ends = ({ low, high }: Range): readonly Decimal[] | null =>
  low === null || high === null ? null : [low, high];

const isPositive = (value: Decimal | null): value is Decimal =>
  value !== null && compareDecimals(value, zero) >= 0;

const times: Operation = (left, right) => {
  const [of, by] = [ends(left), ends(right)];
  if (of !== null && by !== null) return corners(of.flatMap((one) => by.map((other) => one.times(other))));
  if (isPositive(left.low) && isPositive(right.low)) return { low: left.low.times(right.low), high: null };
  return endless;
};

const dividedBy: Operation = (left, right) => {
  const [of, by] = [ends(left), ends(right)];
  if (of === null || by === null) return endless;
  const quotients = of.flatMap((one) => by.map((other) => divide(one, other)));
  return quotients.includes(null) ? endless : corners(quotients.filter((quotient) => quotient !== null));
};

const holdsZero = ({ low, high }: Range): boolean =>
  (low === null || compareDecimals(low, zero) <= 0) && (high === null || compareDecimals(high, zero) >= 0);

export const addBounds = (bounds: readonly FigureBound[]): FigureBound =>
  combine(bounds, (left, right) => ({ low: plus(left.low, right.low), high: plus(left.high, right.high) }));

export const subtractBounds = (bounds: readonly FigureBound[]): FigureBound =>
  combine(bounds, (left, right) => ({ low: minus(left.low, right.high), high: minus(left.high, right.low) }));

export const multiplyBounds = (bounds: readonly FigureBound[]): FigureBound => combine(bounds, times);

/** A divisor that can be zero makes everything possible. */
export const divideBounds = (dividend: FigureBound, divisor: FigureBound): FigureBound => {
  if (dividend.range === null || divisor.range === null) return noFigureAtAll;
  return holdsZero(divisor.range) ? anyFigure : combine([dividend, divisor], dividedBy);
};

/** Rounding keeps the order, so the rounded ends are the ends. */
export const roundBound = (
  { range, none }: FigureBound,
  decimals: number,
  rounding: Rounding,
): FigureBound => {
  const rounded = (end: Decimal | null): Decimal | null => end && roundTo(end, decimals, rounding);
  return { range: range && { low: rounded(range.low), high: rounded(range.high) }, none };
};

/** One or the other. */
export const eitherBound = (left: FigureBound, right: FigureBound): FigureBound => ({
  range:
    left.range === null ? right.range : right.range === null ? left.range : spanOf(left.range, right.range),
  none: left.none || right.none,
});

const least: Operation = (left, right) => ({
  low: left.low === null || right.low === null ? null : lower(left.low, right.low),
  high: left.high === null ? right.high : right.high === null ? left.high : lower(left.high, right.high),
});

const greatest: Operation = (left, right) => ({
  low: left.low === null ? right.low : right.low === null ? left.low : higher(left.low, right.low),
  high: left.high === null || right.high === null ? null : higher(left.high, right.high),
});

export const leastBound = (bounds: readonly FigureBound[]): FigureBound => combine(bounds, least);

export const greatestBound = (bounds: readonly FigureBound[]): FigureBound => combine(bounds, greatest);
