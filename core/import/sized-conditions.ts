import type { Condition } from "../condition-type.ts";
import { isDay } from "../day.ts";
import { decimal, isDecimal, printDecimal } from "../decimal.ts";
import { anyOf, forOne, formOf, given, not, refuse, type Gathering } from "./condition-parts.ts";
import type { SurveyField } from "./surveyjs-field.ts";
import type { Comparison, Operand } from "./surveyjs-operators.ts";

type Fields = readonly SurveyField[];

/** The three ways in which one thing can stand to another. */
type Sized = { readonly equals: Condition; readonly above: Condition; readonly below: Condition };

const bySize = (
  comparison: Comparison,
  fields: Fields,
  of: (id: string) => Sized,
  gathering: Gathering,
): Condition => {
  const each = (pick: (sized: Sized) => Condition): Condition => forOne(fields, ({ id }) => pick(of(id)));
  switch (comparison) {
    case "equal":
      return each(({ equals }) => equals);
    case "notequal":
      return not(each(({ equals }) => equals));
    case "greater":
      return each(({ above }) => above);
    case "less":
      return each(({ below }) => below);
    case "greaterorequal":
      return each(({ equals, above }) => anyOf([equals, above]));
    case "lessorequal":
      return each(({ equals, below }) => anyOf([equals, below]));
    default:
      return refuse(gathering, "kinds");
  }
};

/** How a number or a day stands to a literal or to another question. */
const sizedTo =
  (other: string | { readonly question: string }, form: "number" | "date") =>
  (id: string): Sized => ({
    equals: { question: id, equals: other },
    above: form === "date" ? { question: id, after: other } : { question: id, greaterThan: other },
    below: form === "date" ? { question: id, before: other } : { question: id, lessThan: other },
  });

const decimalIn = (value: Operand): string | null => {
  if (typeof value === "number") return printDecimal(decimal(value));
  return typeof value === "string" && isDecimal(value) ? value : null;
};

/** A number compared with a literal. */
export const conditionOfNumber = (
  fields: Fields,
  comparison: Comparison,
  right: Operand,
  gathering: Gathering,
): Condition => {
  const literal = decimalIn(right);
  if (literal === null) return refuse(gathering, "kinds");
  if (comparison === "greaterorequal")
    return forOne(fields, ({ id }) => ({ question: id, atLeast: literal }));
  if (comparison === "lessorequal") return forOne(fields, ({ id }) => ({ question: id, atMost: literal }));
  return bySize(comparison, fields, sizedTo(literal, "number"), gathering);
};

/** A day compared with a literal. */
export const conditionOfDate = (
  fields: Fields,
  comparison: Comparison,
  right: Operand,
  gathering: Gathering,
): Condition => {
  const day = typeof right === "string" ? right.slice(0, 10) : "";
  if (!isDay(day)) return refuse(gathering, "kinds");
  return bySize(comparison, fields, sizedTo(day, "date"), gathering);
};

/** Two questions with each other, numbers or days. Where both are unanswered, SurveyJS takes them for equal. */
export const conditionOfTwo = (
  left: Fields,
  comparison: Comparison,
  right: Fields,
  gathering: Gathering,
): Condition => {
  const [other] = right;
  const form = formOf([...left, ...right], gathering);
  const isNumber = form === "number" || form === "scale";
  if (other === undefined || right.length > 1 || (!isNumber && form !== "date"))
    return refuse(gathering, "kinds");
  if (comparison === "notequal") return not(conditionOfTwo(left, "equal", right, gathering));
  const sized = sizedTo({ question: other.id }, isNumber ? "number" : "date");
  const condition = bySize(comparison, left, sized, gathering);
  if (comparison === "greater" || comparison === "less") return condition;
  return anyOf([condition, { all: [not(given(left, gathering)), not(given(right, gathering))] }]);
};

/** A text compared with a literal. Ours is exact, where SurveyJS disregards case. */
export const conditionOfText = (
  fields: Fields,
  comparison: Comparison,
  right: Operand,
  gathering: Gathering,
): Condition => {
  if (comparison === "contains" || comparison === "notcontains") return refuse(gathering, "textSearch");
  gathering.notes.add("exact");
  if (Array.isArray(right)) {
    const any = forOne(fields, ({ id }) => ({ question: id, oneOf: right.map(String) }));
    if (comparison === "anyof") return any;
    return comparison === "noneof" ? not(any) : refuse(gathering, "kinds");
  }
  const equals = forOne(fields, ({ id }) => ({ question: id, equals: String(right) }));
  if (typeof right === "boolean") return refuse(gathering, "kinds");
  if (comparison === "equal") return equals;
  return comparison === "notequal" ? not(equals) : refuse(gathering, "kinds");
};
