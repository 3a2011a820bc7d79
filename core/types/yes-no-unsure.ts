import { oneOfRule } from "./one-of.ts";
import type { TypeRules } from "./rule.ts";
import { givenOptionProblems } from "./yes-no.ts";

/** Yes, no, or "I am unsure" with what to do next. */
export const yesNoUnsure: TypeRules<"yesNoUnsure"> = { problems: givenOptionProblems, rule: oneOfRule };
