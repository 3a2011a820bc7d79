import { compileCondition } from "./condition.ts";
import type { ContradictionEntry } from "./entry.ts";
import { nodeAt, type Node } from "./node.ts";
import type { Scope } from "./scope.ts";

/** The node of a contradiction: whether what should not hold does. Whether it is shown is decided by `evaluate`. */
export const compileContradiction = ({ definition, path, holds }: ContradictionEntry, scope: Scope): Node => {
  const test = compileCondition(definition.when, scope, { path: [...path, "when"], depth: 1 });
  return nodeAt(holds, {
    name: `contradiction ${definition.id}`,
    path,
    reads: test.reads,
    run: (state) => test.holds(state, -1),
    bound: (bounds) => test.bound(bounds, -1),
  });
};
