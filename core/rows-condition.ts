import type { Comparing, Condition, RowsCount } from "./condition-type.ts";
import type { CellOperand } from "./operand.ts";
import {
  always,
  both,
  canFail,
  canHold,
  certain,
  either,
  never,
  oneOf,
  union,
  type Tri,
} from "./possible.ts";
import { at, alwaysHolds, noTest, type Place, type Scope, type Test } from "./scope.ts";

type Compile = (condition: Condition, scope: Scope, place: Place) => Test;

/** What is asked of the rows together, from what holds in each. */
type OverRows = {
  readonly holds: (truths: readonly boolean[]) => boolean;
  readonly bound: (truths: readonly Tri[]) => Tri;
};

const some: OverRows = {
  holds: (truths) => truths.includes(true),
  bound: (truths) => truths.reduce<Tri>(oneOf, never),
};

/** Over no rows false: nothing was said about anything. */
const every: OverRows = {
  holds: (truths) => truths.length > 0 && !truths.includes(false),
  bound: (truths) => (truths.length === 0 ? never : truths.reduce<Tri>(both, always)),
};

const counting = (atLeast: number, atMost: number): OverRows => ({
  holds: (truths) => {
    const count = truths.filter((truth) => truth).length;
    return atLeast <= count && count <= atMost;
  },
  bound: (truths) => {
    const least = truths.filter((truth) => !canFail(truth)).length;
    const most = truths.filter(canHold).length;
    if (most < atLeast || least > atMost) return never;
    return atLeast <= least && most <= atMost ? always : either;
  },
});

/** How many rows are asked for; null where the words are those of counting questions. */
const rowsCount = ({ count }: Comparing): RowsCount | null => {
  if (count === undefined) return null;
  const strange = Object.keys(count).some((key) => key !== "where" && key !== "atLeast" && key !== "atMost");
  return strange ? null : (count as RowsCount);
};

const parts = (
  condition: Comparing,
  word: "some" | "every" | "count",
): { readonly over: OverRows; readonly where: Condition | undefined } => {
  if (word === "some") return { over: some, where: condition.some };
  if (word === "every") return { over: every, where: condition.every };
  const { where, atLeast = 0, atMost = Number.POSITIVE_INFINITY } = rowsCount(condition) ?? {};
  return { over: counting(atLeast, atMost), where };
};

/**
 * A condition over the rows of a group: `some`, `every` or `count`. Inside, a row's own questions are seen first,
 * then questions outside. Of a group that does not apply everything is false, also `count` at most.
 */
export const compileRowsTest = (
  condition: Comparing,
  word: "some" | "every" | "count",
  operand: CellOperand,
  scope: Scope,
  place: Place,
  compile: Compile,
): Test => {
  const { entry } = operand;
  const rows = entry.kind === "question" ? entry.rows : null;
  if (rows === null) return noTest;
  const count = rowsCount(condition);
  if (word === "count" && count?.atLeast === undefined && count?.atMost === undefined) {
    scope.report({ code: "missingKeyword", path: [...place.path, word], params: { keyword: "atLeast" } });
    return noTest;
  }
  const { over, where } = parts(condition, word);
  const inRow = { ...scope, group: entry.definition.id };
  const inside = word === "count" ? at(place, word, "where") : at(place, word);
  const test = where === undefined ? alwaysHolds : compile(where, inRow, inside);
  return {
    reads: [rows.index, ...test.reads],
    holds: (state) => {
      const { applies, ids } = rows.of(state);
      return applies && over.holds(ids.map((_, row) => test.holds(state, row)));
    },
    bound: (bounds) => {
      const { hidden, shown, fixed } = rows.bound(bounds);
      if (!shown) return never;
      if (fixed === null) return either;
      const truth = over.bound(fixed.map((_, row) => test.bound(bounds, row)));
      return hidden ? union(truth, certain(false)) : truth;
    },
  };
};
