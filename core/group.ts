import type { Answer } from "./answer.ts";
import { compileApplies } from "./applies.ts";
import { cellFrom, hiddenCell, openBound, settledBound, surelyHidden } from "./cell.ts";
import type { Cell, CellBound } from "./cell.ts";
import { decimal, divide, zero, type Decimal } from "./decimal.ts";
import type { QuestionEntry, Rows, RowsBound } from "./entry.ts";
import { nodeAt, type Bounds, type Node, type Slot, type State } from "./node.ts";
import { both, canFail, higher, lower, never } from "./possible.ts";
import type { Scope } from "./scope.ts";
import { worstOutcome } from "./types/multiple-choice.ts";
import { rowsOf } from "./types/repeat-group.ts";
import { fault, type RatingRange, type Reading } from "./types/rule.ts";

const noRows: Rows = { applies: false, ids: [] };

/** Rows a group needs at submit: one, unless it says otherwise or is optional. */
const leastRows = ({ definition }: QuestionEntry, required: boolean): number =>
  definition.type === "repeatGroup" ? (definition.min ?? (required ? 1 : 0)) : 0;

/** The node of a group's rows: which there are, and whether the group applies. */
export const compileRows = (
  entry: QuestionEntry,
  slot: Slot<Rows, RowsBound>,
  required: boolean,
  scope: Scope,
): Node => {
  const { definition, rule, path, section } = entry;
  const applies = compileApplies(definition.appliesIf, scope, path);
  const least = leastRows(entry, required);
  const stored = (state: State) => state.answers.get(definition.id)?.value ?? null;
  return nodeAt(slot, {
    name: `rows of ${definition.id}`,
    path,
    reads: [section.applies.index, ...applies.reads],
    run: (state) =>
      section.applies.of(state) && applies.holds(state, -1)
        ? { applies: true, ids: rowsOf(stored(state)) }
        : noRows,
    bound: (bounds) => {
      const truth = both(section.applies.bound(bounds), applies.bound(bounds, -1));
      if (truth === never) return { hidden: true, shown: false, fixed: [] };
      const { standing } = rule.read(stored(bounds.state), null);
      const ids = rowsOf(stored(bounds.state));
      const settled = standing === "answered" && ids.length >= least;
      return { hidden: canFail(truth), shown: true, fixed: settled ? ids : null };
    },
  });
};

const mean = (ratings: readonly Decimal[]): Decimal | null =>
  divide(
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
  const unsure = rating === null && asked.some((cell) => cell.reading.standing === "unsure");
  return {
    ...own,
    standing: unsure ? "unsure" : "answered",
    outcome: unsure ? "unsure" : worstOutcome(asked.map((cell) => cell.reading.outcome)),
    rating,
  };
};

/**
 * A group as one cell: it counts once. Too few rows, or a required answer missing in one of them, keeps it
 * incomplete. It is unsure where a row is and no row is rated.
 */
const groupCell = (
  entry: QuestionEntry,
  answer: Answer | undefined,
  rows: readonly (readonly Cell[])[],
  summary: Summary,
): Cell => {
  const { definition, rule } = entry;
  if (definition.type !== "repeatGroup") return hiddenCell;
  const own = rule.read(answer?.value ?? null, null);
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
): readonly (readonly T[])[] => ids.map((_, row) => columns.flatMap((cells) => cells.slice(row, row + 1)));

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
  entry: QuestionEntry,
  rows: Slot<Rows, RowsBound>,
  isRequired: (id: string) => boolean,
): Node => {
  const { definition, path, rule, rowQuestions } = entry;
  const required = isRequired(definition.id);
  const summary: Summary = {
    least: leastRows(entry, required),
    requiredIn: rowQuestions.map((row) => isRequired(row.definition.id)),
  };
  const ratings = ratingsOf(entry);
  const settled = (bounds: Bounds, ids: readonly string[]): Cell | null => {
    const columns = rowQuestions.map(({ cells }) => (cells.bound(bounds) ?? []).map(certainCell));
    const certain = columns.map((cells) => cells.filter((cell) => cell !== null));
    if (certain.some((cells) => cells.length < ids.length)) return null;
    return groupCell(entry, bounds.state.answers.get(definition.id), byRow(ids, certain), summary);
  };
  return nodeAt(entry.cell, {
    name: `question ${definition.id}`,
    path,
    reads: [rows.index, ...rowQuestions.map(({ cells }) => cells.index)],
    run: (state) => {
      const { applies, ids } = rows.of(state);
      if (!applies) return hiddenCell;
      const columns = rowQuestions.map(({ cells }) => cells.of(state));
      return groupCell(entry, state.answers.get(definition.id), byRow(ids, columns), summary);
    },
    bound: (bounds) => {
      const { hidden, shown, fixed } = rows.bound(bounds);
      if (!shown) return surelyHidden;
      if (fixed === null) return { ...openBound(rule, null, hidden, required), ratings, unsure: true };
      const cell = settled(bounds, fixed);
      if (cell !== null) return settledBound(cell, hidden);
      return { ...openBound(rule, null, hidden, true), ratings, unsure: true };
    },
  });
};
