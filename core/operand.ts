import type { Cell, CellBound } from "./cell.ts";
import { hiddenCell, surelyHidden } from "./cell.ts";
import type { QuestionEntry, RowQuestionEntry } from "./entry.ts";
import type { Bounds, State } from "./node.ts";
import { baseOf, isGroup, rowsOwner } from "./rows-owner.ts";
import type { Place, Scope } from "./scope.ts";

/** A question read from where a condition or expression stands. */
export type CellOperand = {
  readonly entry: QuestionEntry | RowQuestionEntry;
  readonly reads: readonly number[];
  readonly cell: (state: State, row: number) => Cell;
  readonly bound: (bounds: Bounds, row: number) => CellBound;
};

/** Whether a group's rows are those of the group we are in, or of the group whose rows it is about. */
const isOurs = (entry: RowQuestionEntry, { entries, group }: Scope): boolean => {
  if (group === null) return false;
  const { questions } = entries;
  const [ours, theirs] = [questions.get(group), questions.get(entry.group)];
  return isGroup(ours) && isGroup(theirs) && rowsOwner(ours, questions) === rowsOwner(theirs, questions);
};

/** Whether a question of our rows may be hidden with its group while we are not. */
const mayHideAlone = ({ group }: RowQuestionEntry, scope: Scope): boolean => {
  const { questions } = scope.entries;
  const theirs = questions.get(group);
  return group !== scope.group && isGroup(theirs) && baseOf(theirs, questions) !== null;
};

/**
 * A question by id: in a row its sibling in the same row, else a question outside of rows.
 * Null, and reported, where there is none or where it stands in rows that are not ours.
 */
export const cellOperand = (scope: Scope, id: string, place: Place): CellOperand | null => {
  const entry = scope.entries.questions.get(id);
  if (entry === undefined) {
    scope.report({ code: "unknownReference", path: place.path, params: { id } });
    return null;
  }
  if (entry.kind === "question")
    return {
      entry,
      reads: [entry.cell.index],
      cell: (state) => entry.cell.of(state),
      bound: (bounds) => entry.cell.bound(bounds),
    };
  if (!isOurs(entry, scope)) {
    const params = { id, because: "inRows", of: entry.group };
    scope.report({ code: "wrongReferenceType", path: place.path, params });
    return null;
  }
  const alone = mayHideAlone(entry, scope);
  return {
    entry,
    reads: [entry.cells.index, ...(alone ? [entry.rows.index] : [])],
    cell: (state, row) => entry.cells.of(state)[row] ?? hiddenCell,
    bound: (bounds, row) => {
      const bound = entry.cells.bound(bounds)?.[row] ?? surelyHidden;
      return alone && entry.rows.bound(bounds).hidden ? { ...bound, hidden: true } : bound;
    },
  };
};
