import type { Expression } from "#core/definition-condition.ts";
import type { Seen } from "./generate-seen.ts";
import type { Tape } from "./tape.ts";

const number = (tape: Tape, seen: Seen): Expression => {
  const numbers = seen.questions.filter((question) => question.type === "number");
  const groups = seen.questions.filter((question) => question.type === "repeatGroup");
  const [first] = numbers;
  const [some] = groups;
  const summed = some?.questions.find((question) => question.type === "number");
  return tape.pick<() => Expression>([
    () => (first ? { answer: tape.pick([first, ...numbers]).id } : "3"),
    () => tape.number(9) - 3,
    () => (some && summed ? { sum: { group: some.id, of: summed.id } } : "0.5"),
    () => (some ? { count: { group: some.id } } : "2"),
    () => (seen.computed[0] ? { computed: seen.computed[0] } : "1.25"),
  ])();
};

const dayExpression = (tape: Tape, seen: Seen): Expression => {
  const [first, ...dates] = seen.questions.filter((question) => question.type === "date");
  return first && !tape.chance(3) ? { answer: tape.pick([first, ...dates]).id } : { today: true };
};

export const expression = (tape: Tape, seen: Seen, depth = 2): Expression => {
  if (depth === 0) return number(tape, seen);
  const two = (): [Expression, Expression] => [
    expression(tape, seen, depth - 1),
    expression(tape, seen, depth - 1),
  ];
  return tape.pick<() => Expression>([
    () => number(tape, seen),
    () => ({ add: two() }),
    () => ({ subtract: two() }),
    () => ({ multiply: two() }),
    () => ({ divide: two() }),
    () => ({
      round: expression(tape, seen, depth - 1),
      decimals: tape.number(3),
      mode: tape.pick(["halfUp", "halfEven", "up", "down"] as const),
    }),
    () => ({ daysBetween: [dayExpression(tape, seen), dayExpression(tape, seen)] }),
  ])();
};
