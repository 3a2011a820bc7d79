import type { ComputedEntry } from "./entry.ts";
import { compileExpression } from "./expression.ts";
import { inLocale } from "./locale.ts";
import { nodeAt, type Node } from "./node.ts";
import type { Scope } from "./scope.ts";

/** The node of a computed value: a number, whose unit is that of what it is made of, where that has one; or a day. */
export const compileComputed = ({ definition, path, figure }: ComputedEntry, scope: Scope): Node => {
  const place = { path: [...path, "value"], depth: 1 };
  const { type, unit, reads, run, bound } = compileExpression(definition.value, scope, place);
  const declared = definition.unit === undefined ? null : inLocale(definition.unit, "de");
  if (type === "number" && declared === null)
    scope.report({ code: "missingKeyword", path, params: { keyword: "unit" } });
  if (type === "day" && declared !== null)
    scope.report({ code: "unknownKeyword", path, params: { keyword: "unit" } });
  if (unit !== null && declared !== null && unit !== declared)
    scope.report({ code: "unitMismatch", path, params: { units: [declared, unit] } });
  return nodeAt(figure, {
    name: `computed ${definition.id}`,
    path,
    reads,
    run: (state) => run(state, -1),
    bound: (bounds) => bound(bounds, -1),
  });
};
