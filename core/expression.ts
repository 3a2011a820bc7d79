import type { CellBound } from "./cell.ts";
import { dayNumber } from "./day.ts";
import { decimal, type Decimal } from "./decimal.ts";
import type { Expression } from "./definition-condition.ts";
import { combineFigures, divideFigures, figureOf, noFigure, roundFigure, type Figure } from "./figure.ts";
import { writtenDecimal } from "./figure-test.ts";
import {
  addBounds,
  divideBounds,
  eitherBound,
  multiplyBounds,
  roundBound,
  subtractBounds,
} from "./interval.ts";
import type { Bounds, State } from "./node.ts";
import { cellOperand } from "./operand.ts";
import { anyFigure, exactly, noFigureAtAll, type FigureBound } from "./possible.ts";
import { compileCount, compileSum } from "./rows-expression.ts";
import { at, isTooLarge, type Place, type Scope } from "./scope.ts";
import type { Value } from "./types/rule.ts";

/**
 * A compiled expression. Days are computed as day numbers. `unit` is null where none is known: then it agrees
 * with every unit.
 */
export type Computation = {
  readonly type: "number" | "day";
  readonly unit: string | null;
  readonly reads: readonly number[];
  readonly run: (state: State) => Figure;
  readonly bound: (bounds: Bounds) => FigureBound;
};

const nothing: Computation = {
  type: "number",
  unit: null,
  reads: [],
  run: () => noFigure("missingInput"),
  bound: () => noFigureAtAll,
};

/** Compiles how a computed value is computed; what does not fit is reported. */
export const compileExpression = (expression: Expression, scope: Scope, place: Place): Computation => {
  if (isTooLarge(scope, place)) return nothing;
  if (typeof expression !== "object") return literal(expression, scope, place);
  if ("answer" in expression) return answer(expression.answer, scope, at(place, "answer"));
  if ("computed" in expression) return computed(expression.computed, scope, at(place, "computed"));
  if ("today" in expression) return today;
  if ("sum" in expression) return compileSum(expression.sum, scope, at(place, "sum")) ?? nothing;
  if ("count" in expression) return compileCount(expression.count, scope, at(place, "count")) ?? nothing;
  if ("round" in expression) return rounded(expression, scope, place);
  if ("daysBetween" in expression) return days(expression.daysBetween, scope, at(place, "daysBetween"));
  if ("divide" in expression) return divided(expression.divide, scope, at(place, "divide"));
  if ("add" in expression) return folded(expression.add, sum, scope, at(place, "add"));
  if ("subtract" in expression) return folded(expression.subtract, difference, scope, at(place, "subtract"));
  return folded(expression.multiply, product, scope, at(place, "multiply"));
};

const literal = (written: string | number, scope: Scope, place: Place): Computation => {
  const value = writtenDecimal(written);
  if (value !== null) return { ...nothing, run: () => figureOf(value), bound: () => exactly(value) };
  scope.report({ code: "wrongShape", path: place.path, params: { expected: '12 | "12.50"' } });
  return nothing;
};

/** The number in an answer, or the number of its day. */
const numberIn = (value: Value): Decimal | null => {
  if (typeof value === "string") {
    const day = dayNumber(value);
    return day === null ? null : decimal(day);
  }
  return typeof value === "object" && value !== null && "cmp" in value ? value : null;
};

const endOf = (day: string | null): Decimal | null => (day === null ? null : numberIn(day));

/** What the number (or day number) in an answer can be. */
export const boundOfNumber = ({ hidden, cell, any, unsure, unanswered }: CellBound): FigureBound => {
  const none: FigureBound = { range: null, none: hidden || unsure || unanswered };
  const given = cell === null ? none : eitherBound(none, exactly(numberIn(cell.reading.value)));
  if (any === null) return given;
  if (any.kind === "number") return eitherBound(given, { range: any.range, none: false });
  if (any.kind !== "day") return anyFigure;
  const range = { low: endOf(any.earliest), high: endOf(any.latest) };
  return eitherBound(given, { range, none: false });
};

const answer = (id: string, scope: Scope, place: Place): Computation => {
  const operand = cellOperand(scope, id, place);
  if (operand === null) return nothing;
  const { definition } = operand.entry;
  if (definition.type !== "number" && definition.type !== "date") {
    scope.report({ code: "wrongReferenceType", path: place.path, params: { id } });
    return nothing;
  }
  return {
    type: definition.type === "date" ? "day" : "number",
    unit: definition.type === "number" ? (definition.unit?.de ?? null) : null,
    reads: operand.reads,
    run: (state) => {
      const value = numberIn(operand.cell(state, -1).reading.value);
      return value === null ? noFigure("missingInput", [id]) : figureOf(value);
    },
    bound: (bounds) => boundOfNumber(operand.bound(bounds, -1)),
  };
};

const computed = (id: string, scope: Scope, place: Place): Computation => {
  const entry = scope.entries.computed.get(id);
  if (entry === undefined) {
    scope.report({ code: "unknownReference", path: place.path, params: { id } });
    return nothing;
  }
  const { figure, definition } = entry;
  return {
    type: "number",
    unit: definition.unit.de,
    reads: [figure.index],
    run: (state) => figure.of(state),
    bound: (bounds) => figure.bound(bounds),
  };
};

const dayFigure = (day: string): Figure => {
  const value = numberIn(day);
  return value === null ? noFigure("missingInput") : figureOf(value);
};

const today: Computation = {
  ...nothing,
  type: "day",
  run: (state) => dayFigure(state.today),
  bound: ({ state }) => exactly(dayFigure(state.today).value),
};

/** Compiles parts that must all be numbers, or all be days. */
const partsOf = (
  parts: readonly Expression[],
  type: Computation["type"],
  scope: Scope,
  place: Place,
): readonly Computation[] =>
  parts.map((part, index) => {
    const inner = at(place, index);
    const compiled = compileExpression(part, scope, inner);
    if (compiled.type !== type)
      scope.report({ code: "wrongShape", path: inner.path, params: { expected: type } });
    return compiled;
  });

const readsOf = (parts: readonly Computation[]): readonly number[] => parts.flatMap((part) => part.reads);

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

const unitOf = (parts: readonly Computation[], scope: Scope, place: Place): string | null => {
  const units = [...new Set(parts.map((part) => part.unit).filter((unit) => unit !== null))];
  if (units.length > 1) scope.report({ code: "unitMismatch", path: place.path, params: { units } });
  return units[0] ?? null;
};

const folded = (expressions: readonly Expression[], fold: Fold, scope: Scope, place: Place): Computation => {
  const parts = partsOf(expressions, "number", scope, place);
  return {
    type: "number",
    unit: fold.oneUnit ? unitOf(parts, scope, place) : null,
    reads: readsOf(parts),
    run: (state) =>
      combineFigures(
        parts.map((part) => part.run(state)),
        fold.combine,
      ),
    bound: (bounds) => fold.bounds(parts.map((part) => part.bound(bounds))),
  };
};

const divided = (expressions: readonly Expression[], scope: Scope, place: Place): Computation => {
  const [dividend = nothing, divisor = nothing] = partsOf(expressions, "number", scope, place);
  return {
    ...nothing,
    reads: readsOf([dividend, divisor]),
    run: (state) => divideFigures(dividend.run(state), divisor.run(state)),
    bound: (bounds) => divideBounds(dividend.bound(bounds), divisor.bound(bounds)),
  };
};

const days = (expressions: readonly Expression[], scope: Scope, place: Place): Computation => {
  const [from = nothing, to = nothing] = partsOf(expressions, "day", scope, place);
  return {
    ...nothing,
    reads: readsOf([from, to]),
    run: (state) => combineFigures([to.run(state), from.run(state)], difference.combine),
    bound: (bounds) => subtractBounds([to.bound(bounds), from.bound(bounds)]),
  };
};

type Rounded = Extract<Expression, { readonly round: unknown }>;

const rounded = ({ round, decimals, mode }: Rounded, scope: Scope, place: Place): Computation => {
  const [part = nothing] = partsOf([round], "number", scope, at(place, "round"));
  return {
    ...part,
    run: (state) => roundFigure(part.run(state), decimals, mode),
    bound: (bounds) => roundBound(part.bound(bounds), decimals, mode),
  };
};
