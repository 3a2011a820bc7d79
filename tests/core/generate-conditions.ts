import type { Comparing, Right, RightOperand } from "#core/condition-type.ts";
import type { Condition } from "#core/definition-condition.ts";
import { optionsOf } from "#core/option.ts";
import { countedFindings, figure } from "./generate-figures.ts";
import { parameters, type AnyQuestion, type Seen } from "./generate-seen.ts";
import type { Tape } from "./tape.ts";

export const dayText = (tape: Tape): string => `2026-0${1 + tape.number(9)}-1${tape.number(9)}`;

/** Another question of the same kind, of those that are seen. */
const isList = (question: AnyQuestion): boolean => question.type === "shortText" && question.list === true;

const another = (tape: Tape, { id, type }: AnyQuestion, { questions }: Seen): RightOperand | null => {
  const [first, ...rest] = questions.filter(
    (question) => question.type === type && question.id !== id && !isList(question),
  );
  return first === undefined ? null : { question: tape.pick([first, ...rest]).id };
};

const numbers: readonly [Right, ...Right[]] = [0.5, 0, 1, 2, 10, "0.75"];

/** A comparison of a number with a literal, a figure or the answer to another question. */
const figureComparison = (tape: Tape, seen: Seen, other: RightOperand | null = null): Comparing => {
  const word = tape.pick(["atLeast", "lessThan", "greaterThan", "atMost", "equals", "notEquals"] as const);
  const right = tape.pick<() => Right>([
    () => tape.pick(numbers),
    () => tape.pick(numbers),
    () => figure(tape, seen),
    () => other ?? figure(tape, seen),
  ])();
  return { [word]: right };
};

/** A comparison of a day with a literal, today, a parameter, a computed day, a date or the end of a period. */
const dayComparison = (tape: Tape, { questions, days }: Seen): Comparing => {
  const word = tape.pick(["before", "after", "equals", "notEquals"] as const);
  const [date, ...dates] = questions.filter(({ type }) => type === "date");
  const [period] = questions.filter(({ type }) => type === "period");
  const [computed] = days;
  const right = tape.pick<() => Right>([
    () => dayText(tape),
    () => ({ today: true }),
    () => ({ parameter: parameters.day }),
    () => (date ? { question: tape.pick([date, ...dates]).id } : { today: true }),
    () => (period ? { question: period.id, part: tape.pick(["from", "to"] as const) } : dayText(tape)),
    () => (computed ? { computed } : dayText(tape)),
  ])();
  return { [word]: right };
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
  if (first === undefined) return plainComparison(tape, question, seen);
  if (options.some((option) => option.unsure) && tape.chance(5)) return { ...operand, unsure: true };
  const option = tape.pick([first, ...rest]);
  if (question.type === "multipleChoice")
    return tape.chance(2) ? { ...operand, includes: option } : { ...operand, includesAny: [option, first] };
  const other = another(tape, question, seen);
  return tape.pick<Condition>([
    { ...operand, equals: option },
    { ...operand, notEquals: option },
    { ...operand, oneOf: [option, first] },
    { ...operand, [tape.pick(["equals", "notEquals"] as const)]: other ?? option },
  ]);
};

const plainComparison = (tape: Tape, question: AnyQuestion, seen: Seen): Condition => {
  const operand = { question: question.id };
  const other = another(tape, question, seen);
  if (isList(question)) return { ...operand, includesAny: ["a", "bb"] };
  switch (question.type) {
    case "number":
    case "scale":
      return { ...operand, ...figureComparison(tape, seen, other) };
    case "money":
      return { ...operand, [tape.pick(["atLeast", "lessThan"] as const)]: other ?? tape.pick(numbers) };
    case "date":
      return { ...operand, ...dayComparison(tape, seen) };
    case "period":
      return { ...operand, part: tape.pick(["from", "to"] as const), ...dayComparison(tape, seen) };
    case "passage":
      return { ...operand, answered: true };
    default:
      return {
        ...operand,
        [tape.pick(["equals", "notEquals"] as const)]: tape.chance(2) ? (other ?? "a") : "a",
      };
  }
};

/** The first question is always one that can be asked about. */
const aboutTheFirst: Condition = { question: "s1q0", answered: true };

const atom = (tape: Tape, seen: Seen): Condition => {
  const [first, ...rest] = seen.questions;
  const [named, ...moreNamed] = seen.conditions;
  const [day] = seen.days;
  const kind = tape.number(10);
  if (kind === 9 && day !== undefined) return { computed: day, ...dayComparison(tape, seen) };
  if (kind === 8) return { today: true, ...dayComparison(tape, seen) };
  if (kind === 7 || kind === 6)
    return { ...figure(tape, seen), ...(tape.chance(5) ? { answered: true } : figureComparison(tape, seen)) };
  const count = kind === 4 ? countedFindings(tape, seen) : null;
  if (count !== null) return { count, ...figureComparison(tape, seen) };
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
