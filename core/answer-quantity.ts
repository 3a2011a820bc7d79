import type { CellBound } from "./cell.ts";
import { dayNumber } from "./day.ts";
import { decimal, type Decimal } from "./decimal.ts";
import type { QuestionEntry, RowQuestionEntry } from "./entry.ts";
import { figureOf, noFigure, type Figure } from "./figure.ts";
import { eitherBound } from "./interval.ts";
import { inLocale } from "./locale.ts";
import { cellOperand } from "./operand.ts";
import { anyFigure, exactly, type FigureBound } from "./possible.ts";
import type { Quantity } from "./quantity.ts";
import type { Place, Scope } from "./scope.ts";
import type { Value } from "./types/rule.ts";

type Part = "from" | "to" | undefined;

/** Whether a value is a decimal number. */
export const isNumber = (value: Value): value is Decimal =>
  typeof value === "object" && value !== null && "cmp" in value;

/** The number of a day. */
export const numberOfDay = (day: string): Decimal | null => {
  const number = dayNumber(day);
  return number === null ? null : decimal(number);
};

/** The number in an answer, or the number of its day; of a period that of one of its ends. */
const numberIn = (value: Value, part?: Part): Decimal | null => {
  if (typeof value === "string") return numberOfDay(value);
  if (isNumber(value)) return value;
  if (part !== undefined && typeof value === "object" && value !== null && "from" in value)
    return numberOfDay(value[part]);
  return null;
};

const endOf = (day: string | null): Decimal | null => (day === null ? null : numberIn(day));

/** What the number (or day number) in an answer can be. */
const boundOfNumber = ({ hidden, cell, any, unsure, unanswered }: CellBound, part?: Part): FigureBound => {
  const none: FigureBound = { range: null, none: hidden || unsure || unanswered };
  const given = cell === null ? none : eitherBound(none, exactly(numberIn(cell.reading.value, part)));
  if (any === null) return given;
  if (any.kind === "number") return eitherBound(given, { range: any.range, none: false });
  if (any.kind !== "day") return anyFigure;
  const range = { low: endOf(any.earliest), high: endOf(any.latest) };
  return eitherBound(given, { range, none: false });
};

const typeOf = ({ rule }: QuestionEntry | RowQuestionEntry, part: Part): Quantity["type"] | null => {
  if (rule.domain === "period") return part === undefined ? null : "day";
  if (part !== undefined) return null;
  if (rule.domain === "number") return "number";
  return rule.domain === "day" ? "day" : null;
};

const unitOf = ({ definition }: QuestionEntry | RowQuestionEntry, scope: Scope): string | null => {
  if (definition.type === "money") return inLocale(scope.currency, "de");
  return definition.type === "number" && definition.unit ? inLocale(definition.unit, "de") : null;
};

/** The figure of a day, given as a text that is one. */
export const dayFigure = (day: string): Figure => {
  const value = numberOfDay(day);
  return value === null ? noFigure("missingInput") : figureOf(value);
};

/** Whether an answer to the question, or the end of it, can be compared and computed with. */
export const isQuantity = (entry: QuestionEntry | RowQuestionEntry, part: Part): boolean =>
  typeOf(entry, part) !== null;

/** The number or day in the answer to a question; null, and reported, where it has none. */
export const answerQuantity = (id: string, part: Part, scope: Scope, place: Place): Quantity | null => {
  const operand = cellOperand(scope, id, place);
  if (operand === null) return null;
  const type = typeOf(operand.entry, part);
  if (type === null) {
    const because = operand.entry.rule.domain === "period" ? "period" : "noFigure";
    scope.report({ code: "wrongReferenceType", path: place.path, params: { id, because } });
    return null;
  }
  return {
    type,
    unit: unitOf(operand.entry, scope),
    reads: operand.reads,
    run: (state, row) => {
      const value = numberIn(operand.cell(state, row).reading.value, part);
      return value === null ? noFigure("missingInput", [id]) : figureOf(value);
    },
    bound: (bounds, row) => boundOfNumber(operand.bound(bounds, row), part),
  };
};
