import type { AnswerValue } from "../answer.ts";
import { limits } from "../limits.ts";
import type { Path } from "../node.ts";
import type { Problem } from "../problem.ts";
import { pointless } from "./points.ts";
import type { DefinitionOf, Rule, TypeRules } from "./rule.ts";
import { fault, informative, invalid, open } from "./rule.ts";

type RepeatGroup = DefinitionOf<"repeatGroup">;

const rowId = /^[A-Za-z0-9_-]+$/;

const isRowId = (id: unknown): boolean =>
  typeof id === "string" && id.length <= limits.rowId && rowId.test(id);

/** The rows an answer names, in order; none where it is no list of row ids. More rows than allowed are still rows. */
export const rowsOf = (value: AnswerValue): readonly string[] =>
  Array.isArray(value) &&
  value.length <= limits.rows &&
  value.every(isRowId) &&
  new Set(value).size === value.length
    ? value
    : [];

const groupRule = ({ rowsOf: base, min, max = limits.rows }: RepeatGroup): Rule => ({
  domain: "rows",
  options: [],
  read: (value) => {
    if (value === null) return open;
    if (base !== undefined || !Array.isArray(value) || !value.every(isRowId))
      return invalid(fault("wrongType"));
    if (new Set(value).size !== value.length) return invalid(fault("wrongType"));
    if (value.length > max) return invalid(fault("tooManyRows", { max }));
    return value.length === 0 && min !== 0 ? open : informative(value);
  },
  anything: () => ({ kind: "rows" }),
  ratings: () => null,
  points: pointless,
});

/** What only the group that has the list of rows can say of it. */
const wordsOfRows = ["min", "max", "rowTitle"] as const;

const groupProblems = (definition: RepeatGroup, path: Path): readonly Problem[] => {
  if (definition.rowsOf !== undefined)
    return wordsOfRows
      .filter((keyword) => definition[keyword] !== undefined)
      .map((keyword) => ({ code: "unknownKeyword", path, params: { keyword } }));
  if (definition.rowTitle === undefined)
    return [{ code: "missingKeyword", path, params: { keyword: "rowTitle" } }];
  const { min = 0, max = limits.rows } = definition;
  if (max > limits.rows)
    return [{ code: "limitExceeded", path: [...path, "max"], params: { limit: limits.rows } }];
  return min <= max ? [] : [{ code: "wrongShape", path: [...path, "min"], params: { expected: `≤ ${max}` } }];
};

/**
 * Entries of one kind; the answer is the ordered list of their ids. `[]` is an answer only with `min: 0`. With `rowsOf`
 * the list is another group's, and there is no answer of its own.
 */
export const repeatGroup: TypeRules<"repeatGroup"> = { problems: groupProblems, rule: groupRule };
