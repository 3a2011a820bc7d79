import { isScalar, type Scalar } from "./foreign-json.ts";

/** A value in an expression; null is what is not answered. */
export type Operand = Scalar | readonly Scalar[] | null;

export const comparisons = [
  "equal",
  "notequal",
  "greater",
  "less",
  "greaterorequal",
  "lessorequal",
  "contains",
  "notcontains",
  "anyof",
  "allof",
  "noneof",
] as const;
export type Comparison = (typeof comparisons)[number];

const isEmpty = (operand: Operand): boolean =>
  operand === null || operand === "" || (Array.isArray(operand) && operand.length === 0);

const numeral = /^-?\d{1,300}(\.\d{1,300})?$/;

/** A number, also where it is written as text; a text with leading zeros stays one, as "001" is a key. */
const numberOf = (value: Scalar): number | null => {
  if (typeof value === "number") return value;
  if (typeof value !== "string" || !numeral.test(value)) return null;
  return /^-?0\d/.test(value) ? null : Number(value);
};

const folded = (value: Scalar): string => String(value).trim().toLowerCase();

/** Equality as SurveyJS has it: without regard to case and outer blanks, numbers also where they are texts. */
export const looselyEqual = (left: Scalar, right: Scalar): boolean => {
  const [one, other] = [numberOf(left), numberOf(right)];
  return one !== null && other !== null ? one === other : folded(left) === folded(right);
};

const isList = (operand: Operand): operand is readonly Scalar[] => Array.isArray(operand);

const equal = (left: Operand, right: Operand): boolean => {
  if (isEmpty(left) || isEmpty(right)) return isEmpty(left) && isEmpty(right);
  if (isScalar(left) && isScalar(right)) return looselyEqual(left, right);
  if (!isList(left) || !isList(right) || left.length !== right.length) return false;
  return left.every((one) => right.some((other) => looselyEqual(one, other)));
};

const greater = (left: Operand, right: Operand): boolean => {
  if (!isScalar(left) || !isScalar(right)) return false;
  const [one, other] = [numberOf(left), numberOf(right)];
  if (one !== null && other !== null) return one > other;
  return typeof left === "string" && typeof right === "string" && left > right;
};

/** Whether a list has every element of the right side, or a text has the right side in it. */
const contains = (left: Operand, right: Operand): boolean => {
  if (isEmpty(left) || isEmpty(right) || right === false) return false;
  if (!isList(left)) {
    const sought = isList(right) ? right.map(String).join(",") : String(right);
    return String(left).toLowerCase().includes(sought.toLowerCase());
  }
  return listOf(right).every((one) => left.some((other) => looselyEqual(other, one)));
};

/** An operand as a list: what is not answered is an empty one. */
export const listOf = (operand: Operand): readonly Scalar[] =>
  operand === null ? [] : isScalar(operand) ? [operand] : operand;

const anyOf = (left: Operand, right: Operand): boolean => {
  if (isEmpty(left)) return isEmpty(right);
  if (isEmpty(right)) return true;
  if (!isList(left)) return contains(right, left);
  return listOf(right).some((one) => contains(left, one));
};

const allOf = (left: Operand, right: Operand): boolean =>
  isList(right) ? right.every((one) => contains(left, one)) : contains(left, right);

const relations: Readonly<Record<Comparison, (left: Operand, right: Operand) => boolean>> = {
  equal,
  notequal: (left, right) => !equal(left, right),
  greater,
  less: (left, right) => greater(right, left),
  greaterorequal: (left, right) => equal(left, right) || greater(left, right),
  lessorequal: (left, right) => equal(left, right) || greater(right, left),
  contains,
  notcontains: (left, right) => !isEmpty(right) && !contains(left, right),
  anyof: anyOf,
  allof: allOf,
  noneof: (left, right) => !anyOf(left, right),
};

/** Whether a comparison of SurveyJS holds between two values. */
export const compares = (comparison: Comparison, left: Operand, right: Operand): boolean =>
  relations[comparison](left, right);
