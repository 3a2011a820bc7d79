import { compareDecimals, decimal, type Decimal } from "../decimal.ts";
import type { OptionDefinition } from "../definition-question.ts";
import type { Outcome } from "../evaluation.ts";
import { limits } from "../limits.ts";
import type { Path } from "../node.ts";
import { higher, lower } from "../possible.ts";
import type { Problem } from "../problem.ts";
import type { Applying, Option, RatingRange, Scale } from "./rule.ts";

const outcomeOf = (option: OptionDefinition, rating: Decimal | null, scale: Scale): Outcome => {
  if (option.unsure) return "unsure";
  if (option.outcome !== undefined) return option.outcome;
  if (rating === null) return "informative";
  if (compareDecimals(rating, scale.to) === 0) return "met";
  return compareDecimals(rating, scale.from) === 0 ? "notMet" : "partlyMet";
};

/** An option as it is read: its outcome as declared, else from its rating's place on the scale. */
export const optionRule = (definition: OptionDefinition, scale: Scale): Option => {
  const rating = definition.rating === undefined ? null : decimal(definition.rating);
  return {
    id: definition.id,
    outcome: outcomeOf(definition, rating, scale),
    rating,
    unsure: definition.unsure === true,
    exclusive: definition.exclusive === true || definition.unsure === true,
  };
};

export const isApplying = (applying: Applying, id: string): boolean => applying === null || applying.has(id);

export const applyingOptions = (options: readonly Option[], applying: Applying): readonly Option[] =>
  applying === null ? options : options.filter((option) => applying.has(option.id));

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

const neutral: readonly Outcome[] = ["notApplicable", "informative", "unsure"];

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
    const neverRated = option.unsure || (option.outcome !== undefined && neutral.includes(option.outcome));
    if (option.rating !== undefined && neverRated)
      problems.push({ code: "ratingDoesNotFit", path: [...place, "rating"], params: { id: option.id } });
  });
  const unsure = options.filter((option) => option.unsure);
  if (unsure.length > 1)
    problems.push({ code: "duplicateId", path, params: { id: unsure.map(({ id }) => id).join(", ") } });
  return problems;
};
