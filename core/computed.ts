import type { ComputedEntry } from "./entry.ts";
import { compileExpression } from "./expression.ts";
import { nodeAt, type Node } from "./node.ts";
import type { Scope } from "./scope.ts";

/** The node of a computed value. It is a number; its unit is that of what it is made of, where that has one. */
export const compileComputed = ({ definition, path, figure }: ComputedEntry, scope: Scope): Node => {
  const place = { path: [...path, "value"], depth: 1 };
  const { type, unit, reads, run, bound } = compileExpression(definition.value, scope, place);
  if (type !== "number")
    scope.report({ code: "wrongShape", path: place.path, params: { expected: "number" } });
  if (unit !== null && unit !== definition.unit.de)
    scope.report({ code: "unitMismatch", path, params: { units: [definition.unit.de, unit] } });
  return nodeAt(figure, { name: `computed ${definition.id}`, path, reads, run, bound });
};
