import type { Comparing, RightOperand } from "./condition-type.ts";
import { certain, union, type Tri } from "./possible.ts";
import type { Domain } from "./types/rule.ts";

/** Comparisons of what has an order; the sign is that of left minus right. */
export const relations = {
  equals: (sign: number) => sign === 0,
  notEquals: (sign: number) => sign !== 0,
  greaterThan: (sign: number) => sign > 0,
  atLeast: (sign: number) => sign >= 0,
  lessThan: (sign: number) => sign < 0,
  atMost: (sign: number) => sign <= 0,
  before: (sign: number) => sign < 0,
  after: (sign: number) => sign > 0,
} as const;

export type Relation = (sign: number) => boolean;
export type RelationWord = keyof typeof relations;

const otherWords = [
  "oneOf",
  "includes",
  "includesAny",
  "answered",
  "unsure",
  "some",
  "every",
  "count",
] as const;
export type ComparisonWord = RelationWord | (typeof otherWords)[number];

const relationWords = [
  "equals",
  "notEquals",
  "greaterThan",
  "atLeast",
  "lessThan",
  "atMost",
  "before",
  "after",
] as const satisfies readonly RelationWord[];

/** Every comparison there is; a condition has exactly one. */
export const comparisonWords: readonly ComparisonWord[] = [...relationWords, ...otherWords];

const numeric = ["equals", "notEquals", "oneOf", "greaterThan", "atLeast", "lessThan", "atMost"] as const;

/** Which comparisons fit what is compared. */
export const fitting: Readonly<
  Record<Domain | "figure" | "dayFigure" | "level" | "orderedLevel", readonly ComparisonWord[]>
> = {
  one: ["equals", "notEquals", "oneOf", "answered", "unsure"],
  many: ["includes", "includesAny", "answered", "unsure"],
  text: ["equals", "notEquals", "oneOf", "answered"],
  number: [...numeric, "answered"],
  day: ["equals", "notEquals", "oneOf", "before", "after", "answered"],
  texts: ["includes", "includesAny", "answered"],
  period: ["answered"],
  passage: ["answered"],
  rows: ["some", "every", "count", "answered"],
  none: [],
  figure: [...numeric, "answered"],
  dayFigure: ["equals", "notEquals", "oneOf", "before", "after", "answered"],
  level: ["equals", "notEquals", "oneOf"],
  orderedLevel: [...numeric],
};

/** The relation a word stands for; `oneOf` is equality with any of several. */
export const relationOf = (word: ComparisonWord): Relation =>
  (relationWords as readonly string[]).includes(word) ? relations[word as RelationWord] : relations.equals;

/** What stands on the right side, as a list. */
export const rightSide = (condition: Comparing, word: ComparisonWord): readonly (string | number)[] => {
  if (word === "oneOf" || word === "includesAny") return condition[word] ?? [];
  const literal = condition[word];
  return typeof literal === "string" || typeof literal === "number" ? [literal] : [];
};

/** What stands on the right side where it is an operand; null for literals. */
export const rightOperand = (condition: Comparing, word: ComparisonWord): RightOperand | null => {
  if (!(relationWords as readonly string[]).includes(word)) return null;
  const right = condition[word as RelationWord];
  return typeof right === "object" ? right : null;
};

/** The truths a relation can have when the left side lies between two values; null is without end. */
export const overRange = <T>(
  relation: Relation,
  compare: (left: T, right: T) => number,
  right: T,
  low: T | null,
  high: T | null,
): Tri => {
  const least = low === null ? -1 : compare(low, right);
  const most = high === null ? 1 : compare(high, right);
  const truths = [-1, 0, 1].filter((sign) => least <= sign && sign <= most).map((sign) => relation(sign));
  return union(certain(truths.includes(true)), certain(!truths.includes(false)));
};
