import { decimal, type Decimal } from "../decimal.ts";
import type { OptionDefinition } from "../definition-question.ts";
import type { Outcome } from "../evaluation.ts";
import { limits } from "../limits.ts";
import type { Path } from "../node.ts";
import { higher, lower } from "../possible.ts";
import type { Problem } from "../problem.ts";
import { isNeutral, outcomeFrom } from "./outcome.ts";
import { pointsOf } from "./points.ts";
import type { Applying, Option, RatingRange, Scale } from "./rule.ts";

const outcomeOf = (option: OptionDefinition, rating: Decimal | null, scale: Scale): Outcome =>
  option.unsure ? "unsure" : outcomeFrom(option.outcome, rating, scale);

/** An option as it is read: its outcome as declared, else from its rating's place on the scale. */
export const optionRule = (option: OptionDefinition, scale: Scale): Option => {
  const rating = option.rating === undefined ? null : decimal(option.rating);
  return {
    id: option.id,
    outcome: outcomeOf(option, rating, scale),
    rating,
    points: pointsOf(option.points),
    unsure: option.unsure === true,
    exclusive: option.exclusive === true || option.unsure === true,
  };
};

export const isApplying = (applying: Applying, id: string): boolean => applying === null || applying.has(id);

export const applyingOptions = (options: readonly Option[], applying: Applying): readonly Option[] =>
  applying === null ? options : options.filter((option) => applying.has(option.id));

/** Options that are an answer: all but the one that says that there is none yet. */
export const sureOptions = (options: readonly Option[]): readonly Option[] =>
  options.filter((option) => !option.unsure);

/** Lowest and highest rating among options; null where none is rated. */
export const ratingRange = (options: readonly Option[]): RatingRange | null => {
  const ratings = options.map((option) => option.rating).filter((rating) => rating !== null);
  const [first] = ratings;
  if (first === undefined) return null;
  return {
    low: ratings.reduce(lower, first),
    high: ratings.reduce(higher, first),
    lacking: ratings.length < options.length,
  };
};

/** What is wrong with the options of one question. */
export const optionProblems = (options: readonly OptionDefinition[], path: Path): readonly Problem[] => {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  if (options.length > limits.options)
    problems.push({ code: "limitExceeded", path, params: { limit: limits.options } });
  options.forEach((option, index) => {
    const place = [...path, index];
    if (seen.has(option.id)) problems.push({ code: "duplicateId", path: place, params: { id: option.id } });
    seen.add(option.id);
    if (option.unsure && option.next === undefined)
      problems.push({ code: "nextMissing", path: place, params: { id: option.id } });
    const neverRated = option.unsure || (option.outcome !== undefined && isNeutral(option.outcome));
    if (option.rating !== undefined && neverRated)
      problems.push({ code: "ratingDoesNotFit", path: [...place, "rating"], params: { id: option.id } });
    if (option.points !== undefined && option.unsure)
      problems.push({ code: "ratingDoesNotFit", path: [...place, "points"], params: { id: option.id } });
  });
  const unsure = options.filter((option) => option.unsure);
  if (unsure.length > 1)
    problems.push({ code: "duplicateId", path, params: { id: unsure.map(({ id }) => id).join(", ") } });
  return problems;
};
