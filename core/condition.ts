import { fitting, comparisonWords, relationOf, rightSide, type ComparisonWord } from "./comparison.ts";
import type { CellBound, Cell } from "./cell.ts";
import type { Condition } from "./definition-condition.ts";
import type { ResultEntry } from "./entry.ts";
import { compileFigureTest, figureBound } from "./figure-test.ts";
import {
  compileOperand,
  type CellOperand,
  type Comparing,
  type FigureOperand,
  type Operand,
} from "./operand.ts";
import { always, both, certain, never, oneOf, opposite, union, type Tri } from "./possible.ts";
import { compileRowsTest } from "./rows-condition.ts";
import { at, isTooLarge, noTest, type Place, type Scope, type Test } from "./scope.ts";
import type { Anything } from "./types/rule.ts";
import { compileValueTest } from "./value-test.ts";

/**
 * Compiles a condition into what it reads, whether it holds, and what it can be while answers are open.
 * Two-valued: a comparison on something unanswered, unsure, hidden or without a figure is false.
 * Whatever does not fit is reported, never taken for true or false in silence.
 */
export const compileCondition = (condition: Condition, scope: Scope, place: Place): Test => {
  if (isTooLarge(scope, place)) return noTest;
  if ("all" in condition) return joined(condition.all, "all", scope, place);
  if ("any" in condition) return joined(condition.any, "any", scope, place);
  if ("not" in condition) return negated(compileCondition(condition.not, scope, at(place, "not")));
  if ("condition" in condition) return named(condition.condition, scope, place);
  return compared(condition, scope, place);
};

const joined = (parts: readonly Condition[], word: "all" | "any", scope: Scope, place: Place): Test => {
  const tests = parts.map((part, index) => compileCondition(part, scope, at(place, word, index)));
  const reads = tests.flatMap((test) => test.reads);
  return word === "all"
    ? {
        reads,
        holds: (state, row) => tests.every((test) => test.holds(state, row)),
        bound: (bounds, row) => tests.map((test) => test.bound(bounds, row)).reduce<Tri>(both, always),
      }
    : {
        reads,
        holds: (state, row) => tests.some((test) => test.holds(state, row)),
        bound: (bounds, row) => tests.map((test) => test.bound(bounds, row)).reduce<Tri>(oneOf, never),
      };
};

const negated = (test: Test): Test => ({
  reads: test.reads,
  holds: (state, row) => !test.holds(state, row),
  bound: (bounds, row) => opposite(test.bound(bounds, row)),
});

const named = (id: string, scope: Scope, place: Place): Test => {
  const entry = scope.entries.conditions.get(id);
  if (entry === undefined) {
    scope.report({ code: "unknownReference", path: [...place.path, "condition"], params: { id } });
    return noTest;
  }
  const { holds } = entry;
  return { reads: [holds.index], holds: (state) => holds.of(state), bound: (bounds) => holds.bound(bounds) };
};

const domainOf = (operand: Operand): keyof typeof fitting => {
  if (operand.kind === "figure") return "figure";
  if (operand.kind === "cell") return operand.entry.rule.domain;
  return operand.entry.definition.ordered === false ? "level" : "orderedLevel";
};

/** The one comparison a condition has; null, and reported, where it has none, several, or one that does not fit. */
const comparisonOf = (
  condition: Comparing,
  operand: Operand,
  scope: Scope,
  place: Place,
): ComparisonWord | null => {
  const words = comparisonWords.filter((word) => condition[word] !== undefined);
  const fits = fitting[domainOf(operand)];
  const [word] = words;
  if (word === undefined || words.length > 1) {
    const expected = (words.length > 1 ? words : fits).join(" | ");
    scope.report({ code: "wrongShape", path: place.path, params: { expected } });
    return null;
  }
  if (fits.includes(word)) return word;
  const params = { comparison: word, instead: fits.join(" | ") };
  scope.report({ code: "comparisonDoesNotFit", path: [...place.path, word], params });
  return null;
};

const compared = (condition: Comparing, scope: Scope, place: Place): Test => {
  const operand = compileOperand(condition, scope, place);
  const word = operand && comparisonOf(condition, operand, scope, place);
  if (operand === null || word === null) return noTest;
  if (operand.kind === "figure") return figureCondition(condition, word, operand, scope, place);
  if (operand.kind === "level") return levelCondition(condition, word, operand.entry, scope, place);
  if (word === "some" || word === "every" || word === "count")
    return compileRowsTest(condition, word, operand, scope, place, compileCondition);
  return cellCondition(condition, word, operand, scope, place);
};

type CellTest = {
  readonly holds: (cell: Cell) => boolean;
  readonly ofAny: (any: Anything) => Tri;
  readonly whenUnsure: boolean;
};

const answered: CellTest = {
  holds: ({ reading }) => reading.standing === "answered" || reading.standing === "unsure",
  ofAny: () => always,
  whenUnsure: true,
};

const unsure: CellTest = {
  holds: ({ reading }) => reading.standing === "unsure",
  ofAny: () => never,
  whenUnsure: true,
};

const boundOfCell = (test: CellTest, bound: CellBound): Tri => {
  const truths: Tri[] = [];
  if (bound.hidden || bound.unanswered) truths.push(never);
  if (bound.cell !== null) truths.push(certain(test.holds(bound.cell)));
  if (bound.any !== null) truths.push(test.ofAny(bound.any));
  if (bound.unsure) truths.push(certain(test.whenUnsure));
  const [first = never, ...rest] = truths;
  return rest.reduce(union, first);
};

const ofCell = ({ reads, cell, bound }: CellOperand, test: CellTest): Test => ({
  reads,
  holds: (state, row) => test.holds(cell(state, row)),
  bound: (bounds, row) => boundOfCell(test, bound(bounds, row)),
});

const cellCondition = (
  condition: Comparing,
  word: ComparisonWord,
  operand: CellOperand,
  scope: Scope,
  place: Place,
): Test => {
  if (word === "answered") return ofCell(operand, answered);
  if (word === "unsure") return ofCell(operand, unsure);
  const compiled = compileValueTest(condition, word, operand.entry.rule);
  if ("misfit" in compiled) {
    scope.report({ ...compiled.misfit, path: [...place.path, word] });
    return noTest;
  }
  const { test } = compiled;
  return ofCell(operand, {
    holds: ({ reading }) => reading.standing === "answered" && test.holds(reading.value),
    ofAny: test.ofAny,
    whenUnsure: false,
  });
};

const figureCondition = (
  condition: Comparing,
  word: ComparisonWord,
  { reads, value, bound }: FigureOperand,
  scope: Scope,
  place: Place,
): Test => {
  if (word === "answered")
    return {
      reads,
      holds: (state) => value(state) !== null,
      bound: (bounds) => {
        const { range, none } = bound(bounds);
        return range === null ? never : none ? union(always, never) : always;
      },
    };
  const test = compileFigureTest(condition, word);
  if (test === null) {
    scope.report({ code: "wrongShape", path: [...place.path, word], params: { expected: '12 | "12.50"' } });
    return noTest;
  }
  return {
    reads,
    holds: (state) => {
      const figure = value(state);
      return figure !== null && test.holds(figure);
    },
    bound: (bounds) => figureBound(test, bound(bounds)),
  };
};

/** Levels are compared by their place, worst first. */
const levelCondition = (
  condition: Comparing,
  word: ComparisonWord,
  { definition, level }: ResultEntry,
  scope: Scope,
  place: Place,
): Test => {
  const ranks = rightSide(condition, word).map((id) =>
    definition.levels.findIndex((other) => other.id === id),
  );
  const unknown = ranks.indexOf(-1);
  if (unknown >= 0) {
    const id = String(rightSide(condition, word)[unknown]);
    scope.report({ code: "unknownReference", path: [...place.path, word], params: { id } });
    return noTest;
  }
  const relation = relationOf(word);
  const holds = (rank: number): boolean => ranks.some((other) => relation(rank - other));
  return {
    reads: [level.index],
    holds: (state) => holds(level.of(state).level),
    bound: (bounds) => {
      const truths = level.bound(bounds).flatMap((reachable, rank) => (reachable ? [holds(rank)] : []));
      return union(certain(truths.includes(true)), certain(!truths.includes(false)));
    },
  };
};
