import { decimalsOf } from "../decimal.ts";
import type { DimensionScore } from "../evaluation.ts";
import { decimalText, percentText, roundedDecimal } from "../format.ts";
import type { ReportContext } from "./context.ts";

/** Decimals of a share in per cent. */
const shareDecimals = 1;

/**
 * A sum of points and its share of the greatest one: "12 von 167 Punkten ≈ 7,2 %"; "≈" where decimals are cut. Without
 * a share where nothing can be reached.
 */
export const sumFormula = (
  { value, maximum, percent }: Pick<DimensionScore, "value" | "maximum" | "percent">,
  { words, locale }: ReportContext,
): string => {
  const print = (figure: string): string => decimalText(figure, locale);
  const sum = print(value ?? "0");
  if (maximum === null || percent === null) return words.sums.alone(sum);
  const sign = decimalsOf(percent) > shareDecimals ? "≈" : "=";
  const share = percentText(roundedDecimal(percent, shareDecimals), locale);
  return `${words.sums.ofPoints(sum, print(maximum))} ${sign} ${share}`;
};
