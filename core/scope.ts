import type { Condition, Expression } from "./condition-type.ts";
import type { Entries } from "./entry.ts";
import { limits } from "./limits.ts";
import type { LocalizedText } from "./definition-text.ts";
import type { Raiser } from "./finding.ts";
import {
  nodeAt,
  slotAt,
  type Bounds,
  type Node,
  type NodeParts,
  type Path,
  type Slot,
  type State,
} from "./node.ts";
import type { Tri } from "./possible.ts";
import { always, never } from "./possible.ts";
import type { Problem } from "./problem.ts";
import type { Quantity } from "./quantity.ts";
import type { Incomplete } from "./scoring.ts";

/** What conditions and expressions are compiled in. */
export type Scope = {
  readonly entries: Entries;
  /** The repeat group in whose rows we are, if any. */
  readonly group: string | null;
  readonly report: (problem: Problem) => void;
  /** Counts one operator; false when there are more than a checklist may have. */
  readonly mayGrow: () => boolean;
  readonly currency: LocalizedText;
  readonly incomplete: Incomplete;
  readonly raisers: ReadonlyMap<string, readonly Raiser[]>;
  /** A value of its own for a figure that several conditions may ask for; made once for each key. */
  readonly derive: Derive;
  /** Keeps what a part of an expression was compiled to, so that a calculation can be written out. */
  readonly remember: Remember;
};

/** What parts of expressions were compiled to, and the conditions in them, by the part of the definition. */
export type Compiled = {
  readonly quantities: ReadonlyMap<Expression, Quantity>;
  readonly tests: ReadonlyMap<Condition, Test>;
};

type Remember = {
  readonly quantity: (expression: Expression, quantity: Quantity) => void;
  readonly test: (condition: Condition, test: Test) => void;
};

type Derive = <T, B>(key: string, make: (slot: Slot<T, B>) => DerivedNode<T, B>) => Slot<T, B>;
type DerivedNode<T, B> = NodeParts<T, B>;

/** Where in a definition, and how deep in one condition or expression. */
export type Place = { readonly path: Path; readonly depth: number };

export const at = (place: Place, ...steps: readonly (string | number)[]): Place => ({
  path: [...place.path, ...steps],
  depth: place.depth + 1,
});

/** What a scope over a whole checklist is made from. */
export type Compiling = Pick<Scope, "entries" | "currency" | "incomplete" | "raisers"> & {
  readonly problems: Problem[];
};

/** A scope that reports to a list, counts over the whole checklist, and keeps the nodes that are derived in it. */
export const scopeOver = ({
  problems,
  ...rest
}: Compiling): {
  readonly scope: Scope;
  readonly derived: () => readonly Node[];
  readonly slots: () => number;
  readonly compiled: Compiled;
} => {
  let operators = 0;
  let slots = rest.entries.slots;
  const known = new Map<string, Slot<unknown, unknown>>();
  const nodes: Node[] = [];
  const quantities = new Map<Expression, Quantity>();
  const tests = new Map<Condition, Test>();
  const derive: Derive = <T, B>(key: string, make: (slot: Slot<T, B>) => DerivedNode<T, B>) => {
    const found = known.get(key);
    if (found !== undefined) return found as Slot<T, B>;
    const slot = slotAt<T, B>(slots);
    slots += 1;
    known.set(key, slot);
    nodes.push(nodeAt(slot, make(slot)));
    return slot;
  };
  const scope: Scope = {
    ...rest,
    group: null,
    report: (problem) => void problems.push(problem),
    mayGrow: () => (operators += 1) <= limits.expressionNodes,
    derive,
    remember: {
      quantity: (expression, quantity) => void quantities.set(expression, quantity),
      test: (condition, test) => void tests.set(condition, test),
    },
  };
  return { scope, derived: () => nodes, slots: () => slots, compiled: { quantities, tests } };
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

/** Holds whatever is answered. */
export const alwaysHolds: Test = { reads: [], holds: () => true, bound: () => always };

/** Stands where a condition could not be compiled; the problem is reported, so nothing ever asks it. */
export const noTest: Test = { reads: [], holds: () => false, bound: () => never };
