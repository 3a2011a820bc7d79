import type { Cell } from "./cell.ts";
import type { Decimal } from "./decimal.ts";
import type { QuestionEntry } from "./entry.ts";
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

/** A question that a score counts. */
export type Scored = {
  readonly entry: QuestionEntry;
  /** Made once for the ratings of options. */
  readonly weighted: (rating: Decimal) => Weighted;
};

/** What a score is worked out from. */
export type Scoring = {
  readonly scored: readonly Scored[];
  readonly incomplete: Incomplete;
  readonly units: Units;
};

type Part = Pick<Weighted, "rating" | "part">;

const partsOf = ({ rule, weight }: QuestionEntry): readonly Part[] =>
  rule.options.flatMap(({ rating }) => (rating === null ? [] : [{ rating, part: rating.times(weight) }]));

const scoredQuestion = (entry: QuestionEntry, parts: readonly Part[], units: Units): Scored => {
  const weightUnits = units.of(entry.weight);
  const made = parts.map(({ rating, part }) => ({ rating, part, units: units.of(part), weightUnits }));
  return {
    entry,
    weighted: (rating) => {
      for (const known of made) if (known.rating === rating) return known;
      return { rating, part: rating.times(entry.weight), units: undefined, weightUnits };
    },
  };
};

/** The scoring of some questions. */
export const scoringOf = (questions: readonly QuestionEntry[], incomplete: Incomplete): Scoring => {
  const made = questions.map((entry) => ({ entry, parts: partsOf(entry) }));
  const values = made.flatMap(({ entry, parts }) => [entry.weight, ...parts.map(({ part }) => part)]);
  const units = unitsFor(values, questions.length);
  const scored = made.map(({ entry, parts }) => scoredQuestion(entry, parts, units));
  return { scored, incomplete, units };
};

export const isIncomplete = ({ lacks }: Cell, incomplete: Incomplete): boolean =>
  incomplete === "unanswered" && lacks.length > 0;

/** Whether there is an answer that counts as given. */
export const isCovered = (cell: Cell, incomplete: Incomplete): boolean =>
  cell.reading.standing === "answered" && !isIncomplete(cell, incomplete);

export const countingRating = (cell: Cell, incomplete: Incomplete): Decimal | null =>
  cell.applies && isCovered(cell, incomplete) ? cell.reading.rating : null;
