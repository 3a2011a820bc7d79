import { comparisonWords } from "../comparison.ts";
import { isDay } from "../day.ts";
import { decimal, isDecimal, type Decimal } from "../decimal.ts";
import type { ChecklistDefinition } from "../definition.ts";

/** Literals that something is compared with: where they lie, values begin to make a difference. */
export type Literals = {
  readonly numbers: readonly Decimal[];
  readonly days: readonly string[];
  readonly texts: readonly string[];
};

/** How a value is used: what it is compared with, and whether it is also put to a use in which every value may count. */
export type Use = { readonly literals: Literals; readonly computedWith: boolean };

/** What a definition asks of its questions, of its parameters, and of the day. */
export type Asking = {
  readonly question: (id: string) => Use;
  readonly parameter: (id: string) => Use;
  readonly today: Use;
  /** Whether it counts how many questions are open: then it matters what an answer lacks. */
  readonly countsOpen: boolean;
};

type Members = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Members =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isLiteral = (value: unknown): value is string | number =>
  typeof value === "string" || typeof value === "number";

type Found = {
  readonly literals: Map<string, Set<string | number>>;
  readonly computedWith: Set<string>;
  countsOpen: boolean;
};

const today = "today";
const questionKey = (id: string): string => `question ${id}`;
const parameterKey = (id: string): string => `parameter ${id}`;

const note = (found: Found, key: string, literals: readonly unknown[]): void => {
  const own = found.literals.get(key) ?? new Set();
  found.literals.set(key, own);
  for (const literal of literals) if (isLiteral(literal)) own.add(literal);
};

/** An operand: compared with literals, or in any other place, where nothing can be told of the values that count. */
const noteOperand = (part: Members, key: string, found: Found): void => {
  const words = comparisonWords.filter((word) => part[word] !== undefined);
  const rights = words.flatMap((word) => part[word]);
  note(found, key, rights);
  const isQuestionOfRows = words.some((word) => word === "some" || word === "every" || word === "count");
  const isPlain = isQuestionOfRows || !rights.some(isObject);
  if (words.length === 0 || !isPlain) found.computedWith.add(key);
};

const operandsIn = ({ question, answer, parameter, today: day }: Members): readonly string[] => [
  ...[question, answer].filter((id) => typeof id === "string").map(questionKey),
  ...(typeof parameter === "string" ? [parameterKey(parameter)] : []),
  ...(day === true ? [today] : []),
];

const endsOf = (bands: unknown): readonly unknown[] =>
  Array.isArray(bands)
    ? bands.flatMap((band: unknown) => (isObject(band) ? [band["from"], band["to"]] : []))
    : [];

/** What bands divide: it is compared with their ends. True where that says all of it. */
const noteBanded = ({ of, bands }: Members, found: Found): boolean => {
  if (!isObject(of) || !Array.isArray(bands)) return false;
  const operands = operandsIn(of);
  operands.forEach((key) => note(found, key, endsOf(bands)));
  return operands.length > 0;
};

const datedTypes: readonly unknown[] = ["date", "period"];

/** What of a part is walked through: other questions that bound a date are held against it once both are read. */
const inside = (part: Members, isBanded: boolean): readonly unknown[] => {
  const { of, earliest, latest, prefill, ...rest } = part;
  const isQuestion = typeof part["id"] === "string" && isObject(part["text"]);
  const isDated = isQuestion && datedTypes.includes(part["type"]);
  return [
    ...Object.values(rest),
    ...(isBanded ? [] : [of]),
    ...(isDated ? [] : [earliest, latest]),
    ...(isQuestion ? [] : [prefill]),
  ];
};

/** Walks through a definition: conditions and expressions are told by their words. */
const walk = (part: unknown, found: Found): void => {
  if (Array.isArray(part)) part.forEach((item) => walk(item, found));
  if (!isObject(part)) return;
  operandsIn(part).forEach((key) => noteOperand(part, key, found));
  if (typeof part["id"] === "string") note(found, questionKey(part["id"]), endsOf(part["bands"]));
  if (typeof part["of"] === "string" && "group" in part) found.computedWith.add(questionKey(part["of"]));
  if (part["open"] === true) found.countsOpen = true;
  inside(part, noteBanded(part, found)).forEach((member) => walk(member, found));
};

const literalsIn = (all: readonly (string | number)[]): Literals => {
  const texts = all.filter((literal) => typeof literal === "string");
  return {
    numbers: all.filter((literal) => typeof literal === "number" || isDecimal(literal)).map(decimal),
    days: texts.filter(isDay),
    texts,
  };
};

/** The literals that a definition compares questions, parameters and the day with, and what else it does with them. */
export const askingOf = (definition: ChecklistDefinition): Asking => {
  const found: Found = { literals: new Map(), computedWith: new Set(), countsOpen: false };
  const { examples: _examples, supersedes: _supersedes, ...rest } = definition;
  walk(rest, found);
  const use = (key: string): Use => ({
    literals: literalsIn([...(found.literals.get(key) ?? [])]),
    computedWith: found.computedWith.has(key),
  });
  return {
    question: (id) => use(questionKey(id)),
    parameter: (id) => use(parameterKey(id)),
    today: use(today),
    countsOpen: found.countsOpen,
  };
};
