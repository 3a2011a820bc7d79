import type { Cell, CellBound } from "./cell.ts";
import { boundOfCoverage, type Coverage, type PossibleCover } from "./coverage.ts";
import { zero, type Decimal } from "./decimal.ts";
import type { DimensionEntry, TotalEntry } from "./entry.ts";
import type { Exclusion } from "./evaluation.ts";
import { boundOfMean, meanOf } from "./mean.ts";
import type { Excluded, Explanation, Mean, Part, PossiblePart } from "./mean.ts";
import { nodeAt, type Node, type NodeParts, type State } from "./node.ts";
import { boundOfPoints, pointsNow, type PointsSum } from "./points.ts";
import type { FigureBound } from "./possible.ts";
import type { Scope } from "./scope.ts";
import { countingRating, isIncomplete, type Incomplete, type Scored, type Scoring } from "./scoring.ts";
import { compileTally, meanOfTally, type TallySlot } from "./tally.ts";

/** Why a question without a counting rating is left out. */
export const reasonToExclude = (
  cell: Cell,
  isGroup: boolean,
  incomplete: Incomplete,
): Exclusion["because"] => {
  const { standing, outcome, value } = cell.reading;
  if (!cell.applies) return "hidden";
  if (standing === "unsure") return "unsure";
  const rowless = isGroup && (standing === "open" || (Array.isArray(value) && value.length === 0));
  if (rowless) return "noRows";
  if (standing !== "answered" || isIncomplete(cell, incomplete)) return "unanswered";
  if (outcome === "notApplicable") return "notApplicable";
  return isGroup && cell.lacks.length > 0 ? "unanswered" : "noRating";
};

/** What a dimension's mean is made of, and what is left out of it and why. */
export const explainMean = ({ scored, incomplete }: Scoring, state: State): Explanation => {
  const parts: Part[] = [];
  const excluded: Excluded[] = [];
  for (const { entry, weighted } of scored) {
    const of = entry.definition.id;
    const cell = entry.cell.of(state);
    const rating = countingRating(cell, incomplete);
    if (rating !== null) parts.push({ of, value: rating, weight: entry.weight, part: weighted(rating).part });
    else excluded.push({ of, because: reasonToExclude(cell, entry.rows !== null, incomplete) });
  }
  return { parts, excluded };
};

/** What a cell can add. */
const possiblePart = (
  { entry, weighted }: Scored,
  bound: CellBound,
  incomplete: Incomplete,
): readonly PossiblePart[] => {
  const { weight } = entry;
  const ends = (low: Decimal, high: Decimal) => ({
    low: { value: low, part: weighted(low).part },
    high: { value: high, part: weighted(high).part },
    weight,
  });
  const { hidden, cell, any, ratings, unanswered, lacking } = bound;
  const maybeNot = hidden || unanswered || (lacking && incomplete === "unanswered");
  const given = cell?.reading.standing === "answered" ? cell.reading.rating : null;
  if (given !== null) return [{ ...ends(given, given), must: !maybeNot && any === null }];
  if (any === null || ratings === null) return [];
  return [{ ...ends(ratings.low, ratings.high), must: !maybeNot && !ratings.lacking }];
};

/** Whether a question can be covered, and whether it can apply and not be. */
const possibleCover = (
  { entry }: Scored,
  { hidden, cell, any, unsure, unanswered, lacking }: CellBound,
  incomplete: Incomplete,
): PossibleCover => {
  const given = cell?.reading.standing === "answered";
  const uncounted = lacking && incomplete === "unanswered";
  const partly = any !== null && entry.rows !== null;
  return {
    hidden,
    covered: given || any !== null,
    uncovered: unsure || unanswered || partly || uncounted || (cell !== null && !given),
  };
};

type Figures<T> = Pick<NodeParts<T, FigureBound>, "reads" | "run" | "bound">;

/** How the mean of some questions is worked out. */
export const meanParts = (scoring: Scoring, tally: TallySlot): Figures<Mean> => ({
  reads: [tally.index],
  run: (state) => meanOfTally(tally.of(state), scoring.units),
  bound: (bounds) =>
    boundOfMean(
      scoring.scored.flatMap((one) => possiblePart(one, one.entry.cell.bound(bounds), scoring.incomplete)),
    ),
});

/** How it is worked out how much of some questions is answered. */
export const coverageParts = ({ scored, incomplete }: Scoring, tally: TallySlot): Figures<Coverage> => ({
  reads: [tally.index],
  run: (state) => tally.of(state),
  bound: (bounds) =>
    boundOfCoverage(scored.map((one) => possibleCover(one, one.entry.cell.bound(bounds), incomplete))),
});

/** A sum in the place of a mean: it has no weights. */
const sumParts = (sum: PointsSum): Figures<Mean> => ({
  reads: sum.questions.map(({ cell }) => cell.index),
  run: (state) => {
    const points = pointsNow(sum, state);
    return { value: points, sum: () => points, weight: () => zero };
  },
  bound: (bounds) => boundOfPoints(sum, bounds),
});

/** The nodes of a dimension: its mean or its sum, and its coverage. */
export const compileDimension = (
  { definition, path, mean, coverage, sum }: DimensionEntry,
  scoring: Scoring,
  scope: Scope,
): readonly Node[] => {
  const name = `score ${definition.id}`;
  const tally = compileTally(scoring, { name, path }, scope);
  return [
    nodeAt(mean, { name, path, ...(sum === null ? meanParts(scoring, tally) : sumParts(sum)) }),
    nodeAt(coverage, { name: `coverage ${definition.id}`, path, ...coverageParts(scoring, tally) }),
  ];
};

/** What the total is made of: the dimensions that have a mean. */
export const explainTotal = ({ dimensions }: TotalEntry, state: State): Explanation => {
  const parts: Part[] = [];
  const excluded: Excluded[] = [];
  for (const { definition, weight, mean } of dimensions) {
    const { value } = mean.of(state);
    if (value === null) excluded.push({ of: definition.id, because: "noRating" });
    else parts.push({ of: definition.id, value, weight, part: value.times(weight) });
  }
  return { parts, excluded };
};

const sumOf = (values: readonly Decimal[]): Decimal => values.reduce((sum, value) => sum.plus(value), zero);

const totalMean = (total: TotalEntry, state: State): Mean => {
  const { parts } = explainTotal(total, state);
  return meanOf(sumOf(parts.map((part) => part.part)), sumOf(parts.map((part) => part.weight)));
};

/** The nodes of the declared total: the mean of the dimensions that have one, and the coverage of them all. */
export const compileTotal = (
  total: TotalEntry,
  scored: readonly Scored[],
  incomplete: Incomplete,
): readonly Node[] => {
  const { path, dimensions, mean, coverage } = total;
  return [
    nodeAt(mean, {
      name: "score total",
      path,
      reads: dimensions.map((dimension) => dimension.mean.index),
      run: (state) => totalMean(total, state),
      bound: (bounds) =>
        boundOfMean(
          dimensions.flatMap(({ weight, mean: own }) => {
            const { range, none } = own.bound(bounds);
            if (range === null || range.low === null || range.high === null) return [];
            const [low, high] = [range.low, range.high].map((value) => ({
              value,
              part: value.times(weight),
            }));
            return low && high ? [{ low, high, weight, must: !none }] : [];
          }),
        ),
    }),
    nodeAt(coverage, {
      name: "coverage total",
      path,
      reads: [
        ...dimensions.map((dimension) => dimension.coverage.index),
        ...scored.map(({ entry }) => entry.cell.index),
      ],
      run: (state) => {
        const all = dimensions.map((dimension) => dimension.coverage.of(state));
        const sum = (of: "answered" | "applicable") => all.reduce((count, one) => count + one[of], 0);
        return { answered: sum("answered"), applicable: sum("applicable") };
      },
      bound: (bounds) =>
        boundOfCoverage(scored.map((one) => possibleCover(one, one.entry.cell.bound(bounds), incomplete))),
    }),
  ];
};
