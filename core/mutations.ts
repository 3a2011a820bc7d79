import { dayNumber, dayOfNumber } from "./day.ts";
import { compareDecimals, decimal, decimalsOf, isDecimal, printDecimal, type Decimal } from "./decimal.ts";
import type { Path } from "./node.ts";

/** One change to a definition: what stands at `path` becomes `value`; `what` says it in the words of the language, with – for nothing. */
export type Edit = { readonly path: Path; readonly what: string; readonly value: unknown };

/** A part of a definition as it is walked through. */
export type Members = Readonly<Record<string, unknown>>;

/** The scale that ratings are written on here. */
export type Scale = { readonly from: number; readonly to: number };

export const isObject = (value: unknown): value is Members =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const swaps: Readonly<Record<string, string>> = {
  equals: "notEquals",
  notEquals: "equals",
  atLeast: "greaterThan",
  greaterThan: "atLeast",
  atMost: "lessThan",
  lessThan: "atMost",
  before: "after",
  after: "before",
  all: "any",
  any: "all",
  some: "every",
  every: "some",
  add: "subtract",
  subtract: "add",
  multiply: "divide",
  divide: "multiply",
  min: "max",
  max: "min",
  sum: "mean",
  mean: "sum",
};

const comparisons = [
  "equals",
  "notEquals",
  "atLeast",
  "greaterThan",
  "atMost",
  "lessThan",
  "before",
  "after",
];
/** What stands beside a comparison. A suggested wording also has a `before` and an `after`. */
const operands = [
  "question",
  "computed",
  "parameter",
  "score",
  "points",
  "maximum",
  "percent",
  "coverage",
  "count",
  "result",
  "today",
];
const arithmetic = ["add", "subtract", "multiply", "divide", "min", "max", "addDays", "addMonths"];

/** Whether the word is an operator here: `min` is also a number of rows, `sum` also a name of points. */
const isOperator = (word: string, value: unknown, part: Members): boolean => {
  if (word === "all" || word === "any") return Array.isArray(value) && value.length > 1;
  if (word === "add") return Array.isArray(value) && value.length === 2;
  if (word === "sum" || word === "mean") return isObject(value);
  if (arithmetic.includes(word)) return Array.isArray(value) || isObject(value);
  if (!comparisons.includes(word)) return isObject(value);
  return operands.some((operand) => operand in part);
};

const renamed = (part: Members, from: string, to: string): Members =>
  Object.fromEntries(Object.entries(part).map(([key, value]) => [key === from ? to : key, value]));

/** Operators turned into their neighbours, negations taken away. */
export const operatorEdits = (part: Members, path: Path): readonly Edit[] => {
  if ("not" in part) return [{ path, what: "not → –", value: part["not"] }];
  return Object.entries(part).flatMap(([word, value]) => {
    const other = swaps[word];
    return other === undefined || !isOperator(word, value, part)
      ? []
      : [{ path, what: `${word} → ${other}`, value: renamed(part, word, other) }];
  });
};

/** One unit in the last place written; on a scale of 0 to 1 whole numbers move by a tenth. */
const stepOf = (text: string, scale: Scale | null): Decimal => {
  const decimals = decimalsOf(text);
  if (decimals > 0) return decimal(`0.${"0".repeat(decimals - 1)}1`);
  return decimal(scale !== null && scale.to - scale.from <= 1 ? "0.1" : 1);
};

/** A number, decimal text or day, one step lower and one higher; nothing for other literals. */
const neighbours = (literal: unknown, scale: Scale | null = null): readonly (string | number)[] => {
  if (typeof literal !== "string" && typeof literal !== "number") return [];
  const text = typeof literal === "number" ? printDecimal(decimal(literal)) : literal;
  const day = dayNumber(text);
  if (day !== null) return [day - 1, day + 1].map(dayOfNumber).filter((found) => found !== null);
  if (!isDecimal(text)) return [];
  const value = decimal(text);
  const step = stepOf(text, scale);
  return [value.minus(step), value.plus(step)]
    .filter((near) => scale === null || inScale(near, scale))
    .map((near) => (typeof literal === "number" ? near.toNumber() : printDecimal(near)));
};

const inScale = (value: Decimal, { from, to }: Scale): boolean =>
  compareDecimals(value, decimal(from)) >= 0 && compareDecimals(value, decimal(to)) <= 0;

const moved = (word: string, literal: unknown, path: Path, scale: Scale | null = null): readonly Edit[] =>
  neighbours(literal, scale).map((value) => ({
    path,
    what: `${word} ${String(literal)} → ${String(value)}`,
    value,
  }));

const literalWords = [...comparisons, "then", "else", "otherwise", "round"];

const itemEdits = (word: string, items: readonly unknown[], path: Path): readonly Edit[] => {
  if (arithmetic.includes(word)) return items.flatMap((item, at) => moved(word, item, [...path, at]));
  if ((word !== "oneOf" && word !== "includesAny") || items.length < 2) return [];
  return items.map((item, at) => ({
    path,
    what: `${word} ${String(item)} → –`,
    value: items.toSpliced(at, 1),
  }));
};

/** Literals that something is compared or computed with, moved by one step; options left out of lists. */
export const literalEdits = (part: Members, path: Path): readonly Edit[] =>
  Object.entries(part).flatMap(([word, value]) => {
    const place = [...path, word];
    if (Array.isArray(value)) return itemEdits(word, value, place);
    if (word === "values" && isObject(value))
      return Object.entries(value).flatMap(([key, each]) => moved(key, each, [...place, key]));
    const isBand = (word === "from" || word === "to") && typeof value === "string";
    const isValue = word === "value" && !("label" in part);
    return isBand || isValue || literalWords.includes(word) ? moved(word, value, place) : [];
  });

const outcomes: Readonly<Record<string, string>> = {
  met: "notMet",
  partlyMet: "notMet",
  notMet: "met",
  notApplicable: "informative",
  informative: "notApplicable",
};

const ways: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  combine: { mean: "min", min: "max", max: "min", sumCapped: "max" },
  rows: { mean: "min", min: "mean" },
  counts: { all: "applicable", applicable: "all" },
  mode: { halfUp: "down", halfEven: "halfUp", up: "down", down: "up" },
  outcome: outcomes,
};

/** What answers are worth: weights, ratings and points moved by one step, outcomes and ways of counting turned. */
export const worthEdits = (part: Members, path: Path, scale: Scale): readonly Edit[] => {
  const { weight, rating, points, blocking } = part;
  const turned = Object.entries(ways).flatMap(([word, others]) => {
    const now = part[word];
    const other = typeof now === "string" ? others[now] : undefined;
    return other === undefined
      ? []
      : [{ path: [...path, word], what: `${word} ${String(now)} → ${other}`, value: other }];
  });
  return [
    ...moved("weight", weight, [...path, "weight"]).filter(({ value }) => Number(value) >= 0),
    ...moved("rating", rating, [...path, "rating"], scale),
    ...(isObject(points)
      ? Object.entries(points).flatMap(([name, each]) => moved(name, each, [...path, "points", name]))
      : []),
    ...(blocking === true && "severity" in part
      ? [{ path: [...path, "blocking"], what: "blocking true → false", value: false }]
      : []),
    ...turned,
  ];
};

/** Rules in another order, caps left out or at the next level. */
export const resultEdits = ({ levels, rules, caps }: Members, path: Path): readonly Edit[] => {
  const ids = Array.isArray(levels)
    ? levels.map((level: unknown) => (isObject(level) ? level["id"] : null))
    : [];
  const ruled: readonly unknown[] = Array.isArray(rules) ? rules : [];
  const swapped = ruled.flatMap((rule, at) => {
    const next = ruled[at + 1];
    if (!isObject(next) || "otherwise" in next) return [];
    const value = ruled.toSpliced(at, 2, next, rule);
    return [{ path: [...path, "rules"], what: `rules ${at + 1} ↔ ${at + 2}`, value }];
  });
  const capped: readonly unknown[] = Array.isArray(caps) ? caps : [];
  const cut = capped.flatMap((cap, at) => {
    const rank = isObject(cap) ? ids.indexOf(cap["level"]) : -1;
    const others = [ids[rank - 1], ids[rank + 1]].filter((id) => rank >= 0 && typeof id === "string");
    return [
      { path: [...path, "caps"], what: `caps ${at + 1} → –`, value: capped.toSpliced(at, 1) },
      ...others.map((id) => ({
        path: [...path, "caps", at, "level"],
        what: `caps ${at + 1} → ${String(id)}`,
        value: id,
      })),
    ];
  });
  return [...swapped, ...cut];
};
