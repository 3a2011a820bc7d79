import { answerQuantity } from "./answer-quantity.ts";
import { cellKey } from "./answer.ts";
import type { Condition, Expression, OverRows, RowsIn } from "./condition-type.ts";
import { compareDecimals, decimal, divide, zero, type Decimal } from "./decimal.ts";
import type { RowQuestionEntry } from "./entry.ts";
import { figureOf, noFigure, type Figure } from "./figure.ts";
import { addBounds, eitherBound } from "./interval.ts";
import type { State } from "./node.ts";
import {
  anyFigure,
  canFail,
  canHold,
  exactly,
  higher,
  lower,
  type FigureBound,
  type Range,
} from "./possible.ts";
import type { Quantity } from "./quantity.ts";
import { askedInRows, isGroup, rowsOwner, type GroupEntry } from "./rows-owner.ts";
import { at, alwaysHolds, type Place, type Scope, type Test } from "./scope.ts";

/** A group whose rows are taken together: all that is asked in them, and the group that has the list of them. */
type Group = Pick<GroupEntry, "definition" | "rows" | "cell"> & {
  readonly asked: readonly RowQuestionEntry[];
  readonly owner: GroupEntry;
};
type CompileExpression = (expression: Expression, scope: Scope, place: Place) => Quantity;
type CompileCondition = (condition: Condition, scope: Scope, place: Place) => Test;

const groupNamed = (id: string, scope: Scope, place: Place): Group | null => {
  const { questions } = scope.entries;
  const entry = questions.get(id);
  if (isGroup(entry))
    return { ...entry, asked: askedInRows(entry, questions), owner: rowsOwner(entry, questions) };
  const code = entry === undefined ? "unknownReference" : "wrongReferenceType";
  const because = entry === undefined ? {} : { because: "noGroup" };
  scope.report({ code, path: [...place.path, "group"], params: { id, ...because } });
  return null;
};

const nothingAtAll = exactly(zero);

const compileWhere = (
  where: Condition | undefined,
  group: Group,
  scope: Scope,
  place: Place,
  compile: CompileCondition,
): Test =>
  where === undefined
    ? alwaysHolds
    : compile(where, { ...scope, group: group.definition.id }, at(place, "where"));

/** The number of rows, or of those in which something holds; 0 where the group does not apply or has none. */
export const compileRowCount = (
  { group: id, where }: RowsIn,
  scope: Scope,
  place: Place,
  compile: CompileCondition,
): Quantity | null => {
  const group = groupNamed(id, scope, place);
  if (group === null) return null;
  const { rows, cell } = group;
  const test = compileWhere(where, group, scope, place, compile);
  return {
    type: "number",
    unit: null,
    reads: [rows.index, cell.index, ...test.reads],
    run: (state) => {
      const counted = rows.of(state).ids.filter((_, row) => test.holds(state, row)).length;
      return figureOf(decimal(counted), openIn(group, state));
    },
    bound: (bounds) => {
      const { hidden, fixed, most } = rows.bound(bounds);
      if (fixed === null) return { range: { low: zero, high: decimal(most) }, none: false };
      const truths = fixed.map((_, row) => test.bound(bounds, row));
      const range = {
        low: decimal(truths.filter((truth) => !canFail(truth)).length),
        high: decimal(truths.filter(canHold).length),
      };
      return hidden ? eitherBound({ range, none: false }, nothingAtAll) : { range, none: false };
    },
  };
};

/** The list of rows is missing while the group applies, is not answered, and cannot do without rows. */
const openIn = ({ owner, cell }: Group, state: State): readonly string[] => {
  const { applies, reading } = cell.of(state);
  const mayBeEmpty = owner.rowLimits.min === 0;
  return applies && reading.standing === "open" && !mayBeEmpty ? [owner.definition.id] : [];
};

/** What stands in each row: the answer to a row question by id, or an expression over the row. */
const compileOf = (
  of: Expression,
  group: Group,
  scope: Scope,
  place: Place,
  compile: CompileExpression,
): Quantity | null => {
  const inRow = { ...scope, group: group.definition.id };
  const inside = at(place, "of");
  if (typeof of !== "string" || !/^[a-z]/.test(of)) return compile(of, inRow, inside);
  const entry = group.asked.find(({ definition }) => definition.id === of);
  if (entry !== undefined) return answerQuantity(of, undefined, inRow, inside);
  scope.report({ code: "unknownReference", path: inside.path, params: { id: of } });
  return null;
};

/** Whether a row takes part: nothing that it would need is asked of it where the question does not apply. */
const asksInRow = (asked: RowQuestionEntry | undefined, state: State, row: number): boolean =>
  asked === undefined || asked.cells.of(state)[row]?.applies === true;

type Word = "sum" | "mean" | "min" | "max";

const sumOf = (figures: readonly Decimal[]): Decimal =>
  figures.reduce((left, right) => left.plus(right), zero);

const combine = (word: Word, figures: readonly Decimal[]): Decimal | null => {
  const [first] = figures;
  if (word === "sum") return sumOf(figures);
  if (first === undefined) return null;
  if (word === "mean") return divide(sumOf(figures), decimal(figures.length));
  return figures.reduce(word === "min" ? lower : higher, first);
};

/** What is missing in a row, named with its row. */
const missingIn = (figure: Figure, group: Group, rowId: string): readonly string[] => {
  if (figure.missing.length === 0) return figure.missing;
  const own = new Set(group.asked.map(({ definition }) => definition.id));
  return figure.missing.map((key) => (own.has(key) ? cellKey(key, rowId) : key));
};

const endless: Range = { low: null, high: null };

/** Without end where one of them is. */
const hull = (ranges: readonly Range[]): Range => {
  const [first = endless] = ranges;
  return ranges.reduce(
    (left, right) => ({
      low: left.low === null || right.low === null ? null : lower(left.low, right.low),
      high: left.high === null || right.high === null ? null : higher(left.high, right.high),
    }),
    first,
  );
};

type RowBound = { readonly figure: FigureBound; readonly may: boolean; readonly must: boolean };

const boundOfRows = (word: Word, rows: readonly RowBound[]): FigureBound => {
  const inPlay = rows.filter(({ may, figure }) => may && figure.range !== null);
  if (word === "sum")
    return inPlay
      .map(({ figure, must }) => {
        const given: FigureBound = { range: figure.range, none: false };
        return must && !figure.none ? given : eitherBound(given, nothingAtAll);
      })
      .reduce((left, right) => addBounds([left, right]), nothingAtAll);
  const ranges = inPlay.map(({ figure }) => figure.range).filter((range) => range !== null);
  const certain = inPlay.some(({ figure, must }) => must && !figure.none);
  return { range: ranges.length === 0 ? null : hull(ranges), none: !certain };
};

/** Sums of what is never negative are not. */
const anyRows = (word: Word, entry: RowQuestionEntry | undefined): FigureBound => {
  if (word !== "sum") return anyFigure;
  const any = entry?.rule.anything(null);
  const positive =
    any?.kind === "number" && any.range.low !== null && compareDecimals(any.range.low, zero) >= 0;
  return { range: positive ? { low: zero, high: null } : endless, none: true };
};

/**
 * The sum, mean, least or greatest of a figure over the rows in which `where` holds. A row in which something is missing
 * is left out and named as missing; over no rows a sum is 0, and the others are no figure.
 */
export const compileOverRows = (
  word: Word,
  { group: groupId, of, where }: OverRows,
  scope: Scope,
  place: Place,
  compile: CompileExpression,
  compileCondition: CompileCondition,
): Quantity | null => {
  const group = groupNamed(groupId, scope, place);
  if (group === null) return null;
  const figure = compileOf(of, group, scope, place, compile);
  if (figure === null) return null;
  if ((word === "sum" || word === "mean") && figure.type !== "number")
    scope.report({ code: "wrongReferenceType", path: [...place.path, "of"], params: { id: groupId } });
  const test = compileWhere(where, group, scope, place, compileCondition);
  const { rows, cell } = group;
  const own = group.asked.find(({ definition }) => definition.id === of);
  return {
    type: figure.type,
    unit: figure.unit,
    reads: [rows.index, cell.index, ...test.reads, ...figure.reads],
    run: (state) => {
      const values: Decimal[] = [];
      const missing: string[] = [...openIn(group, state)];
      rows.of(state).ids.forEach((rowId, row) => {
        if (!test.holds(state, row) || !asksInRow(own, state, row)) return;
        const found = figure.run(state, row);
        if (found.value !== null) values.push(found.value);
        missing.push(...missingIn(found, group, rowId));
      });
      const value = combine(word, values);
      return value === null ? noFigure("missingInput", missing) : figureOf(value, missing);
    },
    bound: (bounds) => {
      const { hidden, fixed } = rows.bound(bounds);
      const total =
        fixed === null
          ? anyRows(word, own)
          : boundOfRows(
              word,
              fixed.map((_, row) => {
                const truth = test.bound(bounds, row);
                return {
                  figure: figure.bound(bounds, row),
                  may: canHold(truth),
                  must: !canFail(truth),
                };
              }),
            );
      if (!hidden) return total;
      return word === "sum" ? eitherBound(total, nothingAtAll) : { ...total, none: true };
    },
  };
};
