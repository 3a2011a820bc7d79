import { boundProblems, decimalRule } from "./number.ts";
import { bandProblems } from "./bands.ts";
import type { TypeRules } from "./rule.ts";

/** Decimals of an amount where nothing else is said. */
export const moneyDecimals = 2;

/** An amount in the checklist's currency. */
export const money: TypeRules<"money"> = {
  problems: (definition, path) => [...boundProblems(definition, path), ...bandProblems(definition, path)],
  rule: (definition, setting) => decimalRule(definition, definition.decimals ?? moneyDecimals, setting),
};
