import { compareDecimals, divide, zero, type Decimal } from "./decimal.ts";
import type { Exclusion } from "./evaluation.ts";
import { noFigureAtAll, type FigureBound, type Range } from "./possible.ts";

/** What one thing adds to a weighted mean: value × weight. */
export type Part = {
  readonly of: string;
  readonly value: Decimal;
  readonly weight: Decimal;
  readonly part: Decimal;
};

export type Excluded = { readonly of: string; readonly because: Exclusion["because"] };

/**
 * A weighted mean: the sum of the parts ÷ the sum of their weights; 20 decimals, half even. Of nothing there is none.
 * The sums are told only to those who ask: few do.
 */
export type Mean = {
  readonly value: Decimal | null;
  readonly sum: () => Decimal;
  readonly weight: () => Decimal;
};

/** What a mean is made of. */
export type Explanation = { readonly parts: readonly Part[]; readonly excluded: readonly Excluded[] };

export const meanOf = (sum: Decimal, weight: Decimal): Mean => ({
  value: divide(sum, weight),
  sum: () => sum,
  weight: () => weight,
});

/** One end of what a part can be: its value, and value × weight. */
type End = { readonly value: Decimal; readonly part: Decimal };

/** What may become a part. `must` says that it counts in any case. */
export type PossiblePart = {
  readonly low: End;
  readonly high: End;
  readonly weight: Decimal;
  readonly must: boolean;
};

type Candidate = End & { readonly weight: Decimal };

/**
 * The lowest mean (with `sign` 1) of all that must count and any of what may: taking in the lowest as long as they
 * lie under the mean so far. With `sign` -1 the highest.
 */
const extreme = (must: readonly Candidate[], may: readonly Candidate[], sign: 1 | -1): Decimal | null => {
  let sum = zero;
  let weight = zero;
  const take = (candidate: Candidate): void => {
    sum = sum.plus(candidate.part);
    weight = weight.plus(candidate.weight);
  };
  must.forEach(take);
  for (const candidate of [...may].sort((left, right) => sign * compareDecimals(left.value, right.value))) {
    if (weight.gt(zero) && sign * compareDecimals(candidate.value.times(weight), sum) >= 0) break;
    take(candidate);
  }
  return divide(sum, weight);
};

/** Between which values a weighted mean can lie. Weights are not negative. */
export const boundOfMean = (parts: readonly PossiblePart[]): FigureBound => {
  const weighing = parts.filter((part) => part.weight.gt(zero));
  if (weighing.length === 0) return noFigureAtAll;
  const must = weighing.filter((part) => part.must);
  const may = weighing.filter((part) => !part.must);
  const ends = (which: readonly PossiblePart[], end: "low" | "high"): readonly Candidate[] =>
    which.map((part) => ({ ...part[end], weight: part.weight }));
  const range: Range = {
    low: extreme(ends(must, "low"), ends(may, "low"), 1),
    high: extreme(ends(must, "high"), ends(may, "high"), -1),
  };
  return { range, none: must.length === 0 };
};
