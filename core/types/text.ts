import { codePoints, hasForbiddenCharacter, isBlank } from "../characters.ts";
import { limits } from "../limits.ts";
import type { Path } from "../node.ts";
import type { Problem } from "../problem.ts";
import type { DefinitionOf, Reading, Rule } from "./rule.ts";
import { fault, informative, invalid, open } from "./rule.ts";

type TextQuestion = DefinitionOf<"shortText" | "longText">;

const readText = ({ minLength = 0, maxLength = limits.answerText }: TextQuestion, text: string): Reading => {
  if (hasForbiddenCharacter(text)) return invalid(fault("forbiddenCharacter"));
  const length = codePoints(text);
  if (length > maxLength) return invalid(fault("textTooLong", { maxLength }));
  if (isBlank(text)) return open;
  return length < minLength ? invalid(fault("textTooShort", { minLength })) : informative(text);
};

/** How texts are read: byte for byte, nothing trimmed. White space alone is no answer. */
export const textRule = (definition: TextQuestion): Rule => ({
  domain: "text",
  options: [],
  read: (value) =>
    value === null
      ? open
      : typeof value === "string"
        ? readText(definition, value)
        : invalid(fault("wrongType")),
  anything: () => ({ kind: "text" }),
  ratings: () => null,
});

/** Lengths that no text can satisfy, or that are longer than any answer may be. */
export const textProblems = (definition: TextQuestion, path: Path): readonly Problem[] => {
  const { minLength = 0, maxLength = limits.answerText } = definition;
  if (maxLength > limits.answerText)
    return [{ code: "limitExceeded", path: [...path, "maxLength"], params: { limit: limits.answerText } }];
  return minLength <= maxLength
    ? []
    : [{ code: "wrongShape", path: [...path, "minLength"], params: { expected: `≤ ${maxLength}` } }];
};
