import { limits } from "../limits.ts";
import type { Scalar } from "./foreign-json.ts";
import type { ConditionFault } from "./remark.ts";
import type { Comparison } from "./surveyjs-operators.ts";
import { tokensOf, type Token } from "./surveyjs-tokens.ts";

/** What stands beside an operator. */
export type Term =
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "value"; readonly value: Scalar | null }
  | { readonly kind: "list"; readonly values: readonly Scalar[] };

/** A `visibleIf` as a tree. */
export type SurveyExpression =
  | { readonly kind: "all" | "any"; readonly parts: readonly SurveyExpression[] }
  | { readonly kind: "not"; readonly part: SurveyExpression }
  | { readonly kind: "empty"; readonly term: Term }
  | { readonly kind: "truth"; readonly term: Term }
  | {
      readonly kind: "comparison";
      readonly comparison: Comparison;
      readonly left: Term;
      readonly right: Term;
    };

type Parsed = { readonly expression: SurveyExpression } | { readonly fault: ConditionFault };
type Parser = { readonly tokens: readonly Token[]; at: number; depth: number; fault: ConditionFault | null };
type Production<T> = (parser: Parser) => T | null;

const comparisonsByWord = new Map<string, Comparison>([
  ["=", "equal"],
  ["==", "equal"],
  ["equal", "equal"],
  ["!=", "notequal"],
  ["<>", "notequal"],
  ["notequal", "notequal"],
  [">", "greater"],
  ["greater", "greater"],
  ["<", "less"],
  ["less", "less"],
  [">=", "greaterorequal"],
  ["greaterorequal", "greaterorequal"],
  ["<=", "lessorequal"],
  ["lessorequal", "lessorequal"],
  ["*=", "contains"],
  ["contains", "contains"],
  ["contain", "contains"],
  ["notcontains", "notcontains"],
  ["notcontain", "notcontains"],
  ["anyof", "anyof"],
  ["allof", "allof"],
  ["noneof", "noneof"],
]);

const arithmetic: ReadonlySet<string> = new Set(["+", "-", "*", "/", "%", "^", "power"]);

/** The next word as an operator is written, in small letters; names, texts and numbers are none. */
const operatorAt = ({ tokens, at }: Parser): string | null => {
  const token = tokens[at];
  return token?.kind === "sign" || token?.kind === "word" ? token.text.toLowerCase() : null;
};

const takes = (parser: Parser, ...words: readonly string[]): boolean => {
  const operator = operatorAt(parser);
  if (operator === null || !words.includes(operator)) return false;
  parser.at += 1;
  return true;
};

const fails = (parser: Parser, fault: ConditionFault): null => {
  parser.fault ??= fault;
  return null;
};

const deeper = <T>(parser: Parser, production: Production<T>): T | null => {
  if (parser.depth >= limits.depth) return fails(parser, "tooLarge");
  parser.depth += 1;
  const found = production(parser);
  parser.depth -= 1;
  return found;
};

/** One part, or several joined by a word. */
const joined =
  (kind: "all" | "any", words: readonly string[], part: Production<SurveyExpression>) =>
  (parser: Parser): SurveyExpression | null => {
    const parts: SurveyExpression[] = [];
    do {
      const found = part(parser);
      if (found === null) return null;
      parts.push(found);
    } while (takes(parser, ...words));
    const [first] = parts;
    return parts.length === 1 && first !== undefined ? first : { kind, parts };
  };

const plainValue = (token: Token): Scalar | null => {
  const text = token.text.toLowerCase();
  if (token.kind === "number") return token.number;
  if (token.kind === "word" && (text === "true" || text === "false")) return text === "true";
  return token.kind === "word" && (text === "undefined" || text === "null") ? null : token.text;
};

/** A literal; also a bare word, which SurveyJS takes for a text. */
const literal: Production<{ readonly value: Scalar | null }> = (parser) => {
  const isNegative = operatorAt(parser) === "-" && parser.tokens[parser.at + 1]?.kind === "number";
  if (isNegative) parser.at += 1;
  const token = parser.tokens[parser.at];
  if (token === undefined || token.kind === "sign" || token.kind === "name") return fails(parser, "syntax");
  parser.at += 1;
  if (token.kind === "word" && operatorAt(parser) === "(") return fails(parser, "function");
  return { value: isNegative && token.kind === "number" ? -token.number : plainValue(token) };
};

const list: Production<Term> = (parser) => {
  const values: Scalar[] = [];
  if (takes(parser, "]")) return { kind: "list", values };
  do {
    const found = literal(parser);
    if (found === null || found.value === null) return fails(parser, "syntax");
    values.push(found.value);
  } while (takes(parser, ","));
  return takes(parser, "]") ? { kind: "list", values } : fails(parser, "syntax");
};

const term: Production<Term> = (parser) => {
  if (takes(parser, "[")) return list(parser);
  const token = parser.tokens[parser.at];
  if (token?.kind === "name") {
    parser.at += 1;
    return { kind: "name", name: token.text };
  }
  const found = literal(parser);
  return found && { kind: "value", value: found.value };
};

const compared: Production<SurveyExpression> = (parser) => {
  const left = term(parser);
  if (left === null) return null;
  if (takes(parser, "empty")) return { kind: "empty", term: left };
  if (takes(parser, "notempty")) return { kind: "not", part: { kind: "empty", term: left } };
  const operator = operatorAt(parser) ?? "";
  if (arithmetic.has(operator)) return fails(parser, "arithmetic");
  const comparison = comparisonsByWord.get(operator);
  if (comparison === undefined) return { kind: "truth", term: left };
  parser.at += 1;
  const right = operatorAt(parser) === "(" ? fails(parser, "arithmetic") : term(parser);
  if (right === null) return null;
  if (arithmetic.has(operatorAt(parser) ?? "")) return fails(parser, "arithmetic");
  return { kind: "comparison", comparison, left, right };
};

const factor: Production<SurveyExpression> = (parser) => {
  if (takes(parser, "!", "negate")) {
    const part = deeper(parser, factor);
    return part && { kind: "not", part };
  }
  if (!takes(parser, "(")) return compared(parser);
  const inner = deeper(parser, expression);
  if (inner === null) return null;
  if (!takes(parser, ")")) return fails(parser, "syntax");
  const next = operatorAt(parser) ?? "";
  return arithmetic.has(next) || comparisonsByWord.has(next) ? fails(parser, "arithmetic") : inner;
};

const conjunction = joined("all", ["and", "&&"], factor);
const expression: Production<SurveyExpression> = joined("any", ["or", "||"], conjunction);

/** Reads a condition of SurveyJS, or tells why it cannot be said in our language. Costs what its length costs. */
export const parseExpression = (source: string): Parsed => {
  const tokens = tokensOf(source);
  if (tokens === null) return { fault: "syntax" };
  const parser: Parser = { tokens, at: 0, depth: 0, fault: null };
  const found = expression(parser);
  if (found === null) return { fault: parser.fault ?? "syntax" };
  return parser.at === tokens.length ? { expression: found } : { fault: "syntax" };
};
