/**
 * A part of a JSON text that matters to the strict reader, with the place where it begins. `open` and `close` stand
 * for objects and arrays, `constant` for true, false and null.
 */
export type Token = { readonly at: number } & (
  | { readonly kind: "open" | "close" | "constant" }
  | { readonly kind: "key" | "string"; readonly value: string }
  | { readonly kind: "number"; readonly text: string }
);

const numberAt = /-?[0-9][0-9.eE+-]*/y;
const constantAt = /true|false|null/y;
const spaceThenColon = /[ \t\n\r]*:/y;

/** The tokens of a text that `JSON.parse` accepts; other texts are a bug of the caller. */
export function* tokensOf(text: string): Generator<Token> {
  let at = 0;
  while (at < text.length) {
    const character = text[at] ?? "";
    if (character === '"') {
      const end = endOfString(text, at);
      spaceThenColon.lastIndex = end;
      yield { at, kind: spaceThenColon.test(text) ? "key" : "string", value: stringIn(text.slice(at, end)) };
      at = end;
    } else if (character === "-" || (character >= "0" && character <= "9")) {
      const number = numberFrom(text, at);
      yield { at, kind: "number", text: number };
      at += number.length;
    } else if (character >= "a" && character <= "z") {
      yield { at, kind: "constant" };
      constantAt.lastIndex = at;
      at += constantAt.exec(text)?.[0].length ?? 1;
    } else {
      if (character === "{" || character === "[") yield { at, kind: "open" };
      if (character === "}" || character === "]") yield { at, kind: "close" };
      at += 1;
    }
  }
}

/** Where a string that begins at `start` ends, behind its closing quotation mark. */
const endOfString = (text: string, start: number): number => {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
  return at + 1;
};

const stringIn = (quoted: string): string =>
  quoted.includes("\\") ? String(JSON.parse(quoted)) : quoted.slice(1, -1);

const numberFrom = (text: string, start: number): string => {
  numberAt.lastIndex = start;
  return numberAt.exec(text)?.[0] ?? "";
};
