import type { OverRows } from "#core/condition-type.ts";
import type { Expression } from "#core/definition-condition.ts";
import type { QuestionDefinition } from "#core/definition-question.ts";
import { optionsOf } from "#core/option.ts";
import { condition, dayText } from "./generate-conditions.ts";
import { figure } from "./generate-figures.ts";
import { parameters, type AnyQuestion, type Seen } from "./generate-seen.ts";
import type { Tape } from "./tape.ts";

type Group = Extract<QuestionDefinition, { readonly type: "repeatGroup" }>;

const isGroup = (question: AnyQuestion): question is Group => question.type === "repeatGroup";

/** A number in an answer; of an amount without its unit, so that it agrees with the others. */
const answered = (tape: Tape, { questions }: Seen): Expression => {
  const [first, ...rest] = questions.filter(({ type }) => type === "number" || type === "scale");
  const [amount] = questions.filter(({ type }) => type === "money");
  if (amount && tape.chance(4)) return { multiply: [{ answer: amount.id }, 1] };
  return first ? { answer: tape.pick([first, ...rest]).id } : "3";
};

/** What is taken together over the rows of a group: a number of each row, or something computed from it. */
const overRows = (tape: Tape, { id, questions }: Group, seen: Seen): OverRows => {
  const inner = { ...seen, questions };
  const asked = questions.find(({ type }) => type === "number");
  return {
    group: id,
    of: asked && tape.chance(2) ? asked.id : expression(tape, inner, 1),
    ...(tape.chance(2) ? { where: condition(tape, inner, 1) } : {}),
  };
};

const ofRows = (tape: Tape, seen: Seen): Expression => {
  const [group, ...groups] = seen.questions.filter(isGroup);
  if (group === undefined) return "0.5";
  const some = tape.pick([group, ...groups]);
  return tape.pick<() => Expression>([
    () => ({ count: { group: some.id } }),
    () => ({ count: { group: some.id, where: condition(tape, { ...seen, questions: some.questions }, 1) } }),
    () => ({ sum: overRows(tape, some, seen) }),
    () => ({ mean: overRows(tape, some, seen) }),
    () => ({ min: overRows(tape, some, seen) }),
    () => ({ max: overRows(tape, some, seen) }),
  ])();
};

const number = (tape: Tape, seen: Seen): Expression =>
  tape.pick<() => Expression>([
    () => answered(tape, seen),
    () => tape.number(9) - 3,
    () => ofRows(tape, seen),
    () => figure(tape, seen),
  ])();

type Make = (tape: Tape, seen: Seen) => Expression;

/** A value from a table, by an option or by the band of a number. */
const lookup = (tape: Tape, seen: Seen, make: Make): Expression => {
  const [question] = seen.questions.filter(({ type }) => type === "singleChoice" || type === "yesNo");
  const otherwise = tape.chance(2) ? { otherwise: make(tape, seen) } : {};
  const [first, ...rest] = question === undefined ? [] : optionsOf(question);
  if (question !== undefined && first !== undefined && tape.chance(2)) {
    const some = [first, ...tape.some(rest)];
    const values = Object.fromEntries(some.map(({ id }) => [id, make(tape, seen)]));
    return { lookup: { question: question.id, values, ...otherwise } };
  }
  const bands = [
    { ...(tape.chance(2) ? { from: "0" } : {}), value: make(tape, seen) },
    { from: "1.5", value: make(tape, seen) },
    { from: "8", value: make(tape, seen) },
  ];
  return { lookup: { of: number(tape, seen), bands, ...otherwise } };
};

const plainDay: Make = (tape, { questions, days }) => {
  const [first, ...dates] = questions.filter((question) => question.type === "date");
  const [period] = questions.filter((question) => question.type === "period");
  const [computed] = days;
  return tape.pick<() => Expression>([
    () => (first ? { answer: tape.pick([first, ...dates]).id } : { today: true }),
    () => ({ today: true }),
    () => ({ day: dayText(tape) }),
    () => (period ? { answer: period.id, part: tape.pick(["from", "to"] as const) } : { today: true }),
    () => ({ parameter: parameters.day }),
    () => (computed ? { computed } : { day: "2024-02-29" }),
  ])();
};

/** An expression that is a day. */
export const dayExpression: Make = (tape, seen) =>
  tape.pick<() => Expression>([
    () => plainDay(tape, seen),
    () => ({ addDays: [plainDay(tape, seen), number(tape, seen)] }),
    () => ({ addMonths: [plainDay(tape, seen), number(tape, seen)] }),
    () => ({ min: [plainDay(tape, seen), plainDay(tape, seen)] }),
    () => ({ max: [plainDay(tape, seen), plainDay(tape, seen)] }),
    () => ({ if: condition(tape, seen, 1), then: plainDay(tape, seen), else: plainDay(tape, seen) }),
    () => lookup(tape, seen, plainDay),
    () => {
      const inRows = seen.questions.filter(isGroup).flatMap(({ id, questions }) => {
        const [date] = questions.filter(({ type }) => type === "date");
        return date === undefined ? [] : [{ group: id, of: date.id }];
      });
      const [over] = inRows;
      return over === undefined ? { today: true } : tape.pick([{ min: over }, { max: over }]);
    },
  ])();

/** An expression that is a number. */
export const expression = (tape: Tape, seen: Seen, depth = 2): Expression => {
  if (depth === 0) return number(tape, seen);
  const inner = (): Expression => expression(tape, seen, depth - 1);
  const two = (): [Expression, Expression] => [inner(), inner()];
  return tape.pick<() => Expression>([
    () => number(tape, seen),
    () => ({ add: two() }),
    () => ({ subtract: two() }),
    () => ({ multiply: two() }),
    () => ({ divide: two() }),
    () => ({ min: two() }),
    () => ({ max: two() }),
    () => ({
      round: inner(),
      decimals: tape.number(3),
      mode: tape.pick(["halfUp", "halfEven", "up", "down"] as const),
    }),
    () => ({ daysBetween: [dayExpression(tape, seen), dayExpression(tape, seen)] }),
    () => ({ if: condition(tape, seen, 1), then: inner(), else: inner() }),
    () => lookup(tape, seen, inner),
  ])();
};
