import { cellKey } from "./answer.ts";
import { decimal, zero } from "./decimal.ts";
import type { QuestionEntry, RowQuestionEntry } from "./entry.ts";
import { boundOfNumber, type Computation } from "./expression.ts";
import { figureOf } from "./figure.ts";
import { addBounds, eitherBound } from "./interval.ts";
import { limits } from "./limits.ts";
import { exactly, type FigureBound, type Range } from "./possible.ts";
import type { State } from "./node.ts";
import type { Place, Scope } from "./scope.ts";

type Group = QuestionEntry & { readonly rows: NonNullable<QuestionEntry["rows"]> };

const isGroup = (entry: QuestionEntry | RowQuestionEntry | undefined): entry is Group =>
  entry?.kind === "question" && entry.rows !== null;

const groupNamed = (id: string, scope: Scope, place: Place): Group | null => {
  const entry = scope.entries.questions.get(id);
  if (isGroup(entry)) return entry;
  const code = entry === undefined ? "unknownReference" : "wrongReferenceType";
  scope.report({ code, path: [...place.path, "group"], params: { id } });
  return null;
};

const mostRows = (group: Group): number =>
  group.definition.type === "repeatGroup" ? (group.definition.max ?? limits.rows) : 0;

const nothingOrMore: Range = { low: zero, high: null };
const nothingAtAll = exactly(zero);

/** The number of rows; 0 where the group does not apply or has none. */
export const compileCount = (
  { group: id }: { readonly group: string },
  scope: Scope,
  place: Place,
): Computation | null => {
  const group = groupNamed(id, scope, place);
  if (group === null) return null;
  const { rows, cell } = group;
  return {
    type: "number",
    unit: null,
    reads: [rows.index, cell.index],
    run: (state) => figureOf(decimal(rows.of(state).ids.length), openIn(group, state)),
    bound: (bounds) => {
      const { hidden, fixed } = rows.bound(bounds);
      const count =
        fixed === null
          ? { range: { low: zero, high: decimal(mostRows(group)) }, none: false }
          : exactly(decimal(fixed.length));
      return hidden ? eitherBound(count, nothingAtAll) : count;
    },
  };
};

/** The group itself is missing while it applies, is not answered, and cannot do without rows. */
const openIn = ({ definition, cell }: Group, state: State): readonly string[] => {
  const { applies, reading } = cell.of(state);
  const mayBeEmpty = definition.type === "repeatGroup" && definition.min === 0;
  return applies && reading.standing === "open" && !mayBeEmpty ? [definition.id] : [];
};

/**
 * The sum of one number over all rows. A row in which it applies and is not answered is left out and named as
 * missing; over no rows the sum is 0.
 */
export const compileSum = (
  { group: groupId, of }: { readonly group: string; readonly of: string },
  scope: Scope,
  place: Place,
): Computation | null => {
  const group = groupNamed(groupId, scope, place);
  if (group === null) return null;
  const entry = group.rowQuestions.find(({ definition }) => definition.id === of);
  if (entry?.definition.type !== "number") {
    const code = entry === undefined ? "unknownReference" : "wrongReferenceType";
    scope.report({ code, path: [...place.path, "of"], params: { id: of } });
    return null;
  }
  const { rows, cell } = group;
  return {
    type: "number",
    unit: entry.definition.unit?.de ?? null,
    reads: [rows.index, cell.index, entry.cells.index],
    run: (state) => {
      const { ids } = rows.of(state);
      const cells = entry.cells.of(state);
      const open = cells.flatMap(({ applies: asked, reading }, row) =>
        asked && reading.standing !== "answered" ? [cellKey(of, ids[row] ?? "")] : [],
      );
      const numbers = cells.map(({ reading }) => reading.value).filter((value) => isNumber(value));
      return figureOf(
        numbers.reduce((left, right) => left.plus(right), zero),
        [...openIn(group, state), ...open],
      );
    },
    bound: (bounds) => {
      const { hidden, fixed } = rows.bound(bounds);
      const cells = entry.cells.bound(bounds);
      const total =
        fixed === null || cells === null
          ? anySum(entry)
          : cells
              .map((one) => orNothing(boundOfNumber(one)))
              .reduce((left, right) => addBounds([left, right]), nothingAtAll);
      return hidden ? eitherBound(total, nothingAtAll) : total;
    },
  };
};

/** Whether a value is a decimal number. */
export const isNumber = (value: unknown): value is typeof zero =>
  typeof value === "object" && value !== null && "cmp" in value;

/** A number that is missing is left out of a sum. */
const orNothing = ({ range, none }: FigureBound): FigureBound => {
  const given: FigureBound = { range, none: false };
  return none || range === null ? eitherBound(given, nothingAtAll) : given;
};

const anySum = ({ rule }: RowQuestionEntry): FigureBound => {
  const any = rule.anything(null);
  const positive = any.kind === "number" && any.range.low !== null && any.range.low.cmp(zero) >= 0;
  return { range: positive ? nothingOrMore : { low: null, high: null }, none: true };
};
