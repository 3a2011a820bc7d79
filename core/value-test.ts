import { overRange, relationOf, rightSide, type ComparisonWord } from "./comparison.ts";
import { compareDays, isDay } from "./day.ts";
import { compileFigureTest } from "./figure-test.ts";
import type { Comparing } from "./condition-type.ts";
import { certain, either, never, oneOf, union, type Tri } from "./possible.ts";
import type { Problem } from "./problem.ts";
import type { Anything, Domain, Rule, Value } from "./types/rule.ts";

/** A comparison of an answer's value: whether it holds, and what can hold for any valid answer. */
export type ValueTest = {
  readonly holds: (value: Value) => boolean;
  readonly ofAny: (any: Anything) => Tri;
};

type Misfit = Pick<Problem, "code" | "params">;
type Compiled = ValueTest | Misfit;
type Compile = (condition: Comparing, word: ComparisonWord, rule: Rule) => Compiled;

const isMisfit = (compiled: Compiled): compiled is Misfit => "code" in compiled;

const misfit = (code: Misfit["code"], params: Misfit["params"]): Misfit => ({ code, params });

/** Literals must name options; the unsure option is asked for by `unsure`, so that "no answer" is never compared. */
const optionMisfit = (condition: Comparing, word: ComparisonWord, { options }: Rule): Misfit | null => {
  for (const literal of rightSide(condition, word)) {
    const option = options.find(({ id }) => id === literal);
    if (option === undefined)
      return misfit("unknownReference", { id: String(literal), allowed: options.map(({ id }) => id) });
    if (option.unsure) return misfit("comparisonDoesNotFit", { comparison: word, instead: ["unsure"] });
  }
  return null;
};

const wantedOf = (condition: Comparing, word: ComparisonWord): ReadonlySet<unknown> =>
  new Set(rightSide(condition, word));

const compileOne: Compile = (condition, word, rule) => {
  const wanted = wantedOf(condition, word);
  const negated = word === "notEquals";
  return (
    optionMisfit(condition, word, rule) ?? {
      holds: (value) => wanted.has(value) !== negated,
      ofAny: (any) => {
        if (any.kind !== "one" || any.options.length === 0) return either;
        const truths = any.options.map((option) => wanted.has(option) !== negated);
        return union(certain(truths.includes(true)), certain(!truths.includes(false)));
      },
    }
  );
};

const compileMany: Compile = (condition, word, rule) => {
  const wanted = wantedOf(condition, word);
  return (
    optionMisfit(condition, word, rule) ?? {
      holds: (value) => Array.isArray(value) && value.some((option) => wanted.has(option)),
      ofAny: (any) =>
        any.kind === "many" && any.options.some((option) => wanted.has(option)) ? either : never,
    }
  );
};

const compileText: Compile = (condition, word) => {
  const wanted = wantedOf(condition, word);
  const negated = word === "notEquals";
  return { holds: (value) => wanted.has(value) !== negated, ofAny: () => either };
};

const compileTexts: Compile = (condition, word) => {
  const wanted = wantedOf(condition, word);
  return {
    holds: (value) => Array.isArray(value) && value.some((text) => wanted.has(text)),
    ofAny: () => either,
  };
};

const compileNumber: Compile = (condition, word) => {
  const test = compileFigureTest(condition, word);
  if (test === null) return misfit("wrongShape", { expected: '12 | "12.50"' });
  return {
    holds: (value) => typeof value === "object" && value !== null && "cmp" in value && test.holds(value),
    ofAny: (any) => (any.kind === "number" ? test.over(any.range) : either),
  };
};

const compileDay: Compile = (condition, word) => {
  const days = rightSide(condition, word).filter((literal) => typeof literal === "string");
  if (days.length < rightSide(condition, word).length || !days.every(isDay))
    return misfit("wrongShape", { expected: '"2026-12-31"' });
  const relation = relationOf(word);
  return {
    holds: (value) => typeof value === "string" && days.some((day) => relation(compareDays(value, day))),
    ofAny: (any) =>
      any.kind === "day"
        ? days
            .map((day) => overRange(relation, compareDays, day, any.earliest, any.latest))
            .reduce<Tri>(oneOf, never)
        : either,
  };
};

const compilers: Readonly<Record<Exclude<Domain, "rows" | "period" | "passage" | "none">, Compile>> = {
  one: compileOne,
  many: compileMany,
  text: compileText,
  texts: compileTexts,
  number: compileNumber,
  day: compileDay,
};

/** The comparison of an answer's value with literals, or what does not fit about them. */
export const compileValueTest = (
  condition: Comparing,
  word: ComparisonWord,
  rule: Rule,
): { readonly test: ValueTest } | { readonly misfit: Misfit } => {
  const { domain } = rule;
  if (domain === "rows" || domain === "period" || domain === "passage" || domain === "none")
    return { misfit: misfit("comparisonDoesNotFit", { comparison: word }) };
  const compiled = compilers[domain](condition, word, rule);
  return isMisfit(compiled) ? { misfit: compiled } : { test: compiled };
};
