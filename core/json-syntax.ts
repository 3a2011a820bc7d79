/** What somebody who writes JSON by hand may get wrong. */
export type SyntaxFault =
  | "empty"
  | "typographicQuote"
  | "singleQuote"
  | "quoteMissing"
  | "quoteInText"
  | "textUnclosed"
  | "controlCharacter"
  | "badEscape"
  | "commaMissing"
  | "commaTooMany"
  | "colonMissing"
  | "valueMissing"
  | "nameMissing"
  | "badNumber"
  | "comment"
  | "strangeSpace"
  | "bracketUnclosed"
  | "bracketForgotten"
  | "bracketWrong"
  | "restBehind";

/** A fault at a character of the text; `bracket` is where what should be closed here, or never is, was opened. */
export type SyntaxFaultAt = { readonly fault: SyntaxFault; readonly at: number; readonly bracket?: number };

/** What may stand next: "first…" also the end of the list or object. */
type Expected = "value" | "firstValue" | "name" | "firstName" | "colon" | "comma" | "end";

type Reader = {
  readonly text: string;
  at: number;
  expected: Expected;
  /** Where each open bracket stands. */
  readonly open: number[];
  /** Where the last comma stood, and where the last value or name ended. */
  comma: number;
  ended: number;
  /** The first bracket that is still open where, by how the lines are indented, it should not be; and where. */
  forgotten: { readonly bracket: number; readonly at: number } | null;
};

type Step = (reader: Reader) => SyntaxFaultAt | null;

const blank = /[ \t]*/y;
const space = /[ \t\n\r]*/y;
const otherSpace = /[\s\u200b\ufeff]/;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\d._\p{L}])/uy;
const word = /[\p{L}_$][\p{L}\d_$-]*/uy;

const matchAt = (pattern: RegExp, text: string, at: number): string => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? "";
};

const typographic = new Set("„“”‟«»‚‘’‛‹›");
const constants = new Set(["true", "false", "null"]);

const fault = (name: SyntaxFault, at: number): SyntaxFaultAt => ({ fault: name, at });

const bracketAt = ({ text, open }: Reader): string => text[open.at(-1) ?? -1] ?? "";

/** A value has been read. */
const ended = (reader: Reader, at: number): null => {
  reader.at = at;
  reader.ended = at;
  reader.expected = reader.open.length === 0 ? "end" : "comma";
  return null;
};

/** What is wrong in a text in quotation marks, or where it ends. */
const textEnd = (text: string, start: number): number | SyntaxFaultAt => {
  for (let at = start + 1; at < text.length; at += 1) {
    const sign = text[at] ?? "";
    if (sign === '"') return at + 1;
    if (sign === "\n" || sign === "\r") return fault("textUnclosed", start);
    if (sign < " ") return fault("controlCharacter", at);
    if (sign !== "\\") continue;
    const isEscape = /^(?:["\\/bfnrt]|u[\da-fA-F]{4})/.test(text.slice(at + 1, at + 6));
    if (!isEscape) return fault("badEscape", at);
    at += 1;
  }
  return fault("textUnclosed", start);
};

const opened = (reader: Reader): null => {
  reader.expected = reader.text[reader.at] === "{" ? "firstName" : "firstValue";
  reader.open.push(reader.at);
  reader.at += 1;
  return null;
};

const closed: Step = (reader) => {
  const { text, at, open, expected, comma } = reader;
  const bracket = open.at(-1);
  if (bracket === undefined) return fault(expected === "end" ? "restBehind" : "valueMissing", at);
  if ((text[at] === "}") !== (text[bracket] === "{")) return { fault: "bracketWrong", at, bracket };
  if (expected === "colon") return fault("colonMissing", reader.ended);
  if (expected === "value" || expected === "name")
    return comma === reader.ended ? fault("commaTooMany", comma) : fault("valueMissing", at);
  open.pop();
  return ended(reader, at + 1);
};

const readNumber: Step = (reader) => {
  const found = matchAt(number, reader.text, reader.at);
  return found === "" ? fault("badNumber", reader.at) : ended(reader, reader.at + found.length);
};

const readValue: Step = (reader) => {
  const { text, at } = reader;
  const sign = text[at] ?? "";
  if (sign === "{" || sign === "[") return opened(reader);
  if (sign === '"') {
    const end = textEnd(text, at);
    return typeof end === "number" ? ended(reader, end) : end;
  }
  if (/[-+.\d]/.test(sign)) return readNumber(reader);
  const found = matchAt(word, text, at);
  if (constants.has(found)) return ended(reader, at + found.length);
  if (sign === ",")
    return fault(
      reader.expected === "value" && reader.comma === reader.ended ? "commaTooMany" : "valueMissing",
      at,
    );
  return fault(found === "" ? "valueMissing" : "quoteMissing", at);
};

/** "1,5" where a number with a decimal point was meant. */
const isDecimalComma = ({ text, at, comma }: Reader): boolean =>
  comma === at - 1 && /\d/.test(text[at] ?? "") && /\d/.test(text[comma - 1] ?? "");

const readName: Step = (reader) => {
  const { text, at, comma } = reader;
  if (text[at] === '"') {
    const end = textEnd(text, at);
    if (typeof end !== "number") return end;
    reader.at = end;
    reader.ended = end;
    reader.expected = "colon";
    return null;
  }
  if (text[at] === ",") return fault("commaTooMany", at);
  if (isDecimalComma(reader)) return fault("badNumber", comma - 1);
  return fault(/[\p{L}\d_$]/u.test(text[at] ?? "") ? "quoteMissing" : "nameMissing", at);
};

const readColon: Step = (reader) => {
  if (reader.text[reader.at] !== ":") return fault("colonMissing", reader.ended);
  reader.at += 1;
  reader.ended = reader.at;
  reader.expected = "value";
  return null;
};

const readComma: Step = (reader) => {
  const { text, at, ended: before } = reader;
  if (text[at] === ",") {
    reader.comma = at;
    reader.ended = at;
    reader.at += 1;
    reader.expected = bracketAt(reader) === "{" ? "name" : "value";
    return null;
  }
  const isInText = before === at && text[at - 1] === '"' && /[^\s"{[\d-]/.test(text[at] ?? "");
  return isInText && text[at] !== ":" ? fault("quoteInText", at - 1) : fault("commaMissing", before);
};

const steps: Readonly<Record<Expected, Step>> = {
  value: readValue,
  firstValue: readValue,
  name: readName,
  firstName: readName,
  colon: readColon,
  comma: readComma,
  end: ({ at }) => fault("restBehind", at),
};

/** Signs that stand nowhere outside of texts. */
const strangeSign = ({ text, at }: Reader): SyntaxFaultAt | null => {
  const sign = text[at] ?? "";
  if (sign === "#" || (sign === "/" && /[/*]/.test(text[at + 1] ?? ""))) return fault("comment", at);
  if (sign === "'" || sign === "`") return fault("singleQuote", at);
  if (otherSpace.test(sign)) return fault("strangeSpace", at);
  return typographic.has(sign) ? fault("typographicQuote", at) : null;
};

const endOfText = ({ open, expected, at }: Reader): SyntaxFaultAt | null => {
  const bracket = open.at(-1);
  if (bracket !== undefined) return { fault: "bracketUnclosed", at: bracket, bracket };
  return expected === "end" ? null : fault("empty", at);
};

/** How far a character stands from the beginning of its line. */
const columnOf = (text: string, at: number): number => at - text.lastIndexOf("\n", at - 1) - 1;

/** How far the line of a character is indented. */
const indentOf = (text: string, at: number): number => {
  const start = text.lastIndexOf("\n", at) + 1;
  return matchAt(blank, text, start).length;
};

/** Looks at the first sign of a line: what is in a bracket stands further in than the line the bracket is opened in. */
const lookAtIndent = (reader: Reader): void => {
  const { text, at, open, forgotten } = reader;
  const bracket = open.at(-1);
  const column = columnOf(text, at);
  const isFirst = column === indentOf(text, at);
  if (forgotten !== null || bracket === undefined || !isFirst || text.lastIndexOf("\n", at) < bracket) return;
  const least = indentOf(text, bracket);
  const isClosing = text[at] === "}" || text[at] === "]";
  if (isClosing ? column < least : column <= least) reader.forgotten = { bracket, at };
};

const ofBrackets: ReadonlySet<SyntaxFault> = new Set(["bracketUnclosed", "bracketWrong"]);

/** Where a bracket was forgotten the fault shows only later; the indentation tells which one it was. */
const atItsCause = (found: SyntaxFaultAt, { forgotten, at }: Reader): SyntaxFaultAt => {
  const isHere = forgotten?.at === at;
  if (forgotten === null || !(isHere || ofBrackets.has(found.fault))) return found;
  return { fault: "bracketForgotten", at: forgotten.bracket, bracket: forgotten.bracket };
};

/** What is wrong with a text that `JSON.parse` refuses, in the words of somebody who wrote it; null where nothing is. */
export const syntaxFaultIn = (text: string): SyntaxFaultAt | null => {
  const reader: Reader = { text, at: 0, expected: "value", open: [], comma: -1, ended: -2, forgotten: null };
  for (;;) {
    reader.at += matchAt(space, text, reader.at).length;
    if (reader.at >= text.length) {
      const unended = endOfText(reader);
      return unended && atItsCause(unended, reader);
    }
    lookAtIndent(reader);
    const sign = text[reader.at];
    const step = sign === "}" || sign === "]" ? closed : steps[reader.expected];
    const found = strangeSign(reader) ?? step(reader);
    if (found !== null) return atItsCause(found, reader);
  }
};
