import { compileChecklist, type CompiledChecklist } from "#core/compile.ts";
import type { QuestionDefinition, RowQuestionDefinition } from "#core/definition-question.ts";
import type { ChecklistDefinition } from "#core/definition.ts";
import { re2Patterns } from "#core/re2-patterns.ts";
import { bandsIn, optionsOf } from "#core/option.ts";
import fc from "fast-check";
import { condition, maybeCondition } from "./generate-conditions.ts";
import { bands, options, points, type Rated } from "./generate-worth.ts";
import { computedDay, computedNumber, type Computed } from "./generate-computed.ts";
import { bandedResult, finding, ruledResult } from "./generate-results.ts";
import { nothingSeen, parameters, pointsNames, sums, type Seen } from "./generate-seen.ts";
import { tapeOf, tapes, type Tape } from "./tape.ts";

const de = (text: string) => ({ de: text });
const scales = [undefined, { from: 0, to: 1 }, { from: 1, to: 5 }, { from: -1, to: 2 }] as const;

const findingIds = ["f1", "f2", "f3"] as const;

const extras = (tape: Tape) => ({
  ...(tape.chance(4) ? { required: tape.pick(["never", "submit"] as const) } : {}),
  ...(tape.chance(3)
    ? { reason: { duty: tape.pick(["optional", "required"] as const), minLength: tape.number(4) } }
    : {}),
  ...(tape.chance(6) ? { citations: { duty: "required" as const } } : {}),
});

const given = (tape: Tape, rated: Rated, findings: readonly string[]) => [
  { id: "yes" as const, ...(rated ? { rating: rated.to } : {}), ...points(tape) },
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
      ...bands(tape, rated, findings),
    }),
    () => ({
      ...common,
      type: "date",
      earliest: other && tape.chance(2) ? { question: other.id } : "2026-01-01",
    }),
    () => ({
      ...common,
      type: "shortText",
      minLength: tape.number(2),
      maxLength: 8,
      ...(tape.chance(3) ? { list: true as const } : {}),
      ...(tape.chance(3) ? { pattern: "[a-c]+" } : {}),
    }),
    () => ({ ...common, type: "scale", from: 1, to: 5, reversed: tape.chance(2) }),
    () => ({ ...common, type: "money", minimum: "0", maximum: "20", ...bands(tape, rated, findings) }),
    () => ({
      ...common,
      type: "period",
      ...(other && tape.chance(2) ? { earliest: { question: other.id } } : {}),
    }),
    () => ({ ...common, type: "passage" }),
  ])();
};

const unrated = (question: RowQuestionDefinition): boolean =>
  [...optionsOf(question), ...bandsIn(question)].every(({ rating }) => rating === undefined);

type Group = Extract<QuestionDefinition, { readonly type: "repeatGroup" }>;
type Dimension = { readonly id: string; readonly scale: { readonly from: number; readonly to: number } };

const hasOwnRows = (question: QuestionDefinition | RowQuestionDefinition): question is Group =>
  question.type === "repeatGroup" && question.rowsOf === undefined;

/** A repeat group, or one that asks on about the rows of another. */
const group = (
  tape: Tape,
  id: string,
  seen: Seen,
  dimension: Dimension | null,
  findings: readonly string[],
): QuestionDefinition => {
  const [base, ...bases] = seen.questions.filter(hasOwnRows);
  const followed = base !== undefined && tape.chance(2) ? tape.pick([base, ...bases]) : null;
  const inner: RowQuestionDefinition[] = [];
  for (let index = 0; index <= tape.number(3); index += 1) {
    const here = { ...seen, questions: [...seen.questions, ...(followed?.questions ?? []), ...inner] };
    inner.push(rowQuestion(tape, `${id}-${index}`, here, dimension?.scale ?? null, findings));
  }
  const rows = { ...(tape.chance(3) ? { min: tape.number(3) } : {}), max: 3, rowTitle: de("Eintrag") };
  return {
    id,
    text: de(id),
    type: "repeatGroup",
    ...maybeCondition(tape, seen),
    ...(followed === null ? rows : { rowsOf: followed.id }),
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

/** A question that is scored from a computed value; nothing reads it but scores and findings. */
const scoredFigure = (tape: Tape, id: string, dimension: Dimension | null): QuestionDefinition => ({
  id,
  type: "computed",
  text: de(id),
  computed: "c0",
  ...(dimension === null ? {} : { dimension: dimension.id, weight: 1 + tape.number(3) }),
  ...bands(tape, dimension?.scale ?? null, findingIds),
});

type Made = {
  readonly sections: ChecklistDefinition["sections"];
  readonly conditions: NonNullable<ChecklistDefinition["conditions"]>;
  readonly computed: NonNullable<ChecklistDefinition["computed"]>;
  /** All that is there to be read once the sections are complete. */
  readonly seen: Seen;
};

const questionsOf = (
  tape: Tape,
  section: string,
  before: Seen,
  dimensions: readonly Dimension[],
): QuestionDefinition[] => {
  const own: QuestionDefinition[] = [];
  for (let index = 0; index <= tape.number(4); index += 1) {
    const seen = {
      ...before,
      questions: [...before.questions, ...own],
      outer: [...before.outer, ...own],
    };
    const dimension = tape.chance(4) ? null : (dimensions[tape.number(2)] ?? null);
    const make = seen.questions.length === 0 ? plainQuestion : topQuestion;
    own.push(make(tape, `${section}q${index}`, seen, dimension, findingIds));
  }
  return own;
};

/** Two sections; the second may read what is computed from the first. */
const sectionsFrom = (tape: Tape, dimensions: readonly Dimension[]): Made => {
  const section = (id: string, seen: Seen) => {
    const questions = questionsOf(tape, id, seen, dimensions);
    return { id, title: de(id), ...maybeCondition(tape, seen), questions };
  };
  const first = section("s1", nothingSeen);
  const asked = { ...nothingSeen, questions: first.questions, outer: first.questions, sections: ["s1"] };
  const computed = [computedNumber(tape, "c0", asked), computedDay(tape, "d0", asked)];
  const known = { ...asked, computed: ["c0"], days: ["d0"] };
  const conditions = [{ id: "n1", text: de("n1"), when: condition(tape, known) }];
  const named = { ...known, conditions: ["n1"] };
  const second = section("s2", named);
  const questions = [...first.questions, ...second.questions];
  if (tape.chance(2)) second.questions.push(scoredFigure(tape, "figur", dimensions[0] ?? null));
  return {
    sections: [first, second],
    conditions,
    computed,
    seen: {
      ...named,
      questions,
      outer: questions,
      sections: ["s1", "s2"],
      dimensions: dimensions.map(({ id }) => id),
    },
  };
};

const shippedParameters: NonNullable<ChecklistDefinition["parameters"]> = [
  { id: parameters.number, title: de("p1"), type: "number", value: "2.5" },
  { id: parameters.day, title: de("p2"), type: "date", value: "2026-07-01" },
];

/** A small checklist drawn from a tape: every question type, condition, figure and rule of the language. */
const checklistFrom = (tape: Tape): ChecklistDefinition => {
  const dimensions: readonly Dimension[] = ["alpha", "beta"].map((id) => ({
    id,
    scale: tape.pick(scales) ?? { from: 0, to: 1 },
  }));
  const { sections, conditions, computed: early, seen } = sectionsFrom(tape, dimensions);
  const computed: Computed[] = [...early, computedNumber(tape, "c1", seen)];
  computed.push(computedNumber(tape, "c2", { ...seen, computed: ["c1", "c0"] }));
  computed.push(computedDay(tape, "d1", { ...seen, computed: ["c1", "c0"] }));
  const all = { ...seen, computed: ["c1", "c2", "c0"], days: ["d1", "d0"] };
  const total = tape.chance(2);
  const whole = { ...all, findings: findingIds };
  const common = { kind: "principle" as const };
  return {
    id: "random",
    version: "1.0.0",
    title: de("Zufall"),
    summary: de("Zufall"),
    instruments: ["gesetz"],
    parameters: shippedParameters,
    conditions,
    dimensions: [
      ...dimensions.map(({ id, scale }) => ({
        id,
        ...common,
        title: de(id),
        weight: 1 + tape.number(3),
        scale,
      })),
      ...sums.map((id, index) => ({
        id,
        ...common,
        title: de(id),
        score: { sum: pointsNames[index] ?? "gut", counts: tape.pick(["all", "applicable"] as const) },
      })),
    ],
    ...(total ? { total: { mean: ["alpha", "beta"] } } : {}),
    sections,
    computed,
    findings: findingIds.map((id) => finding(tape, id, all)),
    results: [ruledResult(tape, "r1", whole, total), bandedResult(tape, "r2", whole)],
    contradictions: [
      {
        id: "w1",
        title: de("w1"),
        when: condition(tape, all),
        message: de("w1"),
        questions: [seen.questions[0]?.id ?? "s1q0"],
        severity: "important",
      },
    ],
    incomplete: tape.pick(["counts", "unanswered"] as const),
  };
};

export const compiledFrom = (definition: ChecklistDefinition): CompiledChecklist => {
  const compiled = compileChecklist(definition, [], { patterns: re2Patterns });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems, null, 1));
  return compiled.value;
};

/** Random small checklists, compiled; a failing case shows the definition. */
export const checklists: fc.Arbitrary<CompiledChecklist> = tapes(700).map((numbers) => {
  const checklist = compiledFrom(checklistFrom(tapeOf(numbers)));
  return { ...checklist, [fc.toStringMethod]: () => JSON.stringify(checklist.definition) };
});
