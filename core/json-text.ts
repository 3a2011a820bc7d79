import { tokensOf, type Token } from "./json-scanner.ts";

/** What `JSON.parse` does not take, or would silently change. */
export type JsonFault =
  "invalidJson" | "tooDeep" | "duplicateKey" | "forbiddenKey" | "forbiddenCharacter" | "unsafeNumber";

/** What a JSON text says, or what is wrong with it and at which character, where that is known. */
export type JsonTextReading =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly fault: JsonFault; readonly at: number | null };

/**
 * Reads a JSON text strictly: refused is also what `JSON.parse` would change without a word or what databases would
 * not give back: duplicate keys, `__proto__`, NUL, lone surrogates, numbers that do not survive, nesting of more than
 * `deepest` levels.
 */
export const readJsonText = (text: string, deepest: number): JsonTextReading => {
  const parsed = parse(text);
  if (!parsed.ok) return parsed;
  return firstFault(text, deepest) ?? parsed;
};

/** Engines tell the place of a syntax error in their message, or not at all. */
const parse = (text: string): JsonTextReading => {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    const place = /position (\d+)/.exec(error instanceof Error ? error.message : "")?.[1];
    return { ok: false, fault: "invalidJson", at: place === undefined ? null : Number(place) };
  }
};

/** What `JSON.parse` does not tell, in the order of the text. */
const firstFault = (text: string, deepest: number): JsonTextReading | undefined => {
  const keys: Set<string>[] = [];
  for (const token of tokensOf(text)) {
    if (token.kind === "open") keys.push(new Set());
    else if (token.kind === "close") keys.pop();
    const fault = keys.length > deepest ? "tooDeep" : tokenFault(token, keys.at(-1));
    if (fault) return { ok: false, fault, at: token.at };
  }
  return undefined;
};

const tokenFault = (token: Token, keys: Set<string> | undefined): JsonFault | undefined => {
  if (token.kind === "number") return isSafeNumber(token.text) ? undefined : "unsafeNumber";
  if (token.kind !== "string" && token.kind !== "key") return undefined;
  if (token.value.includes("\0") || !token.value.isWellFormed()) return "forbiddenCharacter";
  return token.kind === "key" ? keyFault(token.value, keys) : undefined;
};

const keyFault = (key: string, keys: Set<string> | undefined): JsonFault | undefined => {
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

/** Line and column of a character, both counted from 1. */
export const placeInText = (text: string, at: number): { readonly line: number; readonly column: number } => {
  const before = text.slice(0, at).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
};
