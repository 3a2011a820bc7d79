import { optionProblems } from "./options.ts";
import { oneOfRule } from "./one-of.ts";
import type { TypeRules } from "./rule.ts";

/** One of several options. */
export const singleChoice: TypeRules<"singleChoice"> = {
  problems: (definition, path) => optionProblems(definition.options, [...path, "options"]),
  rule: oneOfRule,
};
