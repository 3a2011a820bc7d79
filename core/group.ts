import type { Answer } from "./answer.ts";
import { compileIsAsked } from "./applies.ts";
import { cellFrom, hiddenCell, openBound, settledBound, surelyHidden } from "./cell.ts";
import type { Cell, CellBound } from "./cell.ts";
import { decimal, divide, zero, type Decimal } from "./decimal.ts";
import type { QuestionEntry, Rows, RowsBound } from "./entry.ts";
import { limits } from "./limits.ts";
import { nodeAt, type Bounds, type Node, type State } from "./node.ts";
import { canFail, higher, lower, never } from "./possible.ts";
import { baseOf, type GroupEntry } from "./rows-owner.ts";
import type { Scope } from "./scope.ts";
import { worstOutcome } from "./types/multiple-choice.ts";
import { addedPoints } from "./types/points.ts";
import { rowsOf } from "./types/repeat-group.ts";
import { fault, open, type RatingRange, type Reading } from "./types/rule.ts";

const noRows: Rows = { applies: false, ids: [] };
const surelyNoRows: RowsBound = { hidden: true, shown: false, fixed: [], most: 0 };

/** Rows a group needs at submit: one, unless it says otherwise or is optional. Rows of another group are its concern. */
const leastRows = (group: GroupEntry, base: GroupEntry | null, required: boolean): number =>
  base === null ? (group.rowLimits.min ?? (required ? 1 : 0)) : 0;

const storedIn = ({ definition }: GroupEntry, { answers }: State) =>
  answers.get(definition.id)?.value ?? null;

/** The rows a group that applies has: of its own answer, or those of the group whose rows it is about. */
const rowsNow = (group: GroupEntry, base: GroupEntry | null, state: State): Rows => {
  if (base !== null) return base.rows.of(state);
  return { applies: true, ids: rowsOf(storedIn(group, state)) };
};

/** Rows beyond what is allowed are rows all the same, and nobody has to take them out of a group that is optional. */
const rowsLater = (
  group: GroupEntry,
  base: GroupEntry | null,
  { least, required }: { readonly least: number; readonly required: boolean },
  bounds: Bounds,
): RowsBound => {
  if (base !== null) return base.rows.bound(bounds);
  const stored = storedIn(group, bounds.state);
  const ids = rowsOf(stored);
  const settled = group.rule.read(stored, null).standing === "answered" && ids.length >= least;
  const allowed = group.rowLimits.max ?? limits.rows;
  const most = required ? allowed : Math.max(allowed, ids.length);
  return { hidden: false, shown: true, fixed: settled ? ids : null, most };
};

/** The node of a group's rows: which there are, and whether the group applies. */
export const compileRows = (group: GroupEntry, required: boolean, scope: Scope): Node => {
  const { definition, path } = group;
  const base = baseOf(group, scope.entries.questions);
  const isAsked = compileIsAsked(group, scope);
  const least = leastRows(group, base, required);
  return nodeAt(group.rows, {
    name: `rows of ${definition.id}`,
    path,
    reads: [...isAsked.reads, ...(base === null ? [] : [base.rows.index])],
    run: (state) => (isAsked.holds(state, -1) ? rowsNow(group, base, state) : noRows),
    bound: (bounds) => {
      const truth = isAsked.bound(bounds, -1);
      const rows = rowsLater(group, base, { least, required }, bounds);
      if (truth === never || !rows.shown) return surelyNoRows;
      return { ...rows, hidden: rows.hidden || canFail(truth) };
    },
  });
};

const mean = (ratings: readonly Decimal[]): Decimal | null =>
  ratings.length === 0
    ? null
    : divide(
        ratings.reduce((left, right) => left.plus(right), zero),
        decimal(ratings.length),
      );

const ratedIn = (cells: readonly Cell[]): readonly Decimal[] =>
  cells.map((cell) => cell.reading.rating).filter((rating) => rating !== null);

/** A row's rating: the mean of its rated answers. */
export const rowRating = (cells: readonly Cell[]): Decimal | null => mean(ratedIn(cells));

/** The mean or the lowest of the rows that have a rating. */
const groupRating = (rows: readonly (readonly Cell[])[], combine: "mean" | "min"): Decimal | null => {
  const ratings = rows.map(rowRating).filter((rating) => rating !== null);
  const [first] = ratings;
  if (first === undefined) return null;
  return combine === "min" ? ratings.reduce(lower, first) : mean(ratings);
};

const isOpen = ({ applies, reading, lacks, faults }: Cell): boolean =>
  applies &&
  (reading.standing === "open" || reading.standing === "invalid" || lacks.length + faults.length > 0);

type Summary = { readonly least: number; readonly requiredIn: readonly boolean[] };

/** What the group's own answer says, with what its rows show. */
const groupReading = (own: Reading, rows: readonly (readonly Cell[])[], combine: "mean" | "min"): Reading => {
  if (own.standing !== "answered") return own;
  const asked = rows.flatMap((cells) => cells.filter((cell) => cell.applies));
  const rating = groupRating(rows, combine);
  const points = addedPoints(asked.flatMap((cell) => cell.reading.points ?? []));
  const counts = rating !== null || points.size > 0;
  const unsure = !counts && asked.some((cell) => cell.reading.standing === "unsure");
  return {
    ...own,
    ...(points.size > 0 ? { points } : {}),
    standing: unsure ? "unsure" : "answered",
    outcome: unsure ? "unsure" : worstOutcome(asked.map((cell) => cell.reading.outcome)),
    rating,
  };
};

/** What a group's list of rows says; a list of its own beside another group's is wrong and changes nothing. */
const listReading = (group: GroupEntry, base: GroupEntry | null, state: State): Reading => {
  const own = group.rule.read(storedIn(group, state), null);
  if (base === null) return own;
  const theirs = base.rule.read(storedIn(base, state), null);
  return { ...(theirs.standing === "answered" ? theirs : open), faults: own.faults };
};

/**
 * A group as one cell: it counts once. Too few rows, or a required answer missing in one of them, keeps it
 * incomplete. It is unsure where a row is and no row is rated or has points.
 */
const groupCell = (
  { definition }: QuestionEntry,
  own: Reading,
  answer: Answer | undefined,
  rows: readonly (readonly Cell[])[],
  summary: Summary,
): Cell => {
  if (definition.type !== "repeatGroup") return hiddenCell;
  const reading = groupReading(own, rows, definition.rows ?? "mean");
  const cell = cellFrom(definition, reading, [], answer);
  if (own.standing !== "answered") return cell;
  const few = rows.length < summary.least ? [fault("tooFewRows", { min: summary.least })] : [];
  const open = rows.some((cells) => cells.some((one, index) => summary.requiredIn[index] && isOpen(one)));
  const lacks = [...cell.lacks, ...few, ...(open ? [fault("missing")] : [])];
  return lacks.length === 0 ? cell : { ...cell, lacks };
};

/** The cells of each row, from those of each row question. */
export const byRow = <T>(
  ids: readonly string[],
  columns: readonly (readonly T[])[],
): readonly (readonly T[])[] =>
  ids.map((_, row) => columns.map((cells) => cells[row]).filter((cell) => cell !== undefined));

const certainCell = ({ hidden, cell, any, unsure, unanswered }: CellBound): Cell | null => {
  if (any !== null || unsure || unanswered || hidden === (cell !== null)) return null;
  return cell ?? hiddenCell;
};

/** Ratings that any rows can have together; the group may also have none. */
const ratingsOf = ({ rowQuestions }: QuestionEntry): RatingRange | null => {
  const ranges = rowQuestions.map(({ rule }) => rule.ratings(null)).filter((range) => range !== null);
  const [first] = ranges;
  if (first === undefined) return null;
  return {
    low: ranges.map((range) => range.low).reduce(lower, first.low),
    high: ranges.map((range) => range.high).reduce(higher, first.high),
    lacking: true,
  };
};

/** The node of the group itself, after its rows. */
export const compileGroup = (
  entry: GroupEntry,
  isRequired: (id: string) => boolean,
  { entries }: Scope,
): Node => {
  const { definition, path, rule, rows, rowQuestions } = entry;
  const base = baseOf(entry, entries.questions);
  const required = isRequired(definition.id);
  const summary: Summary = {
    least: leastRows(entry, base, required),
    requiredIn: rowQuestions.map((row) => isRequired(row.definition.id)),
  };
  const ratings = ratingsOf(entry);
  const cellOf = (state: State, cells: readonly (readonly Cell[])[]): Cell =>
    groupCell(entry, listReading(entry, base, state), state.answers.get(definition.id), cells, summary);
  const settled = (bounds: Bounds, ids: readonly string[]): Cell | null => {
    const columns = rowQuestions.map(({ cells }) => (cells.bound(bounds) ?? []).map(certainCell));
    const certain = columns.map((cells) => cells.filter((cell) => cell !== null));
    if (certain.some((cells) => cells.length < ids.length)) return null;
    return cellOf(bounds.state, byRow(ids, certain));
  };
  return nodeAt(entry.cell, {
    name: `question ${definition.id}`,
    path,
    reads: [rows.index, ...rowQuestions.map(({ cells }) => cells.index)],
    run: (state) => {
      const { applies, ids } = rows.of(state);
      if (!applies) return hiddenCell;
      const columns = rowQuestions.map(({ cells }) => cells.of(state));
      return cellOf(state, byRow(ids, columns));
    },
    bound: (bounds) => {
      const { hidden, shown, fixed } = rows.bound(bounds);
      if (!shown) return surelyHidden;
      if (fixed === null) return { ...openBound(rule, null, hidden, required), ratings, unsure: true };
      const cell = settled(bounds, fixed);
      if (cell !== null) return settledBound(cell, hidden, required);
      return { ...openBound(rule, null, hidden, true), ratings, unsure: true, lacking: !required };
    },
  });
};
