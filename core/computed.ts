import type { ComputedEntry } from "./entry.ts";
import { compileExpression } from "./expression.ts";
import { inLocale } from "./locale.ts";
import { nodeAt, type Node } from "./node.ts";
import type { Quantity } from "./quantity.ts";
import type { Scope } from "./scope.ts";

/** A number has a unit, that of what it is made of where that has one; a day has none. */
const checkUnit = (
  { definition, path }: Pick<ComputedEntry, "definition" | "path">,
  { type, unit }: Quantity,
  scope: Scope,
): void => {
  const declared = definition.unit === undefined ? null : inLocale(definition.unit, "de");
  if (type === "number" && declared === null)
    scope.report({ code: "missingKeyword", path, params: { keyword: "unit" } });
  if (type === "day" && declared !== null)
    scope.report({ code: "unknownKeyword", path, params: { keyword: "unit" } });
  if (unit !== null && declared !== null && unit !== declared)
    scope.report({ code: "unitMismatch", path, params: { units: [declared, unit] } });
};

/** The node of a computed value: a number, whose unit is that of what it is made of, where that has one; or a day. */
export const compileComputed = ({ definition, path, figure }: ComputedEntry, scope: Scope): Node => {
  const place = { path: [...path, "value"], depth: 1 };
  let isRight = true;
  const report: Scope["report"] = (problem) => {
    isRight = false;
    scope.report(problem);
  };
  const quantity = compileExpression(definition.value, { ...scope, report }, place);
  if (isRight) checkUnit({ definition, path }, quantity, scope);
  const { reads, run, bound } = quantity;
  return nodeAt(figure, {
    name: `computed ${definition.id}`,
    path,
    reads,
    run: (state) => run(state, -1),
    bound: (bounds) => bound(bounds, -1),
  });
};
