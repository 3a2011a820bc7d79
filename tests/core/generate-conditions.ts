import type { Condition } from "#core/definition-condition.ts";
import { optionsOf } from "#core/option.ts";
import type { AnyQuestion, Seen } from "./generate-seen.ts";
import type { Tape } from "./tape.ts";

const day = (tape: Tape): string => `2026-0${1 + tape.number(9)}-1${tape.number(9)}`;

type Comparing = Exclude<
  Condition,
  | { readonly all: unknown }
  | { readonly any: unknown }
  | { readonly not: unknown }
  | { readonly condition: unknown }
>;

const figureComparison = (tape: Tape): Comparing => {
  const word = tape.pick(["atLeast", "lessThan", "greaterThan", "atMost", "equals", "notEquals"] as const);
  return { [word]: tape.pick<string | number>([0.5, 0, 1, 2, 10, "0.75"]) };
};

/** A comparison that fits the type of a question. */
const comparison = (tape: Tape, question: AnyQuestion, seen: Seen): Condition => {
  const operand = { question: question.id };
  if (question.type === "repeatGroup") {
    const inner = { ...seen, questions: question.questions };
    return tape.pick<() => Condition>([
      () => ({ ...operand, answered: true }),
      () => ({ ...operand, some: condition(tape, inner, 1) }),
      () => ({ ...operand, every: condition(tape, inner, 1) }),
      () => ({ ...operand, count: { where: condition(tape, inner, 1), atLeast: tape.number(3) } }),
      () => ({ ...operand, count: { atMost: tape.number(3) } }),
    ])();
  }
  if (question.type === "info" || question.type === "computed" || tape.chance(6))
    return question.type === "info" || question.type === "computed"
      ? aboutTheFirst
      : { ...operand, answered: true };
  const options = optionsOf(question);
  const [first, ...rest] = options.filter((option) => !option.unsure).map((option) => option.id);
  if (first === undefined) return plainComparison(tape, question);
  if (options.some((option) => option.unsure) && tape.chance(5)) return { ...operand, unsure: true };
  const option = tape.pick([first, ...rest]);
  if (question.type === "multipleChoice")
    return tape.chance(2) ? { ...operand, includes: option } : { ...operand, includesAny: [option, first] };
  return tape.pick<Condition>([
    { ...operand, equals: option },
    { ...operand, notEquals: option },
    { ...operand, oneOf: [option, first] },
  ]);
};

const plainComparison = (tape: Tape, { id, type }: AnyQuestion): Condition => {
  if (type === "number") return { question: id, ...figureComparison(tape) };
  if (type === "date")
    return { question: id, [tape.pick(["before", "after", "equals"] as const)]: day(tape) };
  return { question: id, equals: "a" };
};

/** The first question is always one that can be asked about. */
const aboutTheFirst: Condition = { question: "s1q0", answered: true };

const atom = (tape: Tape, seen: Seen): Condition => {
  const [first, ...rest] = seen.questions;
  const [computed, ...moreComputed] = seen.computed;
  const [dimension, ...moreDimensions] = seen.dimensions;
  const [named, ...moreNamed] = seen.conditions;
  const kind = tape.number(8);
  if (kind === 6 && computed !== undefined)
    return { computed: tape.pick([computed, ...moreComputed]), ...figureComparison(tape) };
  if (kind === 7 && dimension !== undefined) {
    const word = tape.chance(3) ? "coverage" : "score";
    return { [word]: tape.pick([dimension, ...moreDimensions]), ...figureComparison(tape) };
  }
  if (kind === 5 && named !== undefined) return { condition: tape.pick([named, ...moreNamed]) };
  return first === undefined ? aboutTheFirst : comparison(tape, tape.pick([first, ...rest]), seen);
};

export const condition = (tape: Tape, seen: Seen, depth = 2): Condition => {
  const kind = depth === 0 ? 0 : tape.number(7);
  if (kind === 4) return { all: [condition(tape, seen, depth - 1), condition(tape, seen, depth - 1)] };
  if (kind === 5) return { any: [condition(tape, seen, depth - 1), condition(tape, seen, depth - 1)] };
  if (kind === 6) return { not: condition(tape, seen, depth - 1) };
  return atom(tape, seen);
};

export const maybeCondition = (tape: Tape, seen: Seen): { readonly appliesIf?: Condition } =>
  seen.questions.length > 0 && tape.chance(2) ? { appliesIf: condition(tape, seen) } : {};
