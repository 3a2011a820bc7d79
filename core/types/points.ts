import { compareDecimals, decimal, zero, type Decimal } from "../decimal.ts";
import { higher, lower } from "../possible.ts";
import type { Points, PointsRange, Rule } from "./rule.ts";

/** Shared by everything that has no points. */
export const noPoints: Points = new Map();

/** For question types whose answers never have points. */
export const pointless: Rule["points"] = () => null;

/** Points as a definition writes them. */
export const pointsOf = (written: Readonly<Record<string, number>> | undefined): Points =>
  written === undefined
    ? noPoints
    : new Map(Object.entries(written).map(([name, points]) => [name, decimal(points)]));

/** Points of several answers together. */
export const addedPoints = (all: readonly Points[]): Points => {
  const some = all.filter((points) => points.size > 0);
  if (some.length <= 1) return some[0] ?? noPoints;
  const sums = new Map<string, Decimal>();
  for (const points of some)
    for (const [name, value] of points) sums.set(name, value.plus(sums.get(name) ?? zero));
  return sums;
};

/** The range of exactly one out of several worths; null where none has points of that name. */
export const rangeOfOne = (
  worths: readonly { readonly points: Points }[],
  name: string,
): PointsRange | null => {
  if (!worths.some(({ points }) => points.has(name))) return null;
  const values = worths.map(({ points }) => points.get(name) ?? zero);
  const [first = zero] = values;
  return { low: values.reduce(lower, first), high: values.reduce(higher, first) };
};

/** How many of the options that do not stand alone may be chosen together. */
export type ChoiceLimits = { readonly least: number; readonly most: number };

type Choosable = { readonly points: Points; readonly exclusive: boolean };

/**
 * The greatest sum of a choice (with `sign` -1 the least): the best ones that must be chosen, then as many more as
 * raise it. Null where so many cannot be chosen.
 */
const bestTogether = (
  values: readonly Decimal[],
  { least, most }: ChoiceLimits,
  sign: 1 | -1,
): Decimal | null => {
  if (values.length < least) return null;
  const bestFirst = [...values].sort((left, right) => sign * compareDecimals(right, left));
  return bestFirst
    .slice(0, most)
    .filter((value, index) => index < least || sign * compareDecimals(value, zero) > 0)
    .reduce((sum, value) => sum.plus(value), zero);
};

/**
 * The exact range of any valid choice among several options, whose points add up: one that stands alone, or some of the
 * others. Null where none has points of that name.
 */
export const rangeOfAny = (
  options: readonly Choosable[],
  name: string,
  limits: ChoiceLimits,
): PointsRange | null => {
  if (!options.some(({ points }) => points.has(name))) return null;
  const valuesOf = (some: readonly Choosable[]): readonly Decimal[] =>
    some.map(({ points }) => points.get(name) ?? zero);
  const alone = valuesOf(options.filter(({ exclusive }) => exclusive));
  const others = valuesOf(options.filter(({ exclusive }) => !exclusive));
  const end = (sign: 1 | -1, further: (left: Decimal, right: Decimal) => Decimal): Decimal => {
    const ends = [...alone, bestTogether(others, limits, sign)].filter((value) => value !== null);
    return ends.reduce(further, ends[0] ?? zero);
  };
  return { low: end(-1, lower), high: end(1, higher) };
};
