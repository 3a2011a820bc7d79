import { addMonths, dayNumber, dayOfNumber } from "./day.ts";
import { decimal, type Decimal } from "./decimal.ts";
import { combineFigures, figureOf, noFigure, roundFigure, type Figure } from "./figure.ts";
import { addBounds, roundBound, subtractBounds } from "./interval.ts";
import { noFigureAtAll, type FigureBound } from "./possible.ts";
import type { Quantity } from "./quantity.ts";

/** An operation on a day and what stands beside it: what both must be, and what is made of them. */
type DayOperation = {
  readonly types: readonly Quantity["type"][];
  readonly from: (day: Quantity, other: Quantity) => Quantity;
};

const readsOf = (first: Quantity, second: Quantity): readonly number[] => [...first.reads, ...second.reads];

const daysBetween = (from: Quantity, to: Quantity): Quantity => ({
  type: "number",
  unit: null,
  reads: readsOf(from, to),
  run: (state, row) =>
    combineFigures([to.run(state, row), from.run(state, row)], (left, right) => left.minus(right)),
  bound: (bounds, row) => subtractBounds([to.bound(bounds, row), from.bound(bounds, row)]),
});

/** What is added to a day: to its number, and to the ends of what it can be. */
type Added = {
  readonly figure: (day: Figure, count: Figure) => Figure;
  readonly bound: (day: FigureBound, count: FigureBound) => FigureBound;
};

/** A day later, or earlier; whole counts only, and only days that exist. */
const added =
  ({ figure, bound }: Added) =>
  (day: Quantity, count: Quantity): Quantity => ({
    type: "day",
    unit: null,
    reads: readsOf(day, count),
    run: (state, row) => figure(day.run(state, row), roundFigure(count.run(state, row), 0, "down")),
    bound: (bounds, row) => ({
      ...bound(day.bound(bounds, row), roundBound(count.bound(bounds, row), 0, "down")),
      none: true,
    }),
  });

const daysAdded = added({
  figure: (day, count) => {
    const later = combineFigures([day, count], (left, right) => left.plus(right));
    return later.value !== null && dayOfNumber(later.value.toNumber()) === null
      ? noFigure("outOfRange", later.missing)
      : later;
  },
  bound: (day, count) => addBounds([day, count]),
});

/** The number of the day so many months after that of another. */
const monthsLater = (day: Decimal, months: Decimal): Decimal | null => {
  const start = dayOfNumber(day.toNumber());
  const later = start === null ? null : addMonths(start, months.toNumber());
  const number = later === null ? null : dayNumber(later);
  return number === null ? null : decimal(number);
};

/** A later day or more months never come to an earlier day, so the ends come of the ends. */
const monthsBound = (day: FigureBound, count: FigureBound): FigureBound => {
  if (day.range === null || count.range === null) return noFigureAtAll;
  const end = (of: Decimal | null, months: Decimal | null): Decimal | null =>
    of === null || months === null ? null : monthsLater(of, months);
  return {
    range: { low: end(day.range.low, count.range.low), high: end(day.range.high, count.range.high) },
    none: true,
  };
};

const monthsAdded = added({
  figure: (day, count) => {
    const both = combineFigures([day, count], (left) => left);
    if (day.value === null || count.value === null) return both;
    const later = monthsLater(day.value, count.value);
    return later === null ? noFigure("outOfRange", both.missing) : figureOf(later, both.missing);
  },
  bound: monthsBound,
});

/** The operations on days, by their word. */
export const dayOperations = {
  daysBetween: { types: ["day"], from: daysBetween },
  addDays: { types: ["day", "number"], from: daysAdded },
  addMonths: { types: ["day", "number"], from: monthsAdded },
} as const satisfies Readonly<Record<string, DayOperation>>;
