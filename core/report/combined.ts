import { decimal, decimalsOf, printDecimal, zero, type Decimal } from "../decimal.ts";
import { decimalText, roundedDecimal } from "../format.ts";
import type { Combine } from "../types/multiple-choice.ts";
import type { ReportContext } from "./context.ts";
import { mostDecimals } from "./printed-parts.ts";

const isCut = (value: Decimal): boolean => decimalsOf(printDecimal(value)) > mostDecimals;

/** The terms of a sum; a negative one in brackets unless it leads. */
const addition = (terms: readonly string[]): string =>
  terms.map((term, index) => (index > 0 && term.startsWith("−") ? `(${term})` : term)).join(" + ");

/**
 * The calculation of one rating from several: "(0,5 + 1) ÷ 2 = 0,75", "0,5 + 0,75 = 1,25, begrenzt auf 1"; "≈" where
 * decimals are cut. Null where a single rating stands for itself.
 */
export const combinedFormula = (
  combine: Combine,
  ratings: readonly Decimal[],
  rating: Decimal,
  { words, locale }: ReportContext,
): string | null => {
  if (ratings.length === 1) return null;
  const print = (value: Decimal): string =>
    decimalText(roundedDecimal(printDecimal(value), mostDecimals), locale);
  const sum = ratings.reduce((left, right) => left.plus(right), zero);
  const sign = [...ratings, rating].some(isCut) ? "≈" : "=";
  const terms = ratings.map(print);
  switch (combine) {
    case "mean":
      return `(${addition(terms)}) ÷ ${print(decimal(ratings.length))} ${sign} ${print(rating)}`;
    case "min":
      return `${words.combined.lowestOf(terms.join("; "))} ${sign} ${print(rating)}`;
    case "max":
      return `${words.combined.highestOf(terms.join("; "))} ${sign} ${print(rating)}`;
    case "sumCapped": {
      const added =
        terms.length === 0 ? words.combined.noneChosen : `${addition(terms)} ${sign} ${print(sum)}`;
      return sum.eq(rating) ? added : `${added}, ${words.combined.limitedTo(print(rating))}`;
    }
  }
};
