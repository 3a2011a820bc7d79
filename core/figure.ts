import { dayOfNumber } from "./day.ts";
import { divide, fit, printDecimal, roundTo, zero, type Decimal, type Rounding } from "./decimal.ts";

/** Why there is no figure. */
export type NoFigureBecause = "missingInput" | "divisionByZero" | "outOfRange";

/** A computed number, or none and why. `missing` names the cells that were needed and not answered. */
export type Figure = {
  readonly value: Decimal | null;
  readonly because: NoFigureBecause | null;
  readonly missing: readonly string[];
};

const nobody: readonly string[] = [];

export const figureOf = (value: Decimal, missing: readonly string[] = nobody): Figure => {
  const fitting = fit(value);
  return { value: fitting, because: fitting === null ? "outOfRange" : null, missing };
};

export const noFigure = (because: NoFigureBecause, missing: readonly string[] = nobody): Figure => ({
  value: null,
  because,
  missing,
});

const missingIn = (figures: readonly Figure[]): readonly string[] =>
  figures.every((figure) => figure.missing.length === 0)
    ? nobody
    : [...new Set(figures.flatMap((figure) => figure.missing))];

/** Figures combined one after the other; without one of them there is none. */
export const combineFigures = (
  figures: readonly Figure[],
  combine: (left: Decimal, right: Decimal) => Decimal,
): Figure => {
  const missing = missingIn(figures);
  const failed = figures.find((figure) => figure.value === null);
  if (failed?.because) return noFigure(failed.because, missing);
  return figures.reduce((left, right) =>
    left.value === null || right.value === null ? left : figureOf(combine(left.value, right.value), missing),
  );
};

export const divideFigures = (dividend: Figure, divisor: Figure): Figure => {
  const byZero = divisor.value?.eq(zero) === true && dividend.value !== null;
  if (byZero) return noFigure("divisionByZero", missingIn([dividend, divisor]));
  return combineFigures([dividend, divisor], (left, right) => divide(left, right) ?? zero);
};

export const roundFigure = (figure: Figure, decimals: number, rounding: Rounding): Figure =>
  figure.value === null ? figure : { ...figure, value: roundTo(figure.value, decimals, rounding) };

/** The day whose number it is, as `YYYY-MM-DD`. */
export const printDay = ({ value }: Figure): string | null =>
  value === null ? null : dayOfNumber(value.toNumber());

/** Canonical decimal text. */
export const printFigure = ({ value }: Figure): string | null =>
  value === null ? null : printDecimal(value);
