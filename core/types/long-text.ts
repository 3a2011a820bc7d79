import type { TypeRules } from "./rule.ts";
import { textProblems, textRule } from "./text.ts";

/** A text of several paragraphs. */
export const longText: TypeRules<"longText"> = { problems: textProblems, rule: textRule };
