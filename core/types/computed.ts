import type { TypeRules } from "./rule.ts";
import { unaskedRule } from "./unasked.ts";

/** Shows a computed value. */
export const computed: TypeRules<"computed"> = { problems: () => [], rule: unaskedRule };
