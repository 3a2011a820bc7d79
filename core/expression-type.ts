import type { Expression, OverRows } from "./condition-type.ts";
import type { Entries } from "./entry.ts";
import type { Quantity } from "./quantity.ts";

type Type = Quantity["type"];

const ofAnswer = (id: string, { questions }: Entries): Type => {
  const domain = questions.get(id)?.rule.domain;
  return domain === "day" || domain === "period" ? "day" : "number";
};

const ofFirst = (parts: readonly Expression[], entries: Entries, seen: ReadonlySet<string>): Type => {
  const [first] = parts;
  return first === undefined ? "number" : expressionType(first, entries, seen);
};

const isList = (of: readonly Expression[] | OverRows): of is readonly Expression[] => Array.isArray(of);

/** The least of several is of the type of the first; over rows, of what stands in each, which may be named by its id. */
const ofExtreme = (
  extreme: readonly Expression[] | OverRows,
  entries: Entries,
  seen: ReadonlySet<string>,
): Type => {
  if (isList(extreme)) return ofFirst(extreme, entries, seen);
  const { of } = extreme;
  return typeof of === "string" ? ofAnswer(of, entries) : expressionType(of, entries, seen);
};

/**
 * Whether an expression is a number or a day, told from its words: a computed value may be used before it is compiled.
 * A circle of computed values is a number here; it is refused elsewhere.
 */
export const expressionType = (
  expression: Expression,
  entries: Entries,
  seen: ReadonlySet<string> = new Set(),
): Type => {
  if (typeof expression !== "object") {
    return "number";
  }
  if ("today" in expression || "day" in expression) return "day";
  if ("addDays" in expression || "addMonths" in expression) return "day";
  if ("answer" in expression) return ofAnswer(expression.answer, entries);
  if ("parameter" in expression)
    return entries.parameters.get(expression.parameter)?.definition.type === "date" ? "day" : "number";
  if ("computed" in expression) {
    const entry = entries.computed.get(expression.computed);
    return entry === undefined || seen.has(expression.computed)
      ? "number"
      : expressionType(entry.definition.value, entries, new Set([...seen, expression.computed]));
  }
  if ("if" in expression) return ofFirst([expression.then], entries, seen);
  if ("min" in expression) return ofExtreme(expression.min, entries, seen);
  if ("max" in expression) return ofExtreme(expression.max, entries, seen);
  if ("lookup" in expression) {
    const { lookup } = expression;
    const values = "values" in lookup ? Object.values(lookup.values) : lookup.bands.map(({ value }) => value);
    return ofFirst(values, entries, seen);
  }
  return "number";
};
