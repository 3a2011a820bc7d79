import type { Cell, CellBound } from "./cell.ts";
import { zero, type Decimal } from "./decimal.ts";
import type { QuestionEntry } from "./entry.ts";
import { addBounds, eitherBound } from "./interval.ts";
import type { Bounds, State } from "./node.ts";
import { exactly, higher, lower, type FigureBound } from "./possible.ts";
import type { Incomplete } from "./scoring.ts";
import type { PointsRange } from "./types/rule.ts";

/** How points of one name are added: over which questions, and what the greatest sum is made of. */
export type PointsSum = {
  readonly name: string;
  readonly questions: readonly QuestionEntry[];
  readonly incomplete: Incomplete;
  readonly counts: "all" | "applicable";
  /** A declared maximum, where questions exclude each other. */
  readonly declared: Decimal | null;
};

/** What one question adds. */
export type PointsPart = { readonly of: string; readonly points: Decimal };

const nothing = { range: { low: zero, high: zero }, none: false } as const satisfies FigureBound;

/** Whether any answer to the question (or in its rows) has points of the name. */
export const hasPoints = (entry: QuestionEntry, name: string): boolean => rangeIn(entry, name) !== null;

const sumOf = (values: readonly Decimal[]): Decimal =>
  values.reduce((total, value) => total.plus(value), zero);

/** What the questions asked in one row can have together, all of them answered. */
const rangeInRow = ({ rowQuestions }: QuestionEntry, name: string): PointsRange | null => {
  const ranges = rowQuestions.map(({ rule }) => rule.points(name, null)).filter((range) => range !== null);
  if (ranges.length === 0) return null;
  return { low: sumOf(ranges.map(({ low }) => low)), high: sumOf(ranges.map(({ high }) => high)) };
};

/** The range of a question's points; of a group that of its rows, as many as make it lowest and highest. */
const findRange = (entry: QuestionEntry, name: string): PointsRange | null => {
  const row = rangeInRow(entry, name);
  if (row === null) return entry.rule.points(name, null);
  const [least, most] = [entry.rowLimits.min ?? 0, entry.rowLimits.max ?? 0];
  return {
    low: row.low.times(row.low.lt(zero) ? most : least),
    high: row.high.times(row.high.gt(zero) ? most : least),
  };
};

const knownRanges = new WeakMap<QuestionEntry, Map<string, PointsRange | null>>();

/** The same, worked out once: every evaluation asks for it, of every question. */
const rangeIn = (entry: QuestionEntry, name: string): PointsRange | null => {
  const known = knownRanges.get(entry) ?? new Map<string, PointsRange | null>();
  knownRanges.set(entry, known);
  const found = known.get(name);
  if (found !== undefined) return found;
  const range = findRange(entry, name);
  known.set(name, range);
  return range;
};

const pointsIn = (cell: Cell, name: string, incomplete: Incomplete): Decimal => {
  const counts =
    cell.applies &&
    cell.reading.standing === "answered" &&
    (incomplete === "counts" || cell.lacks.length === 0);
  return (counts ? cell.reading.points?.get(name) : undefined) ?? zero;
};

/** What each question adds now, those that add nothing included. */
export const pointsParts = (
  { name, questions, incomplete }: PointsSum,
  state: State,
): readonly PointsPart[] =>
  questions.map((entry) => ({
    of: entry.definition.id,
    points: pointsIn(entry.cell.of(state), name, incomplete),
  }));

/** The sum; over nothing it is 0. */
export const pointsNow = (sum: PointsSum, state: State): Decimal => {
  let total = zero;
  for (const entry of sum.questions)
    total = total.plus(pointsIn(entry.cell.of(state), sum.name, sum.incomplete));
  return total;
};

/** The most a question can add: its best answer. */
const best = (entry: QuestionEntry, name: string): Decimal => rangeIn(entry, name)?.high ?? zero;

/** The greatest sum: of the best answers to all questions, or to those that apply; or as declared. */
export const maximumNow = ({ name, questions, counts, declared }: PointsSum, state: State): Decimal =>
  declared ??
  questions
    .filter((entry) => counts === "all" || entry.cell.of(state).applies)
    .reduce((sum, entry) => sum.plus(best(entry, name)), zero);

/** The sum of the best answers to all questions, whatever is declared. */
export const sumOfBest = ({ name, questions }: Pick<PointsSum, "name" | "questions">): Decimal =>
  questions.reduce((sum, entry) => sum.plus(best(entry, name)), zero);

const orNothing = (bound: FigureBound): FigureBound => eitherBound(bound, nothing);

/** What one cell can add: what it has, or anything its question allows. */
const boundOfCell = (
  { hidden, cell, any, unsure, unanswered, lacking }: CellBound,
  range: PointsRange | null,
  { name, incomplete }: PointsSum,
): FigureBound => {
  const given = cell === null ? null : exactly(pointsIn(cell, name, "counts"));
  const open = any === null || range === null ? null : { range, none: false };
  const sure = given === null ? open : open === null ? given : eitherBound(given, open);
  if (sure === null) return nothing;
  const uncounted = incomplete === "unanswered" && lacking;
  return hidden || unsure || unanswered || uncounted ? orNothing(sure) : sure;
};

/** What any rows can have together: each question may also be hidden, open or unsure in each of them. */
const boundOfAnyRows = (entry: QuestionEntry, name: string): FigureBound => {
  const most = entry.rowLimits.max ?? 0;
  const ranges = entry.rowQuestions.map(({ rule }) => rule.points(name, null) ?? nothing.range);
  const sum = (values: readonly Decimal[]): Decimal => sumOf(values).times(most);
  return {
    range: {
      low: sum(ranges.map(({ low }) => lower(zero, low))),
      high: sum(ranges.map(({ high }) => higher(zero, high))),
    },
    none: false,
  };
};

/** What a group's rows can add, where it is known which there are: each cell for itself. */
const boundOfRows = (entry: QuestionEntry, bounds: Bounds, sum: PointsSum): FigureBound => {
  const columns = entry.rowQuestions.map(({ rule, cells }) => ({
    range: rule.points(sum.name, null),
    cells: cells.bound(bounds),
  }));
  if (columns.some(({ cells }) => cells === null)) return boundOfAnyRows(entry, sum.name);
  const cells = columns.flatMap(({ range, cells: all }) =>
    (all ?? []).map((cell) => boundOfCell(cell, range, { ...sum, incomplete: "counts" })),
  );
  return addBounds([nothing, ...cells]);
};

const boundIn = (entry: QuestionEntry, bounds: Bounds, sum: PointsSum): FigureBound => {
  const bound = entry.cell.bound(bounds);
  if (entry.rows === null || bound.any === null) return boundOfCell(bound, rangeIn(entry, sum.name), sum);
  return orNothing(boundOfRows(entry, bounds, sum));
};

/** Between which values the sum can lie. */
export const boundOfPoints = (sum: PointsSum, bounds: Bounds): FigureBound =>
  addBounds([nothing, ...sum.questions.map((entry) => boundIn(entry, bounds, sum))]);

/** Between which values the greatest sum can lie. */
export const boundOfMaximum = (sum: PointsSum, bounds: Bounds): FigureBound => {
  const { name, questions, counts, declared } = sum;
  if (declared !== null) return exactly(declared);
  if (counts === "all") return exactly(sumOfBest(sum));
  return addBounds([
    nothing,
    ...questions.map((entry) => {
      const { hidden, cell, any } = entry.cell.bound(bounds);
      const most = exactly(best(entry, name));
      if (cell === null && any === null) return nothing;
      return hidden ? orNothing(most) : most;
    }),
  ]);
};
