import { decimal, decimalsOf, pointsOf } from "../decimal.ts";
import { decimalText, roundedDecimal } from "../format.ts";
import type { ReportContext } from "./context.ts";
import { mostDecimals } from "./printed-parts.ts";

/** The range on which a mean is written. */
export type Scale = { readonly from: number; readonly to: number };

export const shareScale: Scale = { from: 0, to: 1 };

/** A mean at as few decimals (from four on) as lead to the same points as the exact figure. */
const readableValue = (value: string, scale: Scale): string => {
  const [from, to] = [decimal(scale.from), decimal(scale.to)];
  const points = pointsOf(decimal(value), from, to);
  for (let decimals = mostDecimals; decimals < decimalsOf(value); decimals += 1) {
    const rounded = roundedDecimal(value, decimals);
    if (pointsOf(decimal(rounded), from, to) === points) return rounded;
  }
  return roundedDecimal(value, decimalsOf(value));
};

type Mean = {
  readonly value: string | null;
  readonly points: number | null;
  readonly sum: string;
  readonly weight: string;
};

/**
 * The calculation of a mean as a sentence: "6,5 ÷ 10 = 0,65 → 65 von 100 Punkten"; "≈" where decimals are cut, the
 * scale where it is not 0 to 1. Null where there is no mean.
 */
export const formulaOf = (mean: Mean, scale: Scale, { words, locale }: ReportContext): string | null => {
  if (mean.value === null || mean.points === null) return null;
  const sum = roundedDecimal(mean.sum, mostDecimals);
  const value = readableValue(mean.value, scale);
  const isExact = decimal(sum).eq(decimal(value).times(decimal(mean.weight)));
  const print = (figure: string): string => decimalText(figure, locale);
  const onScale =
    scale.from === 0 && scale.to === 1
      ? ""
      : ` (${words.scale(print(String(scale.from)), print(String(scale.to)))})`;
  const calculation = `${print(sum)} ÷ ${print(mean.weight)} ${isExact ? "=" : "≈"} ${print(value)}`;
  return `${calculation}${onScale} → ${words.points(print(String(mean.points)))}`;
};
