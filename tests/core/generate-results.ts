import type { Condition } from "#core/definition-condition.ts";
import type { FindingDefinition } from "#core/definition-finding.ts";
import type { ResultDefinition } from "#core/definition-result.ts";
import { condition } from "./generate-conditions.ts";
import { pointsNames, sums, type Seen } from "./generate-seen.ts";
import type { Tape } from "./tape.ts";

const de = (text: string) => ({ de: text });

export const finding = (tape: Tape, id: string, seen: Seen): FindingDefinition => ({
  id,
  title: de(id),
  severity: tape.pick(["hint", "important", "mandatory"] as const),
  blocking: tape.chance(2),
  ...(tape.chance(3) ? { tag: "t" } : {}),
  questions:
    seen.questions.length > 0 && tape.chance(2)
      ? tape.some(seen.questions).map((question) => question.id)
      : [],
  ...(tape.chance(2) ? { when: condition(tape, seen) } : {}),
  ...(tape.chance(3) ? { priority: tape.number(5) } : {}),
  shows: de(id),
  recommendation: de(id),
});

const levels = ["rot", "gelb", "gruen", "blau"] as const;
const described = levels.map((level) => ({ id: level, title: de(level), text: de(level) }));

const nthFrom = (tape: Tape) => {
  const start = tape.number(4);
  return (step: number) => levels[(start + step) % 4] ?? "rot";
};

const capsOf = (tape: Tape, findings: readonly string[]): NonNullable<ResultDefinition["caps"]> => {
  const [named] = findings;
  return [
    ...(tape.chance(2) ? [{ blocking: true as const, level: tape.pick(levels) }] : []),
    ...(named && tape.chance(2) ? [{ finding: named, level: tape.pick(levels) }] : []),
  ];
};

/** A result by rules. */
export const ruledResult = (tape: Tape, id: string, seen: Seen, total: boolean): ResultDefinition => {
  const figures = (): Condition => ({
    score: total ? "total" : "alpha",
    atLeast: tape.pick([0.5, 0.25, 0.8, 2]),
  });
  const nth = nthFrom(tape);
  const nextSteps = [
    de("immer"),
    ...(tape.chance(2) ? [{ text: de("falls"), when: condition(tape, seen) }] : []),
  ];
  return {
    id,
    title: de(id),
    levels: described.map((level) => ({ ...level, nextSteps })),
    rules: [
      { when: tape.chance(2) ? figures() : condition(tape, seen), level: nth(0) },
      { when: tape.chance(2) ? figures() : condition(tape, seen), level: nth(1) },
      { otherwise: nth(2) },
    ],
    caps: capsOf(tape, seen.findings),
  };
};

type Of = NonNullable<ResultDefinition["by"]>["of"];

/** A number that is asked for outside of rows, or a share where there is none. */
const askedFigure = (tape: Tape, { outer }: Seen): Of => {
  const [first, ...rest] = outer.filter(
    ({ type }) => type === "number" || type === "money" || type === "scale",
  );
  return first === undefined ? { coverage: "alpha" } : { question: tape.pick([first, ...rest]).id };
};

/** A result by the size of a figure: bands that reach to the next, or a foreign table with gaps and overlaps. */
export const bandedResult = (tape: Tape, id: string, seen: Seen): ResultDefinition => {
  const nth = nthFrom(tape);
  const [computed = "c1"] = seen.computed;
  const of = tape.pick<Of>([
    { score: "alpha" },
    { points: pointsNames[0] },
    { percent: tape.pick(sums) },
    { coverage: "beta" },
    { computed },
    { percent: "alpha" },
    askedFigure(tape, seen),
  ]);
  const rising = [
    { ...(tape.chance(2) ? { from: "0.25" } : {}), level: nth(0) },
    { from: "0.5", level: nth(1) },
    { from: tape.pick(["0.75", "3", "50"] as const), level: nth(2) },
  ];
  const foreign = [
    { to: "0.5", level: nth(0) },
    { from: tape.pick(["0.6", "0.25"] as const), to: "3", level: nth(1) },
    { from: "5", level: nth(2) },
  ];
  return {
    id,
    title: de(id),
    levels: described,
    by: { of, bands: tape.chance(2) ? foreign : rising, otherwise: nth(3) },
    caps: capsOf(tape, seen.findings),
  };
};

/** A level of a result that is there already, which has an order. */
export const levelCondition = (tape: Tape, result: string): Condition => {
  const level = tape.pick(levels);
  return tape.pick<Condition>([
    { result, equals: level },
    { result, oneOf: [level, "gelb"] },
    { result, notEquals: level },
    { result, atLeast: level },
    { result, lessThan: level },
  ]);
};

/** A result without an order, by the levels of another. */
export const unorderedResult = (tape: Tape, id: string, of: string, seen: Seen): ResultDefinition => {
  const nth = nthFrom(tape);
  return {
    id,
    title: de(id),
    levels: described,
    ordered: false,
    rules: [
      { when: levelCondition(tape, of), level: nth(0) },
      { when: condition(tape, seen), level: nth(1) },
      { otherwise: nth(2) },
    ],
  };
};
