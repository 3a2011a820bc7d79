import type { TypeRules } from "./rule.ts";
import { unaskedRule } from "./unasked.ts";

/** A text between questions. */
export const info: TypeRules<"info"> = { problems: () => [], rule: unaskedRule };
