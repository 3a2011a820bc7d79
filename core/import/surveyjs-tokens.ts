/** A word of an expression. `sign` holds operators and brackets in their symbol's form. */
export type Token =
  | { readonly kind: "sign" | "word" | "name" | "text"; readonly text: string }
  | { readonly kind: "number"; readonly text: string; readonly number: number };

const signs = [
  "<=",
  ">=",
  "==",
  "!=",
  "<>",
  "&&",
  "||",
  "*=",
  "=",
  "<",
  ">",
  "!",
  "(",
  ")",
  "[",
  "]",
  ",",
  "+",
  "-",
  "*",
  "/",
  "%",
  "^",
];

const number = /[0-9]+(\.[0-9]+)?/y;
const word = /[a-zA-Z_][a-zA-Z0-9_]*/y;
const blank = /[ \t\r\n]+/y;

const matchAt = (pattern: RegExp, source: string, at: number): string | null => {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0] ?? null;
};

type Found = { readonly token: Token; readonly end: number };

/** A text in quotation marks of either kind; a backslash keeps the mark behind it. */
const textAt = (source: string, start: number): Found | null => {
  const mark = source[start];
  const parts: string[] = [];
  for (let at = start + 1; at < source.length; at += 1) {
    const sign = source[at];
    if (sign === mark) return { token: { kind: "text", text: parts.join("") }, end: at + 1 };
    const isEscape = sign === "\\" && (source[at + 1] === "'" || source[at + 1] === '"');
    if (isEscape) at += 1;
    parts.push(source[at] ?? "");
  }
  return null;
};

const nameAt = (source: string, start: number): Found | null => {
  const end = source.indexOf("}", start);
  const text = source.slice(start + 1, end).trim();
  return end < 0 || text === "" || text.includes("{")
    ? null
    : { token: { kind: "name", text }, end: end + 1 };
};

const tokenAt = (source: string, at: number): Found | null => {
  const first = source[at];
  if (first === "{") return nameAt(source, at);
  if (first === "'" || first === '"') return textAt(source, at);
  const digits = matchAt(number, source, at);
  if (digits !== null)
    return { token: { kind: "number", text: digits, number: Number(digits) }, end: at + digits.length };
  const letters = matchAt(word, source, at);
  if (letters !== null) return { token: { kind: "word", text: letters }, end: at + letters.length };
  const sign = signs.find((one) => source.startsWith(one, at));
  return sign === undefined ? null : { token: { kind: "sign", text: sign }, end: at + sign.length };
};

/** The words of a SurveyJS expression; null where a sign belongs to none. */
export const tokensOf = (source: string): readonly Token[] | null => {
  const tokens: Token[] = [];
  let at = 0;
  while (at < source.length) {
    at += matchAt(blank, source, at)?.length ?? 0;
    if (at >= source.length) break;
    const found = tokenAt(source, at);
    if (found === null) return null;
    tokens.push(found.token);
    at = found.end;
  }
  return tokens;
};
