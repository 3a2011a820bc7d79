import { relationOf, overRange, rightSide, type ComparisonWord } from "./comparison.ts";
import { compareDecimals, decimal, isDecimal, type Decimal } from "./decimal.ts";
import { numberOfDay } from "./answer-quantity.ts";
import type { Comparing } from "./condition-type.ts";
import { never, oneOf, union, type FigureBound, type Range, type Tri } from "./possible.ts";

/** A comparison of a number with numbers. */
export type FigureTest = {
  readonly holds: (value: Decimal) => boolean;
  readonly over: (range: Range) => Tri;
};

/** The number a definition writes, as a number or as a decimal text; null where it is none. */
export const writtenDecimal = (literal: string | number): Decimal | null =>
  typeof literal === "number" || isDecimal(literal) ? decimal(literal) : null;

const compileTest = (
  condition: Comparing,
  word: ComparisonWord,
  read: (literal: string | number) => Decimal | null,
): FigureTest | null => {
  const literals = rightSide(condition, word);
  const rights = literals.map(read).filter((right) => right !== null);
  if (rights.length < literals.length || rights.length === 0) return null;
  const relation = relationOf(word);
  return {
    holds: (value) => rights.some((right) => relation(compareDecimals(value, right))),
    over: ({ low, high }) =>
      rights.map((right) => overRange(relation, compareDecimals, right, low, high)).reduce<Tri>(oneOf, never),
  };
};

/** The comparison of a number with the right side of a condition; null where that is no number. */
export const compileFigureTest = (condition: Comparing, word: ComparisonWord): FigureTest | null =>
  compileTest(condition, word, writtenDecimal);

/** The comparison of a day, as its number, with the right side of a condition; null where that is no day. */
export const compileDayTest = (condition: Comparing, word: ComparisonWord): FigureTest | null =>
  compileTest(condition, word, (literal) => (typeof literal === "string" ? numberOfDay(literal) : null));

/** What can hold of a figure that may be missing: of a missing one, nothing. */
export const figureBound = (test: FigureTest, { range, none }: FigureBound): Tri => {
  if (range === null) return never;
  const truth = test.over(range);
  return none ? union(truth, never) : truth;
};
