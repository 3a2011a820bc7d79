import type { AnswerValue, Citation } from "../answer.ts";
import { exceededLength } from "../citation-length.ts";
import { hasForbiddenCharacter, isBlank } from "../characters.ts";
import { limits } from "../limits.ts";
import { pointless } from "./points.ts";
import type { Rule, TypeRules } from "./rule.ts";
import { fault, informative, invalid, open } from "./rule.ts";

const parts: readonly string[] = Object.keys(limits.citation);

const isCitation = (value: AnswerValue): value is Citation =>
  typeof value === "object" &&
  value !== null &&
  !Array.isArray(value) &&
  Object.hasOwn(value, "text") &&
  Object.entries(value).every(([key, part]) => parts.includes(key) && typeof part === "string");

const passageRule = (): Rule => ({
  domain: "passage",
  options: [],
  read: (value) => {
    if (value === null) return open;
    if (!isCitation(value)) return invalid(fault("wrongType"));
    const texts = Object.values(value);
    if (texts.some(hasForbiddenCharacter)) return invalid(fault("forbiddenCharacter"));
    const maxLength = exceededLength(value);
    if (maxLength !== null) return invalid(fault("textTooLong", { maxLength }));
    return isBlank(value.text) ? open : informative(value);
  },
  anything: () => ({ kind: "passage" }),
  ratings: () => null,
  points: pointless,
});

/** Where in a law something stands. */
export const passage: TypeRules<"passage"> = { problems: () => [], rule: passageRule };
