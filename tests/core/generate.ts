import { compileChecklist, type CompiledChecklist } from "#core/compile.ts";
import type { Condition, Expression } from "#core/definition-condition.ts";
import type { QuestionDefinition, RowQuestionDefinition } from "#core/definition-question.ts";
import type { ChecklistDefinition, FindingDefinition, ResultDefinition } from "#core/definition.ts";
import { optionsOf } from "#core/option.ts";
import fc from "fast-check";
import { condition, maybeCondition } from "./generate-conditions.ts";
import { expression } from "./generate-expressions.ts";
import type { Seen } from "./generate-seen.ts";
import { tapeOf, tapes, type Tape } from "./tape.ts";

const de = (text: string) => ({ de: text });
const scales = [undefined, { from: 0, to: 1 }, { from: 1, to: 5 }, { from: -1, to: 2 }] as const;

const ratingOn = (tape: Tape, scale: { readonly from: number; readonly to: number }): number => {
  const steps = [0, 0.25, 0.5, 0.75, 1] as const;
  return scale.from + (scale.to - scale.from) * tape.pick(steps);
};

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
const checklistFrom = (tape: Tape): ChecklistDefinition => {
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
