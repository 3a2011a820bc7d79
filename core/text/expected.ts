/** How a language says what a definition must have at a place. `figure` stands for a bare number in the text. */
export type ExpectedWords = {
  /** What stands in `expected` word for word, and how it is said. */
  readonly known: Readonly<Record<string, string>>;
  readonly number: (isWhole: boolean, range: string) => string;
  readonly between: (from: string, to: string) => string;
  readonly least: (from: string) => string;
  readonly listOf: (least: string) => string;
  readonly bound: Readonly<Record<"≤" | "≥" | "<" | ">", (bound: string) => string>>;
  readonly or: string;
  readonly quoted: (word: string) => string;
};

const range = (text: string, words: ExpectedWords): string => {
  const [, from = "", to = ""] = /^(.+?)–(.+)$/.exec(text) ?? [];
  return to === "Infinity" ? words.least(from) : words.between(from, to);
};

const isBound = (sign: string): sign is keyof ExpectedWords["bound"] => /^[≤≥<>]$/.test(sign);

const oneOf = (alternative: string, words: ExpectedWords): string => {
  const known = Object.hasOwn(words.known, alternative) ? words.known[alternative] : undefined;
  if (known !== undefined) return known;
  const [first = "", rest = ""] = alternative.split(/ (.*)/s);
  if (first === "number" || first === "integer")
    return words.number(first === "integer", rest === "" ? "" : range(rest, words));
  if (first === "[…]") return words.listOf(rest.replace(/^≥ /, ""));
  if (isBound(first)) return words.bound[first](rest);
  if (/^[a-zA-Z]+$/.test(alternative)) return words.quoted(alternative);
  return /^-?[\d.]+–-?[\d.]+$/.test(alternative) ? range(alternative, words) : alternative;
};

/** What is expected, for people: alternatives joined by "or". */
export const expectedText = (expected: string, words: ExpectedWords): string => {
  const all = expected.split(" | ").map((alternative) => oneOf(alternative, words));
  const last = all.pop() ?? "";
  return all.length === 0 ? last : `${all.join(", ")} ${words.or} ${last}`;
};
