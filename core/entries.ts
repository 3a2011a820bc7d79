import { decimal, one, zero } from "./decimal.ts";
import type { ChecklistDefinition, DimensionDefinition, SectionDefinition } from "./definition.ts";
import type { QuestionDefinition } from "./definition-question.ts";
import type {
  DimensionEntry,
  Entries,
  QuestionEntry,
  RowQuestionEntry,
  SectionEntry,
  TotalEntry,
} from "./entry.ts";
import { slotAt, type Path, type Slot } from "./node.ts";
import type { Scale } from "./types/rule.ts";
import { typeRulesOf } from "./types/table.ts";

/** Hands out the places of values, one after the other. */
type Slots = { readonly next: <T, B>() => Slot<T, B>; readonly count: () => number };

const newSlots = (): Slots => {
  let index = 0;
  return { next: () => slotAt((index += 1) - 1), count: () => index };
};

const dimensionEntry = (definition: DimensionDefinition, path: Path, slots: Slots): DimensionEntry => ({
  definition,
  path,
  from: decimal(definition.scale?.from ?? 0),
  to: decimal(definition.scale?.to ?? 1),
  weight: decimal(definition.weight ?? 1),
  mean: slots.next(),
  coverage: slots.next(),
});

const scaleOf = (id: string | undefined, dimensions: ReadonlyMap<string, DimensionEntry>): Scale => {
  const dimension = id === undefined ? undefined : dimensions.get(id);
  return dimension ? { from: dimension.from, to: dimension.to } : { from: zero, to: one };
};

type Group = Extract<QuestionDefinition, { readonly type: "repeatGroup" }>;

const rowQuestionEntries = (
  group: Group,
  asked: Pick<QuestionEntry, "section" | "number" | "path">,
  rows: NonNullable<QuestionEntry["rows"]>,
  scale: Scale,
  slots: Slots,
): readonly RowQuestionEntry[] =>
  group.questions.map((definition, index) => ({
    kind: "rowQuestion",
    definition,
    ...asked,
    path: [...asked.path, "questions", index],
    rule: typeRulesOf(definition).rule(definition, scale),
    group: group.id,
    rows,
    cells: slots.next(),
  }));

const questionEntry = (
  definition: QuestionDefinition,
  asked: Pick<QuestionEntry, "section" | "number" | "path">,
  dimensions: ReadonlyMap<string, DimensionEntry>,
  slots: Slots,
): QuestionEntry => {
  const dimension = definition.type === "info" ? undefined : definition.dimension;
  const scale = scaleOf(dimension, dimensions);
  const rows: QuestionEntry["rows"] = definition.type === "repeatGroup" ? slots.next() : null;
  const inner =
    definition.type === "repeatGroup" && rows !== null
      ? rowQuestionEntries(definition, asked, rows, scale, slots)
      : [];
  return {
    kind: "question",
    definition,
    ...asked,
    rule: typeRulesOf(definition).rule(definition, scale),
    weight: decimal((definition.type === "info" ? undefined : definition.weight) ?? 1),
    dimension: dimension ?? null,
    rows,
    rowQuestions: inner,
    cell: slots.next(),
  };
};

/** "3.1": section and question; texts between questions have no number. */
const numberOf = ({ number, definition }: SectionEntry, index: number): string => {
  if (definition.questions[index]?.type === "info") return "";
  const before = definition.questions.slice(0, index).filter((question) => question.type !== "info");
  return `${number}.${before.length + 1}`;
};

const questionEntries = (
  section: SectionEntry,
  dimensions: ReadonlyMap<string, DimensionEntry>,
  slots: Slots,
): readonly (QuestionEntry | RowQuestionEntry)[] =>
  section.definition.questions.flatMap((definition, index) => {
    const path = [...section.path, "questions", index];
    const asked = { section, number: numberOf(section, index), path };
    const entry = questionEntry(definition, asked, dimensions, slots);
    return [entry, ...entry.rowQuestions];
  });

const sectionEntries = (sections: readonly SectionDefinition[], slots: Slots): readonly SectionEntry[] =>
  sections.map((definition, index) => ({
    definition,
    number: index + 1,
    path: ["sections", index],
    applies: slots.next(),
  }));

const totalEntry = (
  { total }: ChecklistDefinition,
  dimensions: ReadonlyMap<string, DimensionEntry>,
  slots: Slots,
): TotalEntry | null =>
  total === undefined
    ? null
    : {
        path: ["total"],
        dimensions: total.mean.map((id) => dimensions.get(id)).filter((entry) => entry !== undefined),
        mean: slots.next(),
        coverage: slots.next(),
      };

const byId = <D extends { readonly id: string }, E>(
  list: readonly D[] | undefined,
  name: string,
  entry: (definition: D, path: Path, index: number) => E,
): ReadonlyMap<string, E> =>
  new Map((list ?? []).map((definition, index) => [definition.id, entry(definition, [name, index], index)]));

/** Lower priority first, findings without one last, then in the order of the definition. */
const reportOrder = ({ findings = [] }: ChecklistDefinition): ReadonlyMap<string, number> => {
  const priority = (index: number): number => findings[index]?.priority ?? Number.POSITIVE_INFINITY;
  const order = findings
    .map((_, index) => index)
    .sort((left, right) =>
      priority(left) === priority(right) ? left - right : priority(left) < priority(right) ? -1 : 1,
    );
  return new Map(order.map((index, place) => [findings[index]?.id ?? "", place]));
};

/** Everything in a checklist that has an id. Takes a definition whose shape and ids are checked. */
export const entriesOf = (definition: ChecklistDefinition): Entries => {
  const slots = newSlots();
  const dimensions = byId(definition.dimensions, "dimensions", (each, path) =>
    dimensionEntry(each, path, slots),
  );
  const sections = sectionEntries(definition.sections, slots);
  const questions = sections.flatMap((section) => questionEntries(section, dimensions, slots));
  const order = reportOrder(definition);
  return {
    sections,
    questions: new Map(questions.map((entry) => [entry.definition.id, entry])),
    dimensions,
    total: totalEntry(definition, dimensions, slots),
    conditions: byId(definition.conditions, "conditions", ({ id, when }, path) => ({
      id,
      when,
      path,
      holds: slots.next(),
    })),
    computed: byId(definition.computed, "computed", (each, path) => ({
      definition: each,
      path,
      figure: slots.next(),
    })),
    findings: byId(definition.findings, "findings", (each, path) => ({
      definition: each,
      path,
      order: order.get(each.id) ?? 0,
      raised: slots.next(),
    })),
    contradictions: byId(definition.contradictions, "contradictions", (each, path) => ({
      definition: each,
      path,
      holds: slots.next(),
    })),
    results: byId(definition.results, "results", (each, path) => ({
      definition: each,
      path,
      level: slots.next(),
    })),
    slots: slots.count(),
  };
};
