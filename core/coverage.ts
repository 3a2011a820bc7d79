import { decimal, divide, type Decimal } from "./decimal.ts";
import { exactly, noFigureAtAll, type FigureBound } from "./possible.ts";

/** How much is answered: answered and not unsure ÷ scored questions that apply. Null where none applies. */
export type Coverage = {
  readonly answered: number;
  readonly applicable: number;
  readonly value: Decimal | null;
};

/** The share is worked out when it is read: hardly any checklist asks for it. */
export const coverageOf = (answered: number, applicable: number): Coverage => ({
  answered,
  applicable,
  get value() {
    return divide(decimal(answered), decimal(applicable));
  },
});

/** What one scored question can be: not applicable, covered, applicable and not covered. */
export type PossibleCover = {
  readonly hidden: boolean;
  readonly covered: boolean;
  readonly uncovered: boolean;
};

type Choice = "hidden" | "covered" | "uncovered";

const preferring = (
  covers: readonly PossibleCover[],
  order: readonly Choice[],
): { readonly value: Decimal | null } => {
  const choices = covers.map((cover) => order.find((choice) => cover[choice]) ?? "hidden");
  const answered = choices.filter((choice) => choice === "covered").length;
  return coverageOf(answered, choices.filter((choice) => choice !== "hidden").length);
};

/**
 * Between which values coverage can lie. A covered question never lowers the share and one not covered never raises
 * it, so each end is reached by choosing for every question what moves it there most.
 */
export const boundOfCoverage = (covers: readonly PossibleCover[]): FigureBound => {
  const none = covers.every((cover) => cover.hidden);
  const low = preferring(covers, ["uncovered", "hidden", "covered"]).value;
  const high = preferring(covers, ["covered", "hidden", "uncovered"]).value;
  if (low === null && high === null) return noFigureAtAll;
  if (low !== null && high !== null && !none && low.eq(high)) return exactly(low);
  return { range: { low: low ?? decimal(0), high: high ?? decimal(1) }, none };
};
