import { compareDecimals, type Decimal } from "../decimal.ts";
import type { Outcome } from "../evaluation.ts";
import type { Scale } from "./rule.ts";

const neutral: readonly Outcome[] = ["notApplicable", "informative", "unsure"];

/** Whether an outcome says nothing good or bad, so that nothing of it can be rated. */
export const isNeutral = (outcome: Outcome): boolean => neutral.includes(outcome);

/** An outcome as declared, else from the rating's place on its scale: top, bottom, between; without one informative. */
export const outcomeFrom = (declared: Outcome | undefined, rating: Decimal | null, scale: Scale): Outcome => {
  if (declared !== undefined) return declared;
  if (rating === null) return "informative";
  if (compareDecimals(rating, scale.to) === 0) return "met";
  return compareDecimals(rating, scale.from) === 0 ? "notMet" : "partlyMet";
};
