import type { AnswerValue } from "../answer.ts";
import { codePoints, hasForbiddenCharacter, isBlank } from "../characters.ts";
import { limits } from "../limits.ts";
import type { Path } from "../node.ts";
import type { Pattern, PatternEngine } from "../pattern.ts";
import type { Problem } from "../problem.ts";
import { pointless } from "./points.ts";
import type { DefinitionOf, Fault, Reading, Rule, Setting } from "./rule.ts";
import { fault, informative, invalid, open } from "./rule.ts";

type TextQuestion = DefinitionOf<"shortText" | "longText">;

/** The longest text that any question of the kind may have. */
const longest = ({ pattern }: TextQuestion): number =>
  pattern === undefined ? limits.answerText : limits.patternText;

/** How one text is held against its question; what is blank is no text. */
type TextCheck = { readonly faultOf: (text: string) => Fault | null; readonly most: number };

const checkOf = (definition: TextQuestion, { patterns }: Pick<Setting, "patterns">): TextCheck => {
  const { pattern, minLength = 0, maxLength = longest(definition) } = definition;
  const fits: Pattern | null = pattern === undefined ? null : (patterns?.(pattern) ?? null);
  const faultOf = (text: string): Fault | null => {
    if (hasForbiddenCharacter(text)) return fault("forbiddenCharacter");
    const length = codePoints(text);
    if (length > maxLength) return fault("textTooLong", { maxLength });
    if (isBlank(text)) return null;
    if (length < minLength) return fault("textTooShort", { minLength });
    return fits === null || fits(text) ? null : fault("patternMismatch", { pattern: pattern ?? "" });
  };
  return { faultOf, most: longest(definition) };
};

const readText = (value: AnswerValue, { faultOf }: TextCheck): Reading => {
  if (typeof value !== "string") return invalid(fault("wrongType"));
  const found = faultOf(value);
  if (found !== null) return invalid(found);
  return isBlank(value) ? open : informative(value);
};

const isTexts = (value: AnswerValue): value is readonly string[] =>
  Array.isArray(value) && value.every((text) => typeof text === "string");

/** A list of texts; blank ones are kept, and are no answer. What is wrong with several is told once. */
const readTexts = (value: AnswerValue, { faultOf, most }: TextCheck): Reading => {
  if (!isTexts(value)) return invalid(fault("wrongType"));
  if (value.length > limits.rows) return invalid(fault("tooManyRows", { max: limits.rows }));
  if (value.reduce((length, text) => length + codePoints(text), 0) > most)
    return invalid(fault("textTooLong", { maxLength: most }));
  const faults = value.map(faultOf).filter((found) => found !== null);
  if (faults.length > 0) return invalid(...new Map(faults.map((found) => [found.code, found])).values());
  const texts = value.filter((text) => !isBlank(text));
  return texts.length === 0 ? open : informative(texts);
};

const isList = (definition: TextQuestion): boolean =>
  definition.type === "shortText" && definition.list === true;

/** How texts are read: byte for byte, nothing trimmed. White space alone is no answer. */
export const textRule = (definition: TextQuestion, setting: Pick<Setting, "patterns">): Rule => {
  const check = checkOf(definition, setting);
  const kind = isList(definition) ? "texts" : "text";
  const read = kind === "texts" ? readTexts : readText;
  return {
    domain: kind,
    options: [],
    read: (value) => (value === null ? open : read(value, check)),
    anything: () => ({ kind }),
    ratings: () => null,
    points: pointless,
  };
};

/** Lengths that no text can satisfy, or that are longer than any answer may be; patterns that the engine does not take. */
export const textProblems = (
  definition: TextQuestion,
  path: Path,
  patterns: PatternEngine | null,
): readonly Problem[] => {
  const { pattern, minLength = 0, maxLength = longest(definition) } = definition;
  if (pattern !== undefined && patterns !== null && patterns(pattern) === null)
    return [{ code: "patternInvalid", path: [...path, "pattern"], params: { pattern } }];
  if (maxLength > longest(definition))
    return [{ code: "limitExceeded", path: [...path, "maxLength"], params: { limit: longest(definition) } }];
  return minLength <= maxLength
    ? []
    : [{ code: "wrongShape", path: [...path, "minLength"], params: { expected: `≤ ${maxLength}` } }];
};
