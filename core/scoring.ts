import type { Cell } from "./cell.ts";
import type { Decimal } from "./decimal.ts";
import type { QuestionEntry } from "./entry.ts";
import { madeOnce } from "./made-once.ts";
import type { Rule } from "./types/rule.ts";
import { unitsFor, type Units } from "./units.ts";

/** Whether an answer without its required reason or citation counts. */
export type Incomplete = "counts" | "unanswered";

/** A rating and rating × weight, both also in whole units where those are exact. */
type Weighted = {
  readonly rating: Decimal;
  readonly part: Decimal;
  readonly units: number | undefined;
  readonly weightUnits: number | undefined;
};

type Weighing = (rating: Decimal) => Weighted;

/** A question that a score counts. */
export type Scored = {
  readonly entry: QuestionEntry;
  /** Made once for the ratings of options; questions that are read and weigh alike share it. */
  readonly weighted: Weighing;
};

/** What a score is worked out from. */
export type Scoring = {
  readonly scored: readonly Scored[];
  readonly incomplete: Incomplete;
  readonly units: Units;
};

type Parts = {
  readonly weight: Decimal;
  readonly ofOptions: readonly Pick<Weighted, "rating" | "part">[];
};

const partsOf = ({ options }: Rule, weight: Decimal): Parts => ({
  weight,
  ofOptions: options.flatMap(({ rating }) =>
    rating === null ? [] : [{ rating, part: rating.times(weight) }],
  ),
});

const weighingOf = ({ weight, ofOptions }: Parts, units: Units): Weighing => {
  const weightUnits = units.of(weight);
  const made = ofOptions.map(({ rating, part }) => ({ rating, part, units: units.of(part), weightUnits }));
  return (rating) => {
    for (const known of made) if (known.rating === rating) return known;
    return { rating, part: rating.times(weight), units: undefined, weightUnits };
  };
};

/** The scoring of some questions. */
export const scoringOf = (questions: readonly QuestionEntry[], incomplete: Incomplete): Scoring => {
  const byRule = madeOnce<Rule, (weight: Decimal, make: () => Parts) => Parts>();
  const weighings = madeOnce<Parts, Weighing>();
  const made = questions.map((entry) => {
    const { rule, weight } = entry;
    const byWeight = byRule(rule, () => madeOnce<Decimal, Parts>());
    return { entry, parts: byWeight(weight, () => partsOf(rule, weight)) };
  });
  const distinct = [...new Set(made.map(({ parts }) => parts))];
  const values = distinct.flatMap(({ weight, ofOptions }) => [weight, ...ofOptions.map(({ part }) => part)]);
  const units = unitsFor(values, questions.length);
  const scored = made.map(({ entry, parts }) => ({
    entry,
    weighted: weighings(parts, () => weighingOf(parts, units)),
  }));
  return { scored, incomplete, units };
};

export const isIncomplete = ({ lacks }: Cell, incomplete: Incomplete): boolean =>
  incomplete === "unanswered" && lacks.length > 0;

/** Whether there is an answer that counts as given. */
export const isCovered = (cell: Cell, incomplete: Incomplete): boolean =>
  cell.reading.standing === "answered" && !isIncomplete(cell, incomplete);

export const countingRating = (cell: Cell, incomplete: Incomplete): Decimal | null =>
  cell.applies && isCovered(cell, incomplete) ? cell.reading.rating : null;
