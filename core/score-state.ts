import { pointsOf, printDecimal, type Decimal } from "./decimal.ts";
import type { DimensionEntry, TotalEntry } from "./entry.ts";
import type { DimensionScore, TotalScore } from "./evaluation.ts";
import type { State } from "./node.ts";
import type { Program } from "./program.ts";
import { explainMean, explainTotal } from "./score.ts";

const printed = (value: Decimal | null): string | null => (value === null ? null : printDecimal(value));

/** A dimension's score with what explains it: the printed parts add up to the printed sum. */
export const dimensionScore = (
  { definition, from, to, mean, coverage }: DimensionEntry,
  { entries, scorings }: Program,
  state: State,
): DimensionScore => {
  const { value, sum, weight } = mean.of(state);
  const scoring = scorings.get(definition.id);
  const { parts, excluded } = scoring ? explainMean(scoring, state) : { parts: [], excluded: [] };
  const { answered, applicable } = coverage.of(state);
  const outcomeOf = (id: string) => {
    const entry = entries.questions.get(id);
    return entry?.kind === "question" ? entry.cell.of(state).reading.outcome : "informative";
  };
  return {
    dimension: definition.id,
    value: printed(value),
    points: value === null ? null : pointsOf(value, from, to),
    sum: printDecimal(sum),
    weight: printDecimal(weight),
    contributions: parts.map((part) => ({
      question: part.of,
      outcome: outcomeOf(part.of),
      rating: printDecimal(part.value),
      weight: printDecimal(part.weight),
      part: printDecimal(part.part),
    })),
    exclusions: excluded.map(({ of, because }) => ({ question: of, because })),
    coverage: { answered, applicable },
  };
};

/** The total's points are on the scale that its dimensions share; without a shared one there are none. */
const totalPoints = (value: Decimal | null, dimensions: readonly DimensionEntry[]): number | null => {
  const [first] = dimensions;
  const shared = dimensions.every(({ from, to }) => first?.from.eq(from) && first.to.eq(to));
  return value === null || first === undefined || !shared ? null : pointsOf(value, first.from, first.to);
};

/** The total with what explains it. */
export const totalScore = (total: TotalEntry, state: State): TotalScore => {
  const { dimensions, mean, coverage } = total;
  const { value, sum, weight } = mean.of(state);
  const { parts, excluded } = explainTotal(total, state);
  const { answered, applicable } = coverage.of(state);
  return {
    value: printed(value),
    points: totalPoints(value, dimensions),
    sum: printDecimal(sum),
    weight: printDecimal(weight),
    contributions: parts.map((part) => ({
      dimension: part.of,
      value: printDecimal(part.value),
      weight: printDecimal(part.weight),
      part: printDecimal(part.part),
    })),
    exclusions: excluded.map(({ of }) => of),
    coverage: { answered, applicable },
  };
};
