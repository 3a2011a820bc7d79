import type { Condition } from "../condition-type.ts";
import type { Scalar } from "./foreign-json.ts";
import {
  allOf,
  answered,
  anyOf,
  chosen,
  constant,
  forOne,
  not,
  refuse,
  type Gathering,
} from "./condition-parts.ts";
import type { SurveyField } from "./surveyjs-field.ts";
import { listOf, looselyEqual, type Comparison, type Operand } from "./surveyjs-operators.ts";

/**
 * A test of a single choice, by what it says of each value and of no answer: it holds for the options it holds for.
 * Where it holds for no answer too, it is said by the options it does not hold for.
 */
export const conditionOfOne = (
  fields: readonly SurveyField[],
  test: (value: Operand) => boolean,
  gathering: Gathering,
): Condition => {
  const whenEmpty = test(null);
  const odd = fields.flatMap((field) => {
    const options = field.values.filter(({ value }) => test(value) !== whenEmpty).map(({ option }) => option);
    return options.length === field.values.length ? [answered(field.id)] : (chosen(field, options) ?? []);
  });
  const [first] = fields;
  if (odd.length > 0) return whenEmpty ? not(anyOf(odd)) : anyOf(odd);
  return first === undefined ? refuse(gathering, "unknownName") : constant(first, whenEmpty, gathering);
};

const optionsFor = (field: SurveyField, sought: Scalar): readonly string[] =>
  field.values.filter(({ value }) => looselyEqual(value, sought)).map(({ option }) => option);

const includesAll = (field: SurveyField, sought: readonly Scalar[], gathering: Gathering): Condition => {
  const each = sought.map((value) => chosen(field, optionsFor(field, value)));
  const known = each.filter((part) => part !== null);
  return known.length === each.length && known.length > 0 ? allOf(known) : constant(field, false, gathering);
};

const includesAny = (field: SurveyField, sought: readonly Scalar[], gathering: Gathering): Condition =>
  chosen(
    field,
    sought.flatMap((value) => optionsFor(field, value)),
  ) ?? constant(field, false, gathering);

/** Exactly these are chosen, in any order; a list that names one twice is no choice. */
const isSet = (field: SurveyField, sought: readonly Scalar[], gathering: Gathering): Condition => {
  const wanted = new Set(sought.flatMap((value) => optionsFor(field, value)));
  if (wanted.size !== sought.length) return constant(field, false, gathering);
  const others = field.values.map(({ option }) => option).filter((option) => !wanted.has(option));
  const noOther = chosen(field, others);
  const all = includesAll(field, sought, gathering);
  return noOther === null ? all : allOf([all, not(noOther)]);
};

/** A test of several choices. */
export const conditionOfMany = (
  fields: readonly SurveyField[],
  comparison: Comparison,
  right: Operand,
  gathering: Gathering,
): Condition => {
  const sought = listOf(right);
  if (sought.length === 0) return refuse(gathering, "kinds");
  const isList = Array.isArray(right);
  switch (comparison) {
    case "contains":
    case "allof":
      return forOne(fields, (field) => includesAll(field, sought, gathering));
    case "notcontains":
      return not(conditionOfMany(fields, "contains", right, gathering));
    case "anyof":
      return forOne(fields, (field) => includesAny(field, sought, gathering));
    case "noneof":
      return not(conditionOfMany(fields, "anyof", right, gathering));
    case "equal":
      return isList ? forOne(fields, (field) => isSet(field, sought, gathering)) : refuse(gathering, "kinds");
    case "notequal":
      return not(conditionOfMany(fields, "equal", right, gathering));
    default:
      return refuse(gathering, "kinds");
  }
};
