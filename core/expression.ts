import { answerQuantity, dayFigure, numberOfDay } from "./answer-quantity.ts";
import { compileCondition } from "./condition.ts";
import type { Condition, Expression, OverRows, RowsIn } from "./condition-type.ts";
import { dayOperations } from "./day-operations.ts";
import type { Decimal } from "./decimal.ts";
import { expressionType } from "./expression-type.ts";
import { combineFigures, divideFigures, figureOf, noFigure, roundFigure } from "./figure.ts";
import { compileCount, compileFigure, figureWords } from "./figures.ts";
import { writtenDecimal } from "./figure-test.ts";
import {
  addBounds,
  divideBounds,
  eitherBound,
  greatestBound,
  leastBound,
  multiplyBounds,
  roundBound,
  subtractBounds,
} from "./interval.ts";
import { compileLookup } from "./lookup.ts";
import { canFail, canHold, exactly, higher, lower, noFigureAtAll, type FigureBound } from "./possible.ts";
import { expectedOf, type Quantity } from "./quantity.ts";
import { compileOverRows, compileRowCount } from "./rows-expression.ts";
import { at, isTooLarge, type Place, type Scope, type Test } from "./scope.ts";
import { todayQuantity } from "./today.ts";

const nothing: Quantity = {
  type: "number",
  unit: null,
  reads: [],
  run: () => noFigure("missingInput"),
  bound: () => noFigureAtAll,
};

/** Compiles how a computed value is computed; what does not fit is reported. Days are computed as their numbers. */
export const compileExpression = (expression: Expression, scope: Scope, place: Place): Quantity => {
  if (isTooLarge(scope, place)) return nothing;
  const quantity = compilePart(expression, scope, place);
  scope.remember.quantity(expression, quantity);
  return quantity;
};

const compileTest = (condition: Condition, scope: Scope, place: Place): Test => {
  const test = compileCondition(condition, scope, place);
  scope.remember.test(condition, test);
  return test;
};

const compilePart = (expression: Expression, scope: Scope, place: Place): Quantity => {
  if (typeof expression !== "object") return literal(expression, scope, place);
  if ("answer" in expression)
    return answerQuantity(expression.answer, expression.part, scope, at(place, "answer")) ?? nothing;
  if ("today" in expression) return todayQuantity(scope);
  if ("day" in expression) return dayLiteral(expression.day, scope, at(place, "day"));
  if ("if" in expression) return chosen(expression, scope, place);
  if ("lookup" in expression)
    return compileLookup(expression.lookup, scope, at(place, "lookup"), compileExpression) ?? nothing;
  if ("round" in expression) return rounded(expression, scope, place);
  if ("count" in expression) return counted(expression.count, scope, place);
  if (isOperation(expression)) return operation(expression, scope, place);
  const word = figureWords.find((one) => one in expression);
  return (word && compileFigure(expression, word, scope, place)) ?? nothing;
};

type Operation = Extract<
  Expression,
  | { add: unknown }
  | { subtract: unknown }
  | { multiply: unknown }
  | { divide: unknown }
  | { min: unknown }
  | { max: unknown }
  | { daysBetween: unknown }
  | { addDays: unknown }
  | { addMonths: unknown }
  | { sum: unknown }
  | { mean: unknown }
>;

const operationWords = [
  "add",
  "subtract",
  "multiply",
  "divide",
  "min",
  "max",
  "daysBetween",
  "addDays",
  "addMonths",
  "sum",
  "mean",
];

const isOperation = (expression: Expression): expression is Operation =>
  typeof expression === "object" && operationWords.some((word) => word in expression);

const operation = (expression: Operation, scope: Scope, place: Place): Quantity => {
  if ("sum" in expression) return overRows("sum", expression.sum, scope, place);
  if ("mean" in expression) return overRows("mean", expression.mean, scope, place);
  if ("min" in expression) return extreme("min", expression.min, scope, place);
  if ("max" in expression) return extreme("max", expression.max, scope, place);
  if ("daysBetween" in expression) return ofDays("daysBetween", expression.daysBetween, scope, place);
  if ("addDays" in expression) return ofDays("addDays", expression.addDays, scope, place);
  if ("addMonths" in expression) return ofDays("addMonths", expression.addMonths, scope, place);
  if ("divide" in expression) return divided(expression.divide, scope, at(place, "divide"));
  if ("add" in expression) return folded(expression.add, sum, scope, at(place, "add"));
  if ("subtract" in expression) return folded(expression.subtract, difference, scope, at(place, "subtract"));
  return folded(expression.multiply, product, scope, at(place, "multiply"));
};

const literal = (written: string | number, scope: Scope, place: Place): Quantity => {
  const value = writtenDecimal(written);
  if (value !== null) return { ...nothing, run: () => figureOf(value), bound: () => exactly(value) };
  scope.report({ code: "wrongShape", path: place.path, params: { expected: '12 | "12.50"' } });
  return nothing;
};

const dayLiteral = (day: string, scope: Scope, place: Place): Quantity => {
  if (numberOfDay(day) === null)
    scope.report({ code: "wrongShape", path: place.path, params: { expected: '"2026-12-31"' } });
  const figure = dayFigure(day);
  return { ...nothing, type: "day", run: () => figure, bound: () => exactly(figure.value) };
};

const requireType = (compiled: Quantity, type: Quantity["type"], scope: Scope, place: Place): void => {
  if (compiled.type === type) return;
  scope.report({ code: "wrongShape", path: place.path, params: { expected: expectedOf(type) } });
};

/** Compiles parts that must all be numbers, or all be days. */
const partsOf = (
  parts: readonly Expression[],
  types: readonly Quantity["type"][],
  scope: Scope,
  place: Place,
): readonly Quantity[] =>
  parts.map((part, index) => {
    const inner = at(place, index);
    const compiled = compileExpression(part, scope, inner);
    const expected = types[index] ?? types.at(-1) ?? "number";
    requireType(compiled, expected, scope, inner);
    return compiled;
  });

const readsOf = (parts: readonly Quantity[]): readonly number[] => parts.flatMap((part) => part.reads);

type Fold = {
  readonly combine: (left: Decimal, right: Decimal) => Decimal;
  readonly bounds: (bounds: readonly FigureBound[]) => FigureBound;
  /** Sums and differences are of one unit. */
  readonly oneUnit: boolean;
};

const sum: Fold = { combine: (left, right) => left.plus(right), bounds: addBounds, oneUnit: true };
const difference: Fold = {
  combine: (left, right) => left.minus(right),
  bounds: subtractBounds,
  oneUnit: true,
};
const product: Fold = { combine: (left, right) => left.times(right), bounds: multiplyBounds, oneUnit: false };
const least: Fold = { combine: lower, bounds: leastBound, oneUnit: true };
const greatest: Fold = { combine: higher, bounds: greatestBound, oneUnit: true };

const unitOf = (parts: readonly Quantity[], scope: Scope, place: Place): string | null => {
  const units = [...new Set(parts.map((part) => part.unit).filter((unit) => unit !== null))];
  if (units.length > 1) scope.report({ code: "unitMismatch", path: place.path, params: { units } });
  return units[0] ?? null;
};

const folded = (
  expressions: readonly Expression[],
  fold: Fold,
  scope: Scope,
  place: Place,
  type: Quantity["type"] = "number",
): Quantity => {
  const parts = partsOf(expressions, [type], scope, place);
  return {
    type,
    unit: fold.oneUnit ? unitOf(parts, scope, place) : null,
    reads: readsOf(parts),
    run: (state, row) =>
      combineFigures(
        parts.map((part) => part.run(state, row)),
        fold.combine,
      ),
    bound: (bounds, row) => fold.bounds(parts.map((part) => part.bound(bounds, row))),
  };
};

const overRows = (
  word: "sum" | "mean" | "min" | "max",
  over: OverRows,
  scope: Scope,
  place: Place,
): Quantity => compileOverRows(word, over, scope, at(place, word), compileExpression, compileTest) ?? nothing;

/** The least or the greatest of several figures, or of what stands in the rows of a group. */
const extreme = (
  word: "min" | "max",
  of: readonly Expression[] | OverRows,
  scope: Scope,
  place: Place,
): Quantity => {
  if (!isList(of)) return overRows(word, of, scope, place);
  const [first] = of;
  const type = first === undefined ? "number" : expressionType(first, scope.entries);
  return folded(of, word === "min" ? least : greatest, scope, at(place, word), type);
};

const isList = (of: readonly Expression[] | OverRows): of is readonly Expression[] => Array.isArray(of);

const counted = (
  count: RowsIn | Extract<Expression, { count: unknown }>["count"],
  scope: Scope,
  place: Place,
): Quantity => {
  if ("group" in count) return compileRowCount(count, scope, at(place, "count"), compileTest) ?? nothing;
  return compileCount(count, scope, place) ?? nothing;
};

const divided = (expressions: readonly Expression[], scope: Scope, place: Place): Quantity => {
  const [dividend = nothing, divisor = nothing] = partsOf(expressions, ["number"], scope, place);
  return {
    ...nothing,
    reads: readsOf([dividend, divisor]),
    run: (state, row) => divideFigures(dividend.run(state, row), divisor.run(state, row)),
    bound: (bounds, row) => divideBounds(dividend.bound(bounds, row), divisor.bound(bounds, row)),
  };
};

const ofDays = (
  word: keyof typeof dayOperations,
  expressions: readonly Expression[],
  scope: Scope,
  place: Place,
): Quantity => {
  const { types, from } = dayOperations[word];
  const [first = nothing, second = nothing] = partsOf(expressions, types, scope, at(place, word));
  return from(first, second);
};

type Rounded = Extract<Expression, { readonly round: unknown }>;

const rounded = ({ round, decimals, mode }: Rounded, scope: Scope, place: Place): Quantity => {
  const inside = at(place, "round");
  const part = compileExpression(round, scope, inside);
  requireType(part, "number", scope, inside);
  return {
    ...part,
    run: (state, row) => roundFigure(part.run(state, row), decimals, mode),
    bound: (bounds, row) => roundBound(part.bound(bounds, row), decimals, mode),
  };
};

type Chosen = Extract<Expression, { readonly then: unknown }>;

/** One of two expressions; only the one that is taken is worked out. */
const chosen = (expression: Chosen, scope: Scope, place: Place): Quantity => {
  const test = compileTest(expression.if, scope, at(place, "if"));
  const then = compileExpression(expression.then, scope, at(place, "then"));
  const other = compileExpression(expression.else, scope, at(place, "else"));
  requireType(other, then.type, scope, at(place, "else"));
  return {
    type: then.type,
    unit: unitOf([then, other], scope, place),
    reads: [...test.reads, ...readsOf([then, other])],
    run: (state, row) => (test.holds(state, row) ? then : other).run(state, row),
    bound: (bounds, row) => {
      const truth = test.bound(bounds, row);
      if (!canFail(truth)) return then.bound(bounds, row);
      if (!canHold(truth)) return other.bound(bounds, row);
      return eitherBound(then.bound(bounds, row), other.bound(bounds, row));
    },
  };
};
