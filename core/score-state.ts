import { decimal, divide, one, pointsOf, printDecimal, zero, type Decimal } from "./decimal.ts";
import type { DimensionEntry, TotalEntry } from "./entry.ts";
import type { DimensionScore, TotalScore } from "./evaluation.ts";
import type { State } from "./node.ts";
import type { Program } from "./program.ts";
import type { Explanation } from "./mean.ts";
import { maximumNow, type PointsSum } from "./points.ts";
import { higher, lower } from "./possible.ts";
import { explainMean, explainTotal } from "./score.ts";
import { explainSum } from "./sum-explained.ts";

const printed = (value: Decimal | null): string | null => (value === null ? null : printDecimal(value));

const hundred = decimal(100);

type Standing = Pick<DimensionScore, "kind" | "value" | "maximum" | "percent" | "points">;

/** A mean, and its place on its scale. */
const meanStanding = ({ from, to }: DimensionEntry, value: Decimal | null): Standing => ({
  kind: "mean",
  value: printed(value),
  maximum: null,
  percent: printed(value && divide(value.minus(from).times(hundred), to.minus(from))),
  points: value === null ? null : pointsOf(value, from, to),
});

/** A sum, and its share of the greatest one; the share's points stay within 0 and 100. */
const sumStanding = (sum: PointsSum, value: Decimal, state: State): Standing => {
  const maximum = maximumNow(sum, state);
  const within = lower(higher(value, zero), maximum);
  return {
    kind: "sum",
    value: printDecimal(value),
    maximum: printDecimal(maximum),
    percent: printed(divide(value.times(hundred), maximum)),
    points: maximum.gt(zero) ? pointsOf(within, zero, maximum) : null,
  };
};

const explanationOf = (
  { definition, sum }: DimensionEntry,
  { scorings }: Program,
  state: State,
): Explanation => {
  if (sum !== null) return explainSum(sum, state);
  const scoring = scorings.get(definition.id);
  return scoring ? explainMean(scoring, state) : { parts: [], excluded: [] };
};

/** A dimension's score with what explains it: the printed parts add up to the printed sum. */
export const dimensionScore = (entry: DimensionEntry, program: Program, state: State): DimensionScore => {
  const { value, sum, weight } = entry.mean.of(state);
  const { parts, excluded } = explanationOf(entry, program, state);
  const { answered, applicable } = entry.coverage.of(state);
  const standing = entry.sum === null ? meanStanding(entry, value) : sumStanding(entry.sum, sum(), state);
  const outcomeOf = (id: string) => {
    const asked = program.entries.questions.get(id);
    return asked?.kind === "question" ? asked.cell.of(state).reading.outcome : "informative";
  };
  return {
    dimension: entry.definition.id,
    ...standing,
    sum: printDecimal(sum()),
    weight: printDecimal(entry.sum === null ? weight() : one),
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
    sum: printDecimal(sum()),
    weight: printDecimal(weight()),
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
