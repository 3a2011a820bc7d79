import fc from "fast-check";
import { compileChecklist, type CompiledChecklist } from "#core/compile.ts";
import type { Condition, Expression } from "#core/definition-condition.ts";
import type { QuestionDefinition, RowQuestionDefinition } from "#core/definition-question.ts";
import type { ChecklistDefinition, FindingDefinition, ResultDefinition } from "#core/definition.ts";
import { optionsOf } from "#core/option.ts";
import { tapeOf, tapes, type Tape } from "./tape.ts";

const de = (text: string) => ({ de: text });

type AnyQuestion = QuestionDefinition | RowQuestionDefinition;

/** What may be read at a place: only what was declared before, so that nothing depends on itself. */
type Seen = {
  readonly questions: readonly AnyQuestion[];
  readonly computed: readonly string[];
  readonly dimensions: readonly string[];
  readonly conditions: readonly string[];
};

const scales = [undefined, { from: 0, to: 1 }, { from: 1, to: 5 }, { from: -1, to: 2 }] as const;

const ratingOn = (tape: Tape, scale: { readonly from: number; readonly to: number }): number => {
  const steps = [0, 0.25, 0.5, 0.75, 1] as const;
  return scale.from + (scale.to - scale.from) * tape.pick(steps);
};

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

const condition = (tape: Tape, seen: Seen, depth = 2): Condition => {
  const kind = depth === 0 ? 0 : tape.number(7);
  if (kind === 4) return { all: [condition(tape, seen, depth - 1), condition(tape, seen, depth - 1)] };
  if (kind === 5) return { any: [condition(tape, seen, depth - 1), condition(tape, seen, depth - 1)] };
  if (kind === 6) return { not: condition(tape, seen, depth - 1) };
  return atom(tape, seen);
};

const maybeCondition = (tape: Tape, seen: Seen): { readonly appliesIf?: Condition } =>
  seen.questions.length > 0 && tape.chance(2) ? { appliesIf: condition(tape, seen) } : {};

const optionIds = ["a", "b", "c", "d"] as const;

type Rated = { readonly from: number; readonly to: number } | null;

const options = (tape: Tape, rated: Rated, seen: Seen, findings: readonly string[]) => {
  const count = 2 + tape.number(3);
  const plain = optionIds.slice(0, count).map((id) => ({
    id,
    label: de(id),
    ...(rated && !tape.chance(5) ? { rating: ratingOn(tape, rated) } : {}),
    ...(seen.questions.length > 0 && tape.chance(8) ? { appliesIf: condition(tape, seen, 1) } : {}),
    ...(findings.length > 0 && tape.chance(3) ? { findings: [...tape.some(findings)] } : {}),
  }));
  const unsure = tape.chance(2)
    ? [{ id: "unsure", label: de("unsicher"), unsure: true as const, next: de("Fragen Sie nach.") }]
    : [];
  return [...plain, ...unsure];
};

const extras = (tape: Tape) => ({
  ...(tape.chance(4) ? { required: tape.pick(["never", "submit"] as const) } : {}),
  ...(tape.chance(3)
    ? { reason: { duty: tape.pick(["optional", "required"] as const), minLength: tape.number(4) } }
    : {}),
  ...(tape.chance(6) ? { citations: { duty: "required" as const } } : {}),
});

const given = (tape: Tape, rated: Rated, findings: readonly string[]) => [
  { id: "yes" as const, ...(rated ? { rating: rated.to } : {}) },
  { id: "no" as const, ...(rated ? { rating: rated.from } : {}), findings: [...tape.some(findings)] },
];

/** A question that may stand in a row. */
const rowQuestion = (
  tape: Tape,
  id: string,
  seen: Seen,
  rated: Rated,
  findings: readonly string[],
): RowQuestionDefinition => {
  const common = { id, text: de(id), ...maybeCondition(tape, seen), ...extras(tape) };
  const dates = seen.questions.filter((question) => question.type === "date");
  const [other] = dates;
  return tape.pick<() => RowQuestionDefinition>([
    () => ({ ...common, type: "singleChoice", options: options(tape, rated, seen, findings) }),
    () => ({ ...common, type: "yesNo", options: given(tape, rated, findings) }),
    () => ({
      ...common,
      type: "yesNoUnsure",
      options: [...given(tape, rated, findings), { id: "unsure", next: de("Klären Sie es.") }],
    }),
    () => ({
      ...common,
      type: "multipleChoice",
      options: options(tape, rated, seen, findings),
      combine: tape.pick(["mean", "min", "max", "sumCapped"] as const),
      minChosen: tape.number(2),
    }),
    () => ({
      ...common,
      type: "number",
      minimum: "0",
      maximum: "20",
      decimals: tape.number(2),
      unit: de("Fälle"),
    }),
    () => ({
      ...common,
      type: "date",
      earliest: other && tape.chance(2) ? { question: other.id } : "2026-01-01",
    }),
    () => ({ ...common, type: "shortText", minLength: tape.number(2), maxLength: 8 }),
  ])();
};

const unrated = (question: RowQuestionDefinition): boolean =>
  optionsOf(question).every((option) => option.rating === undefined);

type Dimension = { readonly id: string; readonly scale: { readonly from: number; readonly to: number } };

const group = (
  tape: Tape,
  id: string,
  seen: Seen,
  dimension: Dimension | null,
  findings: readonly string[],
): QuestionDefinition => {
  const inner: RowQuestionDefinition[] = [];
  for (let index = 0; index <= tape.number(3); index += 1) {
    const here = { ...seen, questions: [...seen.questions, ...inner] };
    inner.push(rowQuestion(tape, `${id}-${index}`, here, dimension?.scale ?? null, findings));
  }
  return {
    id,
    text: de(id),
    type: "repeatGroup",
    ...maybeCondition(tape, seen),
    ...(tape.chance(3) ? { min: tape.number(3) } : {}),
    max: 3,
    rowTitle: de("Eintrag"),
    questions: inner,
    ...(dimension && !inner.every(unrated) ? { dimension: dimension.id, weight: 1 + tape.number(3) } : {}),
    rows: tape.pick(["mean", "min"] as const),
  };
};

const topQuestion = (
  tape: Tape,
  id: string,
  seen: Seen,
  dimension: Dimension | null,
  findings: readonly string[],
): QuestionDefinition => {
  if (tape.chance(5)) return group(tape, id, seen, dimension, findings);
  if (tape.chance(10)) return { id, type: "info", text: de(id), ...maybeCondition(tape, seen) };
  return plainQuestion(tape, id, seen, dimension, findings);
};

const plainQuestion = (
  tape: Tape,
  id: string,
  seen: Seen,
  dimension: Dimension | null,
  findings: readonly string[],
): QuestionDefinition => {
  const question = rowQuestion(tape, id, seen, dimension?.scale ?? null, findings);
  const placed = dimension === null ? {} : { dimension: dimension.id, weight: 1 + tape.number(3) };
  return { ...question, ...placed };
};

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

const expression = (tape: Tape, seen: Seen, depth = 2): Expression => {
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

const finding = (tape: Tape, id: string, seen: Seen): FindingDefinition => ({
  id,
  title: de(id),
  severity: tape.pick(["hint", "important", "mandatory"] as const),
  blocking: tape.chance(2),
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

const result = (
  tape: Tape,
  id: string,
  seen: Seen,
  findings: readonly string[],
  total: boolean,
): ResultDefinition => {
  const figures = (): Condition => ({
    score: total ? "total" : "alpha",
    atLeast: tape.pick([0.5, 0.25, 0.8, 2]),
  });
  const [named] = findings;
  const start = tape.number(4);
  const nth = (step: number) => levels[(start + step) % 4] ?? "rot";
  return {
    id,
    title: de(id),
    levels: levels.map((level) => ({ id: level, title: de(level), text: de(level) })),
    rules: [
      { when: tape.chance(2) ? figures() : condition(tape, seen), level: nth(0) },
      { when: tape.chance(2) ? figures() : condition(tape, seen), level: nth(1) },
      { otherwise: nth(2) },
    ],
    caps: [
      ...(tape.chance(2) ? [{ blocking: true as const, level: tape.pick(levels) }] : []),
      ...(named && tape.chance(2) ? [{ finding: named, level: tape.pick(levels) }] : []),
    ],
  };
};

const findingIds = ["f1", "f2", "f3"] as const;

/** A small checklist drawn from a tape: every question type, condition, figure and rule of the language. */
export const checklistFrom = (tape: Tape): ChecklistDefinition => {
  const dimensions: readonly Dimension[] = ["alpha", "beta"].map((id) => ({
    id,
    scale: tape.pick(scales) ?? { from: 0, to: 1 },
  }));
  const questions: QuestionDefinition[] = [];
  const none: Seen = { questions: [], computed: [], dimensions: [], conditions: [] };
  const named = [{ id: "n1", text: de("n1") }];
  const conditions: { id: string; text: { de: string }; when: Condition }[] = [];
  const sections = ["s1", "s2"].map((id) => {
    const before = { ...none, questions: [...questions], conditions: conditions.map((one) => one.id) };
    const own: QuestionDefinition[] = [];
    for (let index = 0; index <= tape.number(4); index += 1) {
      const seen = { ...before, questions: [...questions, ...own] };
      const dimension = tape.chance(4) ? null : (dimensions[tape.number(2)] ?? null);
      const make = seen.questions.length === 0 ? plainQuestion : topQuestion;
      own.push(make(tape, `${id}q${index}`, seen, dimension, findingIds));
    }
    questions.push(...own);
    if (id === "s1")
      conditions.push(...named.map((one) => ({ ...one, when: condition(tape, { ...before, questions }) })));
    return { id, title: de(id), ...maybeCondition(tape, before), questions: own };
  });
  const seen = { ...none, questions, conditions: conditions.map((one) => one.id) };
  const computed = ["c1", "c2"].map((id, index) => ({
    id,
    title: de(id),
    unit: de("Fälle"),
    value: {
      round: { multiply: [expression(tape, { ...seen, computed: index === 0 ? [] : ["c1"] }), 1] },
      decimals: 2,
      mode: "halfUp" as const,
    } satisfies Expression,
  }));
  const all = { ...seen, computed: ["c1", "c2"], dimensions: ["alpha", "beta"] };
  const total = tape.chance(2);
  return {
    id: "random",
    version: "1.0.0",
    title: de("Zufall"),
    summary: de("Zufall"),
    instruments: ["gesetz"],
    conditions,
    dimensions: dimensions.map(({ id, scale }) => ({
      id,
      kind: "principle" as const,
      title: de(id),
      weight: 1 + tape.number(3),
      scale,
    })),
    ...(total ? { total: { mean: ["alpha", "beta"] } } : {}),
    sections,
    computed,
    findings: findingIds.map((id) => finding(tape, id, all)),
    results: [result(tape, "r1", all, findingIds, total)],
    contradictions: [
      {
        id: "w1",
        title: de("w1"),
        when: condition(tape, all),
        message: de("w1"),
        questions: [questions[0]?.id ?? "s1q0"],
        severity: "important",
      },
    ],
    incomplete: tape.pick(["counts", "unanswered"] as const),
  };
};

export const compiledFrom = (definition: ChecklistDefinition): CompiledChecklist => {
  const compiled = compileChecklist(definition, []);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems, null, 1));
  return compiled.value;
};

/** Random small checklists, compiled; a failing case shows the definition. */
export const checklists: fc.Arbitrary<CompiledChecklist> = tapes(400).map((numbers) => {
  const checklist = compiledFrom(checklistFrom(tapeOf(numbers)));
  return { ...checklist, [fc.toStringMethod]: () => JSON.stringify(checklist.definition) };
});
