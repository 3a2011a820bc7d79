import type { TypeRules } from "./rule.ts";
import { textProblems, textRule } from "./text.ts";

/** A text of one line. */
export const shortText: TypeRules<"shortText"> = { problems: textProblems, rule: textRule };
