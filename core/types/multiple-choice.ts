import { compareDecimals, decimal, divide, zero, type Decimal } from "../decimal.ts";
import type { Outcome } from "../evaluation.ts";
import { optionsOf } from "../option.ts";
import { higher, lower } from "../possible.ts";
import type { Problem } from "../problem.ts";
import {
  applyingOptions,
  isApplying,
  optionProblems,
  optionRule,
  ratingRange,
  sureOptions,
} from "./options.ts";
import { addedPoints, rangeOfAny, type ChoiceLimits } from "./points.ts";
import type {
  DefinitionOf,
  Fault,
  Option,
  RatingRange,
  Reading,
  Rule,
  Scale,
  Setting,
  TypeRules,
} from "./rule.ts";
import { fault, invalid, open } from "./rule.ts";

type MultipleChoice = DefinitionOf<"multipleChoice">;
/** How the ratings of chosen options are made one. */
export type Combine = NonNullable<MultipleChoice["combine"]>;

const worstFirst: readonly Outcome[] = ["notMet", "partlyMet", "met", "notApplicable"];

/** The worst of what is chosen; `notApplicable` only where nothing else shows anything. */
export const worstOutcome = (outcomes: readonly Outcome[]): Outcome =>
  worstFirst.find((outcome) => outcomes.includes(outcome)) ?? "informative";

const sum = (ratings: readonly Decimal[]): Decimal => ratings.reduce((left, right) => left.plus(right), zero);

const onScale = (value: Decimal, { from, to }: Scale): Decimal => lower(to, higher(from, value));

/** One rating from the ratings of the chosen options. A capped sum stays on the scale; other means of nothing are none. */
const combined = (ratings: readonly Decimal[], combine: Combine, scale: Scale): Decimal | null => {
  const [first] = ratings;
  if (combine === "sumCapped") return onScale(sum(ratings), scale);
  if (first === undefined) return null;
  if (combine === "min") return ratings.reduce(lower, first);
  if (combine === "max") return ratings.reduce(higher, first);
  return divide(sum(ratings), decimal(ratings.length));
};

const ratingsOf = (options: readonly Option[]): readonly Decimal[] =>
  options.map((option) => option.rating).filter((rating) => rating !== null);

/** Least and greatest rating of any choice among these options. */
const reachableRatings = (options: readonly Option[], combine: Combine, scale: Scale): RatingRange | null => {
  const span = ratingRange(options);
  if (span === null || combine !== "sumCapped") return span;
  const ratings = ratingsOf(options);
  const negative = sum(ratings.filter((rating) => compareDecimals(rating, zero) < 0));
  const positive = sum(ratings.filter((rating) => compareDecimals(rating, zero) > 0));
  return {
    ...span,
    low: onScale(lower(negative, span.low), scale),
    high: onScale(higher(positive, span.high), scale),
  };
};

const choiceLimits = ({ minChosen = 1, maxChosen, options }: MultipleChoice): ChoiceLimits => ({
  least: minChosen,
  most: maxChosen ?? options.length,
});

/** How many may be chosen; one option that stands alone (or "unsure") is always enough. */
const choiceFaults = (definition: MultipleChoice, chosen: readonly Option[]): readonly Fault[] => {
  const alone = chosen.find((option) => option.exclusive);
  if (alone !== undefined) return chosen.length > 1 ? [fault("exclusiveCombined", { option: alone.id })] : [];
  const { least, most } = choiceLimits(definition);
  if (chosen.length < least) return [fault("tooFewChosen", { minChosen: least })];
  return chosen.length > most ? [fault("tooManyChosen", { maxChosen: most })] : [];
};

const repeated = (value: readonly string[]): string | undefined =>
  new Set(value).size === value.length ? undefined : value.find((id, index) => value.indexOf(id) !== index);

const multipleChoiceRule = (definition: MultipleChoice, { scale }: Setting): Rule => {
  const options = optionsOf(definition).map((option) => optionRule(option, scale));
  const known = new Map(options.map((option) => [option.id, option]));
  const rated = options.some((option) => option.rating !== null);
  const combine = definition.combine ?? "mean";

  const reading = (chosen: readonly Option[], dropped: readonly string[]): Reading => {
    const faults = choiceFaults(definition, chosen);
    const ids = chosen.map((option) => option.id);
    if (faults.length > 0) return { ...invalid(...faults), dropped };
    if (chosen.some((option) => option.unsure))
      return { ...open, standing: "unsure", chosen: ids, dropped, outcome: "unsure" };
    const outcome = worstOutcome(chosen.map((option) => option.outcome));
    const neutral = ratingsOf(chosen).length === 0 && chosen.length > 0;
    const rating = rated && !neutral ? combined(ratingsOf(chosen), combine, scale) : null;
    const points = addedPoints(chosen.map((option) => option.points));
    return {
      ...open,
      standing: "answered",
      value: ids,
      chosen: ids,
      dropped,
      outcome,
      rating,
      ...(points.size > 0 ? { points } : {}),
    };
  };

  return {
    domain: "many",
    options,
    read: (value, applying) => {
      if (value === null) return open;
      if (!Array.isArray(value)) return invalid(fault("wrongType"));
      if (!value.every((id) => typeof id === "string")) return invalid(fault("wrongType"));
      const strange = value.find((id) => !known.has(id));
      if (strange !== undefined) return invalid(fault("unknownOption", { option: strange }));
      const twice = repeated(value);
      if (twice !== undefined) return invalid(fault("chosenTwice", { option: twice }));
      const chosen = options.filter((option) => value.includes(option.id) && isApplying(applying, option.id));
      const dropped = value.filter((id) => !isApplying(applying, id));
      if (chosen.length === 0 && (dropped.length > 0 || definition.minChosen !== 0))
        return { ...open, dropped };
      return reading(chosen, dropped);
    },
    anything: (applying) => ({
      kind: "many",
      options: applyingOptions(options, applying).map((option) => option.id),
    }),
    ratings: (applying) => {
      const span = reachableRatings(applyingOptions(options, applying), combine, scale);
      return span === null ? null : { ...span, lacking: span.lacking || definition.minChosen === 0 };
    },
    points: (name, applying) =>
      rangeOfAny(sureOptions(applyingOptions(options, applying)), name, choiceLimits(definition)),
  };
};

const countProblems = (
  definition: MultipleChoice,
  path: readonly (string | number)[],
): readonly Problem[] => {
  const { maxChosen, options } = definition;
  const { least, most } = choiceLimits(definition);
  if (least <= most && most <= options.length) return [];
  const place = [...path, maxChosen === undefined ? "minChosen" : "maxChosen"];
  return [{ code: "wrongShape", path: place, params: { expected: `${least}–${options.length}` } }];
};

/** Any of several options; how their ratings make one is declared. */
export const multipleChoice: TypeRules<"multipleChoice"> = {
  problems: (definition, path) => [
    ...optionProblems(definition.options, [...path, "options"]),
    ...countProblems(definition, path),
    ...(definition.combine === undefined &&
    definition.options.filter((o) => o.rating !== undefined).length > 1
      ? [{ code: "combineMissing", path, params: { id: definition.id } } as const]
      : []),
  ],
  rule: multipleChoiceRule,
};
