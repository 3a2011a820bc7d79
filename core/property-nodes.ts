import type { Condition } from "./definition-condition.ts";
import { compileCondition } from "./condition.ts";
import type { PropertyEntry } from "./entry.ts";
import { nodeAt, type Node } from "./node.ts";
import type { Scope } from "./scope.ts";

/** The nodes of a property: its premise and its conclusion. */
export const compileProperty = (
  { definition, path, premise, conclusion }: PropertyEntry,
  scope: Scope,
): readonly Node[] => {
  const nodeOf = (word: "if" | "then", condition: Condition, slot: PropertyEntry["premise"]): Node => {
    const test = compileCondition(condition, scope, { path: [...path, word], depth: 1 });
    return nodeAt(slot, {
      name: `property ${definition.id}`,
      path: [...path, word],
      reads: test.reads,
      run: (state) => test.holds(state, -1),
      bound: (bounds) => test.bound(bounds, -1),
    });
  };
  return [nodeOf("if", definition.if, premise), nodeOf("then", definition.then, conclusion)];
};
