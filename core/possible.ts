import { compareDecimals, type Decimal } from "./decimal.ts";

/** Which truths a condition can have while answers are open: bit 1 false, bit 2 true. */
export type Tri = 1 | 2 | 3;

export const never = 1;
export const always = 2;
export const either = 3;

export const certain = (truth: boolean): Tri => (truth ? always : never);
export const canHold = (tri: Tri): boolean => tri !== never;
export const canFail = (tri: Tri): boolean => tri !== always;

export const opposite = (tri: Tri): Tri => (tri === either ? either : tri === always ? never : always);

/** All must hold. */
export const both = (left: Tri, right: Tri): Tri =>
  left === never || right === never ? never : left === always && right === always ? always : either;

/** One must hold. */
export const oneOf = (left: Tri, right: Tri): Tri => opposite(both(opposite(left), opposite(right)));

/** Either may be the case: all truths of both. */
export const union = (left: Tri, right: Tri): Tri => (left === right ? left : either);

/** Everything between two decimals; null is without end. */
export type Range = { readonly low: Decimal | null; readonly high: Decimal | null };

/** What a figure can be: something in a range, or no figure. `range` is null where it can be no figure only. */
export type FigureBound = { readonly range: Range | null; readonly none: boolean };

export const anyFigure: FigureBound = { range: { low: null, high: null }, none: true };
export const noFigureAtAll: FigureBound = { range: null, none: true };

export const exactly = (value: Decimal | null): FigureBound =>
  value === null ? noFigureAtAll : { range: { low: value, high: value }, none: false };

export const lower = (left: Decimal, right: Decimal): Decimal =>
  compareDecimals(left, right) <= 0 ? left : right;
export const higher = (left: Decimal, right: Decimal): Decimal =>
  compareDecimals(left, right) >= 0 ? left : right;

/** The smallest range that holds both. */
export const spanOf = (left: Range, right: Range): Range => ({
  low: left.low === null || right.low === null ? null : lower(left.low, right.low),
  high: left.high === null || right.high === null ? null : higher(left.high, right.high),
});
