import { isGiven } from "./cell.ts";
import { answerQuantity } from "./answer-quantity.ts";
import {
  fitting,
  comparisonWords,
  relationOf,
  rightOperand,
  rightSide,
  type ComparisonWord,
} from "./comparison.ts";
import type { CellBound, Cell } from "./cell.ts";
import type { Comparing, Condition, CountOf } from "./condition-type.ts";
import type { ResultEntry } from "./entry.ts";
import { compileDayTest, compileFigureTest, figureBound } from "./figure-test.ts";
import { compileCount, compileFigure, figureWords } from "./figures.ts";
import { cellOperand, type CellOperand } from "./operand.ts";
import { compileAnswers, compileQuantities } from "./operands-test.ts";
import { always, both, certain, never, oneOf, opposite, union, type Tri } from "./possible.ts";
import type { Quantity } from "./quantity.ts";
import { compileRowsTest } from "./rows-condition.ts";
import { at, isTooLarge, noTest, type Place, type Scope, type Test } from "./scope.ts";
import { todayQuantity } from "./today.ts";
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

/** What a comparison is about. */
type Operand =
  | ({ readonly kind: "cell" } & CellOperand)
  | { readonly kind: "figure"; readonly quantity: Quantity }
  | { readonly kind: "level"; readonly entry: ResultEntry };

const operandWords = ["question", ...figureWords, "count", "result", "today"] as const;

/** `count` beside a question is a comparison of its rows. */
const operandsIn = (condition: Comparing): readonly (typeof operandWords)[number][] =>
  operandWords.filter(
    (word) => condition[word] !== undefined && !(word === "count" && condition.question !== undefined),
  );

const figureOperand = (quantity: Quantity | null): Operand | null => quantity && { kind: "figure", quantity };

/** What a comparison is about. Null, and reported, where it names no operand, several, or an unknown one. */
const compileOperand = (condition: Comparing, scope: Scope, place: Place): Operand | null => {
  const words = operandsIn(condition);
  const [word] = words;
  if (word === undefined || words.length > 1) {
    const expected = words.length > 1 ? words.join(" | ") : operandWords.join(" | ");
    scope.report({ code: "wrongShape", path: place.path, params: { expected } });
    return null;
  }
  const { question, part, count, result } = condition;
  if (question !== undefined) {
    const inside = { ...place, path: [...place.path, "question"] };
    if (part !== undefined) return figureOperand(answerQuantity(question, part, scope, inside));
    const operand = cellOperand(scope, question, inside);
    return operand && { kind: "cell", ...operand };
  }
  if (result !== undefined) {
    const entry = scope.entries.results.get(result);
    if (entry !== undefined) return { kind: "level", entry };
    scope.report({ code: "unknownReference", path: [...place.path, "result"], params: { id: result } });
    return null;
  }
  if (word === "count") return figureOperand(countQuantity(count, scope, place));
  if (word === "today") return figureOperand(todayQuantity(scope));
  return word === "question" || word === "result"
    ? null
    : figureOperand(compileFigure(condition, word, scope, place));
};

/** Words of a count of rows belong beside a question. */
const isCountOf = (count: NonNullable<Comparing["count"]>): count is CountOf =>
  !("where" in count || "atLeast" in count || "atMost" in count);

const countQuantity = (count: Comparing["count"], scope: Scope, place: Place): Quantity | null => {
  if (count === undefined || !isCountOf(count)) {
    scope.report({ code: "missingKeyword", path: place.path, params: { keyword: "question" } });
    return null;
  }
  return compileCount(count, scope, place);
};

const domainOf = (operand: Operand): keyof typeof fitting => {
  if (operand.kind === "figure") return operand.quantity.type === "day" ? "dayFigure" : "figure";
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
  const words = comparisonWords.filter(
    (word) => condition[word] !== undefined && !(word === "count" && operand.kind !== "cell"),
  );
  const fits = fitting[domainOf(operand)];
  const [word] = words;
  if (word === undefined) {
    scope.report({ code: "comparisonMissing", path: place.path, params: { allowed: fits } });
    return null;
  }
  if (words.length > 1) {
    scope.report({ code: "severalComparisons", path: place.path, params: { comparisons: words } });
    return null;
  }
  if (fits.includes(word)) return word;
  const params = { comparison: word, instead: fits };
  scope.report({ code: "comparisonDoesNotFit", path: [...place.path, word], params });
  return null;
};

const compared = (condition: Comparing, scope: Scope, place: Place): Test => {
  const operand = compileOperand(condition, scope, place);
  const word = operand && comparisonOf(condition, operand, scope, place);
  if (operand === null || word === null) return noTest;
  if (operand.kind === "level") return levelCondition(condition, word, operand.entry, scope, place);
  const right = rightOperand(condition, word);
  if (right !== null) {
    const inside = at(place, word);
    return operand.kind === "figure"
      ? compileQuantities(operand.quantity, word, right, scope, inside)
      : compileAnswers(operand, word, right, scope, inside);
  }
  if (operand.kind === "figure") return figureCondition(condition, word, operand.quantity, scope, place);
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
  holds: ({ reading }) => isGiven(reading),
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
  quantity: Quantity,
  scope: Scope,
  place: Place,
): Test => {
  const { reads, run, bound } = quantity;
  if (word === "answered")
    return {
      reads,
      holds: (state, row) => run(state, row).value !== null,
      bound: (bounds, row) => {
        const { range, none } = bound(bounds, row);
        return range === null ? never : none ? union(always, never) : always;
      },
    };
  const test = quantity.type === "day" ? compileDayTest(condition, word) : compileFigureTest(condition, word);
  if (test === null) {
    const expected = quantity.type === "day" ? '"2026-12-31"' : '12 | "12.50"';
    scope.report({ code: "wrongShape", path: [...place.path, word], params: { expected } });
    return noTest;
  }
  return {
    reads,
    holds: (state, row) => {
      const figure = run(state, row).value;
      return figure !== null && test.holds(figure);
    },
    bound: (bounds, row) => figureBound(test, bound(bounds, row)),
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
    const allowed = definition.levels.map((known) => known.id);
    scope.report({ code: "unknownReference", path: [...place.path, word], params: { id, allowed } });
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
