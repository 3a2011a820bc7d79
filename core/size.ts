import { limits } from "./limits.ts";
import type { Path } from "./node.ts";
import type { Problem } from "./problem.ts";

type Budget = { left: number };

/** Walks in until one limit is passed; the first place where that happens is told. */
const firstExcess = (value: unknown, path: Path, budget: Budget): Problem | null => {
  budget.left -= typeof value === "string" ? value.length + 2 : 2;
  if (budget.left < 0) return excess(path, limits.file);
  if (typeof value === "string" && value.length > limits.text) return excess(path, limits.text);
  if (typeof value === "number" && !isModest(value)) return excess(path, limits.number);
  if (typeof value !== "object" || value === null) return null;
  if (path.length >= limits.jsonDepth) return excess(path, limits.jsonDepth);
  return Array.isArray(value) ? excessInList(value, path, budget) : excessInObject(value, path, budget);
};

/** Numbers that can be written without an exponent: neither huge nor a fraction too fine to mean anything. */
const isModest = (value: number): boolean =>
  value === 0 || (Math.abs(value) <= limits.number && Math.abs(value) >= 1 / limits.number);

const excess = (path: Path, limit: number): Problem => ({ code: "limitExceeded", path, params: { limit } });

const excessInList = (list: readonly unknown[], path: Path, budget: Budget): Problem | null => {
  for (let index = 0; index < list.length; index += 1) {
    const found = firstExcess(list[index], [...path, index], budget);
    if (found) return found;
  }
  return null;
};

const excessInObject = (object: object, path: Path, budget: Budget): Problem | null => {
  for (const [key, member] of Object.entries(object)) {
    budget.left -= key.length;
    const found = firstExcess(member, [...path, key.slice(0, 100)], budget);
    if (found) return found;
  }
  return null;
};

/** Whether a definition is too large, too deep, or holds a text or number that is; checked before anything else. */
export const sizeProblem = (definition: unknown): Problem | null =>
  firstExcess(definition, [], { left: limits.file });
