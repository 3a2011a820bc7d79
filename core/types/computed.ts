import { banded, bandProblems } from "./bands.ts";
import type { TypeRules } from "./rule.ts";
import { unaskedRule } from "./unasked.ts";

/** Shows a computed value, which bands may rate. */
export const computed: TypeRules<"computed"> = {
  problems: bandProblems,
  rule: ({ bands }, { scale }) => ({ ...unaskedRule(), ...banded(bands, scale) }),
};
