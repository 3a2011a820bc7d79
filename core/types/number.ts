import { compareDecimals, decimal, decimalsOf, isDecimal } from "../decimal.ts";
import { limits } from "../limits.ts";
import type { Path } from "../node.ts";
import type { Problem } from "../problem.ts";
import { banded, bandProblems, worthReading } from "./bands.ts";
import type { DefinitionOf, Rule, Setting, TypeRules } from "./rule.ts";
import { fault, informative, invalid, open } from "./rule.ts";

type DecimalQuestion = DefinitionOf<"number" | "money">;

/** How numbers with at most so many decimals are read; bands say what they are worth. */
export const decimalRule = (definition: DecimalQuestion, decimals: number, setting: Setting): Rule => {
  const { minimum, maximum } = definition;
  const low = minimum === undefined ? null : decimal(minimum);
  const high = maximum === undefined ? null : decimal(maximum);
  const worth = banded(definition.bands, setting.scale, { low, high });
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
      return worth.bands === undefined
        ? informative(number)
        : { ...worthReading(worth.bands.worthOf(number)), value: number };
    },
    anything: () => ({ kind: "number", range: { low, high } }),
    ...worth,
  };
};

const boundProblem = (
  definition: DecimalQuestion,
  bound: "minimum" | "maximum",
  path: Path,
): readonly Problem[] => {
  const written = definition[bound];
  if (written === undefined || (isDecimal(written) && decimalsOf(written) <= limits.decimals)) return [];
  return [{ code: "wrongShape", path: [...path, bound], params: { expected: '"12.50"' } }];
};

/** What is wrong with the least and the greatest number allowed. */
export const boundProblems = (definition: DecimalQuestion, path: Path): readonly Problem[] => {
  const problems = [
    ...boundProblem(definition, "minimum", path),
    ...boundProblem(definition, "maximum", path),
  ];
  const { minimum, maximum } = definition;
  if (problems.length > 0 || minimum === undefined || maximum === undefined) return problems;
  return compareDecimals(decimal(minimum), decimal(maximum)) <= 0
    ? []
    : [{ code: "wrongShape", path: [...path, "minimum"], params: { expected: `≤ ${maximum}` } }];
};

/** A decimal number, kept as a text so that nothing is lost on the way; whole, where nothing else is said. */
export const number: TypeRules<"number"> = {
  problems: (definition, path) => [...boundProblems(definition, path), ...bandProblems(definition, path)],
  rule: (definition, setting) => decimalRule(definition, definition.decimals ?? 0, setting),
};
