import { compareDecimals, decimal, decimalsOf, isDecimal } from "../decimal.ts";
import { limits } from "../limits.ts";
import type { Path } from "../node.ts";
import type { Problem } from "../problem.ts";
import type { DefinitionOf, Rule, TypeRules } from "./rule.ts";
import { fault, informative, invalid, open } from "./rule.ts";

type NumberQuestion = DefinitionOf<"number">;

/** Decimals an answer may have; a question that says nothing asks for whole numbers. */
const allowedDecimals = (definition: NumberQuestion): number => definition.decimals ?? 0;

const numberRule = (definition: NumberQuestion): Rule => {
  const { minimum, maximum } = definition;
  const decimals = allowedDecimals(definition);
  const low = minimum === undefined ? null : decimal(minimum);
  const high = maximum === undefined ? null : decimal(maximum);
  return {
    domain: "number",
    options: [],
    read: (value) => {
      if (value === null) return open;
      if (typeof value !== "string") return invalid(fault("wrongType"));
      if (!isDecimal(value)) return invalid(fault("notANumber"));
      if (decimalsOf(value) > decimals) return invalid(fault("tooManyDecimals", { decimals }));
      const number = decimal(value);
      if (low !== null && compareDecimals(number, low) < 0)
        return invalid(fault("tooSmall", { minimum: minimum ?? "" }));
      if (high !== null && compareDecimals(number, high) > 0)
        return invalid(fault("tooLarge", { maximum: maximum ?? "" }));
      return informative(number);
    },
    anything: () => ({ kind: "number", range: { low, high } }),
    ratings: () => null,
  };
};

const boundProblems = (
  definition: NumberQuestion,
  bound: "minimum" | "maximum",
  path: Path,
): readonly Problem[] => {
  const written = definition[bound];
  if (written === undefined || (isDecimal(written) && decimalsOf(written) <= limits.decimals)) return [];
  return [{ code: "wrongShape", path: [...path, bound], params: { expected: '"12.50"' } }];
};

const numberProblems = (definition: NumberQuestion, path: Path): readonly Problem[] => {
  const problems = [
    ...boundProblems(definition, "minimum", path),
    ...boundProblems(definition, "maximum", path),
  ];
  const { minimum, maximum } = definition;
  if (problems.length > 0 || minimum === undefined || maximum === undefined) return problems;
  return compareDecimals(decimal(minimum), decimal(maximum)) <= 0
    ? []
    : [{ code: "wrongShape", path: [...path, "minimum"], params: { expected: `≤ ${maximum}` } }];
};

/** A decimal number, kept as a text so that nothing is lost on the way. */
export const number: TypeRules<"number"> = { problems: numberProblems, rule: numberRule };
