import { tokensOf, type Token } from "./json-scanner.ts";
import type { ProblemKind } from "./problems.ts";

/** Deeper than any body of the contract by far. */
const deepest = 32;

type JsonProblem = Extract<
  ProblemKind,
  | "invalidUtf8"
  | "invalidJson"
  | "tooDeep"
  | "duplicateKey"
  | "forbiddenKey"
  | "forbiddenCharacter"
  | "unsafeNumber"
>;

export type JsonReading =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly problem: JsonProblem };

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

const refused = (problem: JsonProblem): JsonReading => ({ ok: false, problem });

/**
 * Reads a JSON body and refuses what `JSON.parse` would silently change or what the databases would not give back:
 * invalid UTF-8, duplicate keys, `__proto__`, NUL, lone surrogates, numbers that do not survive, deep nesting.
 */
export const readJson = (bytes: Uint8Array): JsonReading => {
  const text = decoded(bytes);
  if (text === undefined) return refused("invalidUtf8");
  const parsed = parse(text);
  if (parsed === undefined) return refused("invalidJson");
  const problem = firstProblem(text);
  return problem ? refused(problem) : { ok: true, value: parsed.value };
};

const decoded = (bytes: Uint8Array): string | undefined => {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
};

const parse = (text: string): { readonly value: unknown } | undefined => {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
};

/** What `JSON.parse` does not tell, in the order of the text. */
const firstProblem = (text: string): JsonProblem | undefined => {
  const keys: Set<string>[] = [];
  for (const token of tokensOf(text)) {
    if (token.kind === "open") keys.push(new Set());
    else if (token.kind === "close") keys.pop();
    const problem = keys.length > deepest ? "tooDeep" : tokenProblem(token, keys.at(-1));
    if (problem) return problem;
  }
  return undefined;
};

const tokenProblem = (token: Token, keys: Set<string> | undefined): JsonProblem | undefined => {
  if (token.kind === "number") return isSafeNumber(token.text) ? undefined : "unsafeNumber";
  if (token.kind !== "string" && token.kind !== "key") return undefined;
  if (token.value.includes("\0") || !token.value.isWellFormed()) return "forbiddenCharacter";
  return token.kind === "key" ? keyProblem(token.value, keys) : undefined;
};

const keyProblem = (key: string, keys: Set<string> | undefined): JsonProblem | undefined => {
  if (key === "__proto__") return "forbiddenKey";
  if (keys?.has(key)) return "duplicateKey";
  keys?.add(key);
  return undefined;
};

/** Longer than any number that JavaScript writes itself; what is shorter is quickly compared. */
const longestNumber = 50;

const numberParts = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i;

/** A number in one form, however it is written: its sign, its digits, and where the point stands. */
const normalForm = (text: string): string => {
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = numberParts.exec(text) ?? [];
  const digits = (whole + fraction).replace(/^0+/, "");
  const kept = digits.replace(/0+$/, "");
  const shift = Number(exponent) - fraction.length + digits.length - kept.length;
  return kept === "" ? `${sign}0` : `${sign}${kept}e${shift}`;
};

/** Whether a number comes back as it was written: finite, no integer beyond 2^53, no −0, no digit rounded away. */
const isSafeNumber = (text: string): boolean => {
  const value = Number(text);
  if (text.length > longestNumber || !Number.isFinite(value)) return false;
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) return false;
  return normalForm(text) === normalForm(String(value));
};
