import type { CountOf, FigureWords, MeanOf, PointsOf, ScopeWords, ShareOf } from "./condition-type.ts";
import { compileCountOf } from "./count-of.ts";
import { shareOf, type Coverage } from "./coverage.ts";
import { decimal, zero, type Decimal } from "./decimal.ts";
import type { DimensionEntry, QuestionEntry } from "./entry.ts";
import { divideFigures, figureOf, noFigure, type Figure } from "./figure.ts";
import { boundOfMaximum, boundOfPoints, hasPoints, maximumNow, pointsNow, type PointsSum } from "./points.ts";
import { divideBounds, multiplyBounds, subtractBounds } from "./interval.ts";
import { expressionType } from "./expression-type.ts";
import { inLocale } from "./locale.ts";
import type { Bounds, Slot, State } from "./node.ts";
import { exactly, type FigureBound } from "./possible.ts";
import type { Quantity } from "./quantity.ts";
import { isScored } from "./rating-problems.ts";
import { coverageParts, meanParts } from "./score.ts";
import { compileTally } from "./tally.ts";
import { scoringOf } from "./scoring.ts";
import { scopedQuestions } from "./scoped-questions.ts";
import { at, type Place, type Scope } from "./scope.ts";

/** The words that name a figure; exactly one of them names it. */
export const figureWords = [
  "computed",
  "parameter",
  "score",
  "points",
  "maximum",
  "percent",
  "coverage",
] as const;
export type FigureWord = (typeof figureWords)[number];

type Valued = { readonly value: Decimal | null };

const toFigure = (value: Decimal | null): Figure =>
  value === null ? noFigure("missingInput") : figureOf(value);

const fromSlot = <T>(slot: Slot<T, FigureBound>, valueOf: (value: T) => Decimal | null): Quantity => ({
  type: "number",
  unit: null,
  reads: [slot.index],
  run: (state) => toFigure(valueOf(slot.of(state))),
  bound: (bounds) => slot.bound(bounds),
});

const ofSlot = (slot: Slot<Valued, FigureBound>): Quantity => fromSlot(slot, ({ value }) => value);

const ofCoverage = (slot: Slot<Coverage, FigureBound>): Quantity => fromSlot(slot, shareOf);

const unknown = (scope: Scope, id: string, place: Place): null => {
  scope.report({ code: "unknownReference", path: place.path, params: { id } });
  return null;
};

const computed = (id: string, scope: Scope, place: Place): Quantity | null => {
  const entry = scope.entries.computed.get(id);
  if (entry === undefined) return unknown(scope, id, place);
  const { figure, definition } = entry;
  return {
    type: expressionType(definition.value, scope.entries),
    unit: definition.unit === undefined ? null : inLocale(definition.unit, "de"),
    reads: [figure.index],
    run: (state) => figure.of(state),
    bound: (bounds) => figure.bound(bounds),
  };
};

const parameter = (id: string, scope: Scope, place: Place): Quantity | null => {
  const entry = scope.entries.parameters.get(id);
  if (entry === undefined) return unknown(scope, id, place);
  const { figure, definition } = entry;
  return {
    type: definition.type === "date" ? "day" : "number",
    unit: definition.unit === undefined ? null : inLocale(definition.unit, "de"),
    reads: [figure.index],
    run: (state) => figure.of(state),
    bound: (bounds) => figure.bound(bounds),
  };
};

const keyOf = (word: string, of: unknown): string => `${word} ${JSON.stringify(of)}`;

const scoredIn = (of: ScopeWords, scope: Scope, place: Place): readonly QuestionEntry[] =>
  scopedQuestions(of, scope, place).filter(isScored);

/** The mean or the coverage of some questions, which must all be rated on one scale. */
const meanOver = (word: "score" | "coverage", of: ScopeWords, scope: Scope, place: Place): Quantity => {
  const questions = scoredIn(of, scope, place);
  const scales = new Set(
    questions.map(({ dimension }) => {
      const { from, to } = scope.entries.dimensions.get(dimension ?? "") ?? { from: zero, to: zero };
      return `${from.toFixed()}–${to.toFixed()}`;
    }),
  );
  if (word === "score" && scales.size > 1)
    scope.report({ code: "unitMismatch", path: place.path, params: { units: [...scales] } });
  const scoring = scoringOf(questions, scope.incomplete);
  const naming = { name: keyOf(word, of), path: place.path };
  const tally = compileTally(scoring, naming, scope);
  return word === "score"
    ? ofSlot(scope.derive(naming.name, () => ({ ...naming, ...meanParts(scoring, tally) })))
    : ofCoverage(scope.derive(naming.name, () => ({ ...naming, ...coverageParts(scoring, tally) })));
};

const meanOrShare = (word: "score" | "coverage", of: MeanOf, scope: Scope, place: Place): Quantity | null => {
  if (typeof of !== "string") return meanOver(word, of, scope, place);
  const { dimensions, total } = scope.entries;
  const entry = of === "total" ? total : dimensions.get(of);
  if (!entry) return unknown(scope, of, place);
  return word === "score" ? ofSlot(entry.mean) : ofCoverage(entry.coverage);
};

const quantity = (
  reads: readonly number[],
  run: (state: State) => Figure,
  bound: (bounds: Bounds) => FigureBound,
): Quantity => ({ type: "number", unit: null, reads, run, bound });

const cellsOf = (questions: readonly QuestionEntry[]): readonly number[] =>
  questions.map(({ cell }) => cell.index);

/** Points of one name over some questions; a name that nothing has is an error. */
const sumOver = (
  name: string,
  of: ScopeWords,
  counts: PointsSum["counts"],
  scope: Scope,
  place: Place,
): PointsSum | null => {
  const { questions, dimensions } = scope.entries;
  const all = [...questions.values()].filter((entry) => entry.kind === "question");
  const known =
    all.some((entry) => hasPoints(entry, name)) ||
    [...dimensions.values()].some(({ sum }) => sum?.name === name);
  if (!known) return unknown(scope, name, place);
  const inScope = scopedQuestions(of, scope, place).filter((entry) => hasPoints(entry, name));
  return { name, questions: inScope, incomplete: scope.incomplete, counts, declared: null };
};

const points = (of: PointsOf, scope: Scope, place: Place): Quantity | null => {
  const { name, ...within } = typeof of === "string" ? { name: of } : of;
  const sum = sumOver(name, within, "all", scope, place);
  if (sum === null) return null;
  const key = keyOf("points", of);
  return ofSlot(
    scope.derive(key, () => ({
      name: key,
      path: place.path,
      reads: cellsOf(sum.questions),
      run: (state) => ({ value: pointsNow(sum, state) }),
      bound: (bounds) => boundOfPoints(sum, bounds),
    })),
  );
};

const maximumOf = (sum: PointsSum): Quantity =>
  quantity(
    sum.declared === null && sum.counts === "applicable" ? cellsOf(sum.questions) : [],
    (state) => figureOf(maximumNow(sum, state)),
    (bounds) => boundOfMaximum(sum, bounds),
  );

const hundred = decimal(100);

const share = (part: Decimal | null, whole: Decimal): Figure =>
  part === null ? noFigure("missingInput") : divideFigures(figureOf(part.times(hundred)), figureOf(whole));

/** The sum as a share of the greatest sum, in per cent; none where that is 0. */
const percentOf = (sum: PointsSum): Quantity =>
  quantity(
    cellsOf(sum.questions),
    (state) => share(pointsNow(sum, state), maximumNow(sum, state)),
    (bounds) =>
      divideBounds(
        multiplyBounds([boundOfPoints(sum, bounds), exactly(hundred)]),
        boundOfMaximum(sum, bounds),
      ),
  );

/** A mean's place on its scale, in per cent. */
const percentOfMean = ({ mean, from, to }: DimensionEntry): Quantity =>
  quantity(
    [mean.index],
    (state) => {
      const { value } = mean.of(state);
      return share(value && value.minus(from), to.minus(from));
    },
    (bounds) =>
      divideBounds(
        multiplyBounds([subtractBounds([mean.bound(bounds), exactly(from)]), exactly(hundred)]),
        exactly(to.minus(from)),
      ),
  );

const greatest = (word: "maximum" | "percent", of: ShareOf, scope: Scope, place: Place): Quantity | null => {
  const ofSum = word === "maximum" ? maximumOf : percentOf;
  if (typeof of === "string") {
    const entry = scope.entries.dimensions.get(of);
    if (entry === undefined) return unknown(scope, of, place);
    if (entry.sum !== null) return ofSum(entry.sum);
    if (word === "percent") return percentOfMean(entry);
    scope.report({ code: "wrongReferenceType", path: place.path, params: { id: of } });
    return null;
  }
  const { name, ...within } = of;
  if (name === undefined) {
    scope.report({ code: "missingKeyword", path: place.path, params: { keyword: "name" } });
    return null;
  }
  const sum = sumOver(name, within, "all", scope, place);
  return sum && ofSum(sum);
};

/** The figure that words name, of which one is given; null, and reported, where there is none such. */
export const compileFigure = (
  words: FigureWords,
  word: FigureWord,
  scope: Scope,
  place: Place,
): Quantity | null => {
  const inside = at(place, word);
  if (words.computed !== undefined && word === "computed") return computed(words.computed, scope, inside);
  if (words.parameter !== undefined && word === "parameter") return parameter(words.parameter, scope, inside);
  if (words.score !== undefined && word === "score") return meanOrShare(word, words.score, scope, inside);
  if (words.coverage !== undefined && word === "coverage")
    return meanOrShare(word, words.coverage, scope, inside);
  if (words.points !== undefined && word === "points") return points(words.points, scope, inside);
  if (words.maximum !== undefined && word === "maximum") return greatest(word, words.maximum, scope, inside);
  if (words.percent !== undefined && word === "percent") return greatest(word, words.percent, scope, inside);
  return null;
};

/** How many questions or findings stand in a certain way. */
export const compileCount = (of: CountOf, scope: Scope, place: Place): Quantity | null => {
  const counted = compileCountOf(of, scope, at(place, "count"));
  return counted && { type: "number", unit: null, ...counted };
};
