import { decimal, divide, type Decimal } from "./decimal.ts";
import { exactly, noFigureAtAll, type FigureBound } from "./possible.ts";

/** How much is answered: questions answered and not unsure, and scored questions that apply. */
export type Coverage = { readonly answered: number; readonly applicable: number };

/** Answered ÷ applicable; null where none applies. */
export const shareOf = ({ answered, applicable }: Coverage): Decimal | null =>
  divide(decimal(answered), decimal(applicable));

/** What one scored question can be: not applicable, covered, applicable and not covered. */
export type PossibleCover = {
  readonly hidden: boolean;
  readonly covered: boolean;
  readonly uncovered: boolean;
};

type Choice = "hidden" | "covered" | "uncovered";

const preferring = (covers: readonly PossibleCover[], order: readonly Choice[]): Decimal | null => {
  const choices = covers.map((cover) => order.find((choice) => cover[choice]) ?? "hidden");
  const answered = choices.filter((choice) => choice === "covered").length;
  return shareOf({ answered, applicable: choices.filter((choice) => choice !== "hidden").length });
};

/**
 * Between which values coverage can lie. A covered question never lowers the share and one not covered never raises
 * it, so each end is reached by choosing for every question what moves it there most.
 */
export const boundOfCoverage = (covers: readonly PossibleCover[]): FigureBound => {
  const none = covers.every((cover) => cover.hidden);
  const low = preferring(covers, ["uncovered", "hidden", "covered"]);
  const high = preferring(covers, ["covered", "hidden", "uncovered"]);
  if (low === null && high === null) return noFigureAtAll;
  if (low !== null && high !== null && !none && low.eq(high)) return exactly(low);
  return { range: { low: low ?? decimal(0), high: high ?? decimal(1) }, none };
};
