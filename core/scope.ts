import type { Entries } from "./entry.ts";
import { limits } from "./limits.ts";
import type { Path, State, Bounds } from "./node.ts";
import type { Tri } from "./possible.ts";
import { certain, never } from "./possible.ts";
import type { Problem } from "./problem.ts";

/** What conditions and expressions are compiled in. */
export type Scope = {
  readonly entries: Entries;
  /** The repeat group in whose rows we are, if any. */
  readonly group: string | null;
  readonly report: (problem: Problem) => void;
  /** Counts one operator; false when there are more than a checklist may have. */
  readonly mayGrow: () => boolean;
};

/** Where in a definition, and how deep in one condition or expression. */
export type Place = { readonly path: Path; readonly depth: number };

export const at = (place: Place, ...steps: readonly (string | number)[]): Place => ({
  path: [...place.path, ...steps],
  depth: place.depth + 1,
});

/** A scope that reports to a list and counts over the whole checklist. */
export const scopeOver = (entries: Entries, problems: Problem[]): Scope => {
  let operators = 0;
  return {
    entries,
    group: null,
    report: (problem) => void problems.push(problem),
    mayGrow: () => (operators += 1) <= limits.expressionNodes,
  };
};

/** Reports when a condition or expression is nested too deep, or when all of them together are too many. */
export const isTooLarge = (scope: Scope, place: Place): boolean => {
  const deep = place.depth > limits.depth;
  if (!deep && scope.mayGrow()) return false;
  const limit = deep ? limits.depth : limits.expressionNodes;
  scope.report({ code: "limitExceeded", path: place.path, params: { limit } });
  return true;
};

/** A compiled condition. `row` is the index of the row it is asked in, -1 outside of groups. */
export type Test = {
  readonly reads: readonly number[];
  readonly holds: (state: State, row: number) => boolean;
  readonly bound: (bounds: Bounds, row: number) => Tri;
};

export const constantTest = (truth: boolean): Test => ({
  reads: [],
  holds: () => truth,
  bound: () => certain(truth),
});

/** Stands where a condition could not be compiled; the problem is reported, so nothing ever asks it. */
export const noTest: Test = { reads: [], holds: () => false, bound: () => never };
