import { compileChecklist, type CompiledChecklist } from "#core/compile.ts";
import type { QuestionDefinition } from "#core/definition-question.ts";
import type { ChecklistDefinition, WrittenChecklist, WrittenSection } from "#core/definition.ts";
import { sumOfBest } from "#core/points.ts";
import { re2Patterns } from "#core/re2-patterns.ts";
import fc from "fast-check";
import { condition, maybeCondition } from "./generate-conditions.ts";
import { computedDay, computedNumber, type Computed } from "./generate-computed.ts";
import { drawnQuestion, extras, type Dimension } from "./generate-questions.ts";
import { bandedResult, finding, levelCondition, ruledResult, unorderedResult } from "./generate-results.ts";
import { nothingSeen, parameters, pointsNames, sums, type Seen } from "./generate-seen.ts";
import { randomModule, toldInFull } from "./generate-texts.ts";
import { bands } from "./generate-worth.ts";
import { tapeOf, tapes, type Tape } from "./tape.ts";

const de = (text: string) => ({ de: text });
const scales = [undefined, { from: 0, to: 1 }, { from: 1, to: 5 }, { from: -1, to: 2 }] as const;

const findingIds = ["f1", "f2", "f3"] as const;

/** A question that is scored from a computed value; nothing reads it but scores and findings. */
const scoredFigure = (tape: Tape, id: string, dimension: Dimension | null): QuestionDefinition => ({
  id,
  type: "computed",
  text: de(id),
  computed: "c0",
  ...(dimension === null ? {} : { dimension: dimension.id, weight: 1 + tape.number(3) }),
  ...bands(tape, dimension?.scale ?? null, findingIds),
  ...extras(tape),
});

/** A section as it is written, and the questions that are asked in it. */
type Section = { readonly written: WrittenSection; readonly asked: readonly QuestionDefinition[] };

const sectionFrom = (tape: Tape, id: string, before: Seen, dimensions: readonly Dimension[]): Section => {
  const asked: QuestionDefinition[] = [];
  const questions: WrittenSection["questions"] = [];
  for (let index = 0; index <= tape.number(4); index += 1) {
    const seen = {
      ...before,
      questions: [...before.questions, ...asked],
      outer: [...before.outer, ...asked],
    };
    const dimension = tape.chance(4) ? null : (dimensions[tape.number(2)] ?? null);
    const drawn = drawnQuestion(tape, `${id}q${index}`, { seen, dimension, findings: findingIds });
    questions.push(drawn.written);
    asked.push(...drawn.asked);
  }
  return { written: { id, title: de(id), ...maybeCondition(tape, before), questions }, asked };
};

type Made = {
  readonly sections: WrittenSection[];
  readonly conditions: NonNullable<WrittenChecklist["conditions"]>;
  readonly computed: Computed[];
  /** All that is there to be read once the sections are complete. */
  readonly seen: Seen;
};

/** Two sections; the second may read what is computed from the first. */
const sectionsFrom = (tape: Tape, dimensions: readonly Dimension[]): Made => {
  const first = sectionFrom(tape, "s1", nothingSeen, dimensions);
  const asked = { ...nothingSeen, questions: first.asked, outer: first.asked, sections: ["s1"] };
  const computed = [computedNumber(tape, "c0", asked), computedDay(tape, "d0", asked)];
  const known = { ...asked, computed: ["c0"], days: ["d0"] };
  const conditions = [{ id: "n1", text: de("n1"), when: condition(tape, known) }];
  const named = { ...known, conditions: ["n1"] };
  const second = sectionFrom(tape, "s2", named, dimensions);
  const questions = [...first.asked, ...second.asked];
  if (tape.chance(2)) second.written.questions.push(scoredFigure(tape, "figur", dimensions[0] ?? null));
  return {
    sections: [first.written, second.written],
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

const kind = (tape: Tape) => ({ kind: tape.pick(["principle", "practice"] as const) });

const dimensionsFrom = (tape: Tape, dimensions: readonly Dimension[]): WrittenChecklist["dimensions"] => [
  ...dimensions.map(({ id, scale }) => ({
    id,
    ...kind(tape),
    title: de(id),
    weight: 1 + tape.number(3),
    scale,
    ...(tape.chance(3) ? { score: "weightedMean" as const } : {}),
  })),
  ...sums.map((id, index) => ({
    id,
    ...kind(tape),
    title: de(id),
    score: { sum: pointsNames[index] ?? "gut", counts: tape.pick(["all", "applicable"] as const) },
  })),
];

const propertyFrom = (tape: Tape, seen: Seen): Pick<WrittenChecklist, "properties"> =>
  tape.chance(4)
    ? {
        properties: [
          { id: "e1", text: de("e1"), if: condition(tape, seen, 1), then: condition(tape, seen, 1) },
        ],
      }
    : {};

/** A small checklist drawn from a tape: every question type, condition, figure and rule of the language. */
const checklistFrom = (tape: Tape): WrittenChecklist => {
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
  return toldInFull(tape, {
    id: "random",
    version: "1.0.0",
    title: de("Zufall"),
    summary: de("Zufall"),
    instruments: ["gesetz"],
    parameters: shippedParameters,
    conditions,
    dimensions: dimensionsFrom(tape, dimensions),
    ...(total ? { total: { mean: ["alpha", "beta"] } } : {}),
    sections,
    computed,
    findings: findingIds.map((id) => finding(tape, id, all)),
    results: [
      ruledResult(tape, "r1", whole, total),
      bandedResult(tape, "r2", whole),
      unorderedResult(tape, "r3", tape.pick(["r1", "r2"]), whole),
    ],
    contradictions: [
      {
        id: "w1",
        title: de("w1"),
        when: tape.chance(4) ? levelCondition(tape, "r1") : condition(tape, all),
        message: de("w1"),
        questions: [seen.questions[0]?.id ?? "s1q0"],
        severity: tape.pick(["important", "mandatory", "hint"] as const),
      },
    ],
    ...propertyFrom(tape, whole),
    incomplete: tape.pick(["counts", "unanswered"] as const),
  });
};

const compile = (definition: WrittenChecklist | ChecklistDefinition) =>
  compileChecklist(definition, [randomModule], { patterns: re2Patterns });

export const compiledFrom = (definition: WrittenChecklist | ChecklistDefinition): CompiledChecklist => {
  const compiled = compile(definition);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems, null, 1));
  return compiled.value;
};

type Drawn = { readonly written: WrittenChecklist; readonly checklist: CompiledChecklist };

/** The same with a declared maximum for its sums: the sum of all best answers, or somewhat less where that may be. */
const withMaximum = (tape: Tape, drawn: Drawn): Drawn => {
  const { written, checklist } = drawn;
  const less = tape.number(3);
  const dimensions = written.dimensions.map((dimension) => {
    const sum = checklist.program.entries.dimensions.get(dimension.id)?.sum;
    if (!sum || typeof dimension.score !== "object") return dimension;
    return { ...dimension, score: { ...dimension.score, maximum: sumOfBest(sum).toNumber() - less } };
  });
  const declared = { ...written, dimensions };
  const compiled = compile(declared);
  return compiled.ok ? { written: declared, checklist: compiled.value } : drawn;
};

const drawnFrom = (numbers: readonly number[]): Drawn => {
  const tape = tapeOf(numbers);
  const written = checklistFrom(tape);
  const drawn = { written, checklist: compiledFrom(written) };
  return tape.chance(5) ? withMaximum(tape, drawn) : drawn;
};

/** What was drawn last: two for each run of a law that compares them. The laws of a file start from one seed, so they speak of the same checklists. */
const drawnBefore = new Map<string, Drawn>();
const mostKept = 2_000;

/** Making a checklist takes longer than trying most laws on it, so each is made once for all laws of a file. */
const drawnOnce = (numbers: readonly number[]): Drawn => {
  const tape = String.fromCharCode(...numbers);
  const known = drawnBefore.get(tape);
  if (known !== undefined) return known;
  const [oldest] = drawnBefore.size < mostKept ? [] : drawnBefore.keys();
  if (oldest !== undefined) drawnBefore.delete(oldest);
  const drawn = drawnFrom(numbers);
  drawnBefore.set(tape, drawn);
  return drawn;
};

/** Random small checklists as their authors write them, and compiled; a failing case shows what was written. */
export const drawnChecklists: fc.Arbitrary<Drawn> = tapes(900).map((numbers) => {
  const drawn = drawnOnce(numbers);
  return { ...drawn, [fc.toStringMethod]: () => JSON.stringify(drawn.written) };
});

/** Random small checklists, compiled; a failing case shows the definition. */
export const checklists: fc.Arbitrary<CompiledChecklist> = drawnChecklists.map(({ checklist }) => ({
  ...checklist,
  [fc.toStringMethod]: () => JSON.stringify(checklist.definition),
}));
