import { isDay } from "./day.ts";
import type { ComputedState } from "./evaluation.ts";
import { dayText, fixedDecimalText, fixedSpace, noFigure } from "./format.ts";
import { inLocale, type Locale } from "./locale.ts";

/** A computed value for reading: "7 233 Stunden im Jahr", a date, or "–". */
export const computedText = (state: ComputedState, locale: Locale): string => {
  if (state.value === null) return noFigure;
  if (isDay(state.value)) return dayText(state.value, locale);
  const unit = state.unit === null ? "" : inLocale(state.unit, locale);
  const figure = fixedDecimalText(state.value, state.decimals, locale);
  return unit === "" ? figure : `${figure}${fixedSpace}${unit}`;
};
