import type { Condition } from "../condition-type.ts";
import { limits } from "../limits.ts";
import { conditionOfMany, conditionOfOne } from "./choice-conditions.ts";
import { allOf, anyOf, depthOf, formOf, given, not, refuse, type Gathering } from "./condition-parts.ts";
import type { ConditionFault } from "./remark.ts";
import { conditionOfDate, conditionOfNumber, conditionOfText, conditionOfTwo } from "./sized-conditions.ts";
import { parseExpression, type SurveyExpression, type Term } from "./surveyjs-expression.ts";
import type { SurveyField } from "./surveyjs-field.ts";
import { compares, type Comparison, type Operand } from "./surveyjs-operators.ts";

/** The fields that a name in a condition means: several where questions share a name. */
export type FieldsNamed = (name: string) => readonly SurveyField[];

/** A condition in our language, what it reads, and what about it deserves a remark; or why there is none. */
export type Translated =
  | {
      readonly condition: Condition;
      readonly reads: readonly string[];
      readonly notes: readonly ("constant" | "exact")[];
    }
  | { readonly fault: ConditionFault };

type Translation = Gathering & { readonly fields: FieldsNamed };
type Fields = readonly SurveyField[];

/** So many questions may share a name that conditions read. */
const mostShared = 50;

const fieldsOf = (name: string, translation: Translation): Fields => {
  const found = translation.fields(name);
  if (found.length === 0) refuse(translation, "unknownName");
  if (found.length > mostShared) refuse(translation, "tooLarge");
  for (const { id } of found) translation.reads.add(id);
  return found;
};

/** Whether a comparison asks for nothing else than whether there is an answer; null where it asks for more. */
const asksForNone = (comparison: Comparison, right: Operand): boolean | null => {
  if (right !== null && right !== "" && !(Array.isArray(right) && right.length === 0)) return null;
  return comparison === "equal" ? true : comparison === "notequal" ? false : null;
};

const withLiteral = (
  fields: Fields,
  comparison: Comparison,
  right: Operand,
  translation: Translation,
): Condition => {
  const none = asksForNone(comparison, right);
  if (none !== null) return none ? not(given(fields, translation)) : given(fields, translation);
  switch (formOf(fields, translation)) {
    case "one":
      return conditionOfOne(fields, (left) => compares(comparison, left, right), translation);
    case "many":
      return conditionOfMany(fields, comparison, right, translation);
    case "number":
    case "scale":
      return conditionOfNumber(fields, comparison, right, translation);
    case "date":
      return conditionOfDate(fields, comparison, right, translation);
    case "text":
      return conditionOfText(fields, comparison, right, translation);
    case "rows":
    case "parts":
      return refuse(translation, "rows");
    case null:
      return refuse(translation, "kinds");
  }
};

const mirrored: Partial<Record<Comparison, Comparison>> = {
  equal: "equal",
  notequal: "notequal",
  greater: "less",
  less: "greater",
  greaterorequal: "lessorequal",
  lessorequal: "greaterorequal",
};

const operandOf = (term: Exclude<Term, { readonly kind: "name" }>): Operand =>
  term.kind === "list" ? term.values : term.value;

const ofComparison = (
  { left, right, comparison }: Extract<SurveyExpression, { readonly kind: "comparison" }>,
  translation: Translation,
): Condition => {
  if (left.kind === "name") {
    const fields = fieldsOf(left.name, translation);
    return right.kind === "name"
      ? conditionOfTwo(fields, comparison, fieldsOf(right.name, translation), translation)
      : withLiteral(fields, comparison, operandOf(right), translation);
  }
  if (right.kind !== "name") return refuse(translation, "kinds");
  const literal = operandOf(left);
  const fields = fieldsOf(right.name, translation);
  const turned = mirrored[comparison];
  if (turned !== undefined) return withLiteral(fields, turned, literal, translation);
  return formOf(fields, translation) === "one"
    ? conditionOfOne(fields, (value) => compares(comparison, literal, value), translation)
    : refuse(translation, "kinds");
};

/** A name that stands alone: only yes and no are true by themselves. */
const ofTruth = (term: Term, translation: Translation): Condition => {
  if (term.kind !== "name") return refuse(translation, "kinds");
  const fields = fieldsOf(term.name, translation);
  const isBoolean = fields.every(
    ({ form, values }) => form === "one" && values.every(({ value }) => typeof value === "boolean"),
  );
  return isBoolean
    ? conditionOfOne(fields, (value) => value === true, translation)
    : refuse(translation, "kinds");
};

const conditionOf = (expression: SurveyExpression, translation: Translation): Condition => {
  switch (expression.kind) {
    case "all":
      return allOf(expression.parts.map((part) => conditionOf(part, translation)));
    case "any":
      return anyOf(expression.parts.map((part) => conditionOf(part, translation)));
    case "not":
      return not(conditionOf(expression.part, translation));
    case "truth":
      return ofTruth(expression.term, translation);
    case "empty":
      return expression.term.kind === "name"
        ? not(given(fieldsOf(expression.term.name, translation), translation))
        : refuse(translation, "kinds");
    case "comparison":
      return ofComparison(expression, translation);
  }
};

/** Room for the conditions of panels around a question. */
const mostDepth = limits.depth - 2;

/**
 * A `visibleIf` in our language, meaning the same: what a comparison says of each choice and of no answer is asked of
 * SurveyJS's own rules, and carried over by the options it holds for. Tells why where our language cannot say it.
 */
export const translateCondition = (source: string, fields: FieldsNamed): Translated => {
  const parsed = parseExpression(source);
  if ("fault" in parsed) return parsed;
  const translation: Translation = { fields, reads: new Set(), notes: new Set(), fault: null };
  const condition = conditionOf(parsed.expression, translation);
  if (translation.fault !== null) return { fault: translation.fault };
  if (depthOf(condition) > mostDepth) return { fault: "tooLarge" };
  return { condition, reads: [...translation.reads], notes: [...translation.notes] };
};
