import { decimal, one, zero, type Decimal } from "./decimal.ts";
import type { ChecklistDefinition, DimensionDefinition, SectionDefinition } from "./definition.ts";
import type { QuestionDefinition } from "./definition-question.ts";
import type {
  DimensionEntry,
  Entries,
  QuestionEntry,
  RowLimits,
  RowQuestionEntry,
  SectionEntry,
  TotalEntry,
} from "./entry.ts";
import type { LocalizedText } from "./definition-text.ts";
import { findingOrder } from "./finding-order.ts";
import { slotAt, type Path, type Slot } from "./node.ts";
import { originOf, type Origins } from "./origin.ts";
import { lazy } from "./lazy.ts";
import { madeOnce } from "./made-once.ts";
import { hasPoints, type PointsSum } from "./points.ts";
import type { Incomplete } from "./scoring.ts";
import type { PatternEngine } from "./pattern.ts";
import { readingAlike, type ReadingOf } from "./reading-alike.ts";
import type { Scale, Setting } from "./types/rule.ts";

/** Hands out the places of values, one after the other. */
type Slots = { readonly next: <T, B>() => Slot<T, B>; readonly count: () => number };

const newSlots = (): Slots => {
  let index = 0;
  return { next: () => slotAt((index += 1) - 1), count: () => index };
};

type Group = Extract<QuestionDefinition, { readonly type: "repeatGroup" }>;

/** What all entries are made with. */
type Making = {
  readonly slots: Slots;
  readonly origins: Origins;
  readonly currency: LocalizedText;
  readonly patterns: PatternEngine | null;
  readonly groups: ReadonlyMap<string, Group>;
  readonly readingOf: ReadingOf;
  readonly weightOf: (weight: number) => Decimal;
};

/** How a dimension sums points; its questions are known once all entries are. */
const sumOf = (
  { score }: DimensionDefinition,
  incomplete: Incomplete,
  questions: () => readonly QuestionEntry[],
): PointsSum | null => {
  if (typeof score !== "object") return null;
  const name = score.sum;
  const counting = lazy(() => questions().filter((entry) => hasPoints(entry, name)));
  return {
    name,
    incomplete,
    counts: score.counts ?? "all",
    declared: score.maximum === undefined ? null : decimal(score.maximum),
    get questions() {
      return counting();
    },
  };
};

const dimensionEntry = (
  definition: DimensionDefinition,
  path: Path,
  sum: PointsSum | null,
  slots: Slots,
): DimensionEntry => ({
  definition,
  path,
  from: decimal(definition.scale?.from ?? 0),
  to: decimal(definition.scale?.to ?? 1),
  weight: decimal(definition.weight ?? 1),
  sum,
  mean: slots.next(),
  coverage: slots.next(),
});

const scaleOf = (id: string | undefined, dimensions: ReadonlyMap<string, DimensionEntry>): Scale => {
  const dimension = id === undefined ? undefined : dimensions.get(id);
  return dimension ? { from: dimension.from, to: dimension.to } : { from: zero, to: one };
};

const rowQuestionEntries = (
  group: Group,
  asked: Pick<QuestionEntry, "section" | "number" | "path">,
  rows: NonNullable<QuestionEntry["rows"]>,
  setting: Setting,
  { slots, readingOf }: Making,
): readonly RowQuestionEntry[] =>
  group.questions.map((definition, index) => ({
    kind: "rowQuestion",
    definition,
    ...asked,
    path: [...asked.path, "questions", index],
    ...readingOf(definition, setting),
    group: group.id,
    rows,
    cells: slots.next(),
  }));

/** The group that has the list of rows, and what it says of them. */
const listOf = (
  definition: QuestionDefinition,
  groups: Making["groups"],
): Pick<QuestionEntry, "rowsOwner" | "rowLimits"> => {
  const noLimits: RowLimits = { min: null, max: null };
  if (definition.type !== "repeatGroup") return { rowsOwner: null, rowLimits: noLimits };
  const owner = definition.rowsOf ?? definition.id;
  const { min = null, max = null } = groups.get(owner) ?? noLimits;
  return { rowsOwner: owner, rowLimits: { min, max } };
};

const questionEntry = (
  definition: QuestionDefinition,
  asked: Pick<QuestionEntry, "section" | "number" | "path">,
  dimensions: ReadonlyMap<string, DimensionEntry>,
  making: Making,
): QuestionEntry => {
  const { slots, currency, patterns, groups, readingOf, weightOf } = making;
  const dimension = definition.type === "info" ? undefined : definition.dimension;
  const setting: Setting = { scale: scaleOf(dimension, dimensions), currency, patterns };
  const rows: QuestionEntry["rows"] = definition.type === "repeatGroup" ? slots.next() : null;
  const inner =
    definition.type === "repeatGroup" && rows !== null
      ? rowQuestionEntries(definition, asked, rows, setting, making)
      : [];
  return {
    kind: "question",
    definition,
    ...asked,
    ...readingOf(definition, setting),
    weight: weightOf((definition.type === "info" ? undefined : definition.weight) ?? 1),
    dimension: dimension ?? null,
    rows,
    ...listOf(definition, groups),
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
  making: Making,
): readonly (QuestionEntry | RowQuestionEntry)[] =>
  section.definition.questions.flatMap((definition, index) => {
    const path = originOf(making.origins, definition, [...section.path, "questions", index]);
    const asked = { section, number: numberOf(section, index), path };
    const entry = questionEntry(definition, asked, dimensions, making);
    return [entry, ...entry.rowQuestions];
  });

const sectionEntries = (
  sections: readonly SectionDefinition[],
  { slots, origins }: Making,
): readonly SectionEntry[] =>
  sections.map((definition, index) => ({
    definition,
    number: index + 1,
    path: originOf(origins, definition, ["sections", index]),
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
  origins: Origins,
  entry: (definition: D, path: Path) => E,
): ReadonlyMap<string, E> =>
  new Map(
    (list ?? []).map((definition, index) => [
      definition.id,
      entry(definition, originOf(origins, definition, [name, index])),
    ]),
  );

/** Where a checklist names no currency. */
export const euro: LocalizedText = { de: "Euro", en: "euros" };

/** Everything in a checklist that has an id. Takes a resolved definition whose shape and ids are checked. */
export const entriesOf = (
  definition: ChecklistDefinition,
  origins: Origins,
  patterns: PatternEngine | null,
): Entries => {
  const slots = newSlots();
  const topQuestions = (): readonly QuestionEntry[] => questions.filter((entry) => entry.kind === "question");
  const groups = definition.sections
    .flatMap((section) => section.questions)
    .filter((question) => question.type === "repeatGroup");
  const weights = madeOnce<number, Decimal>();
  const making: Making = {
    slots,
    origins,
    patterns,
    currency: definition.currency ?? euro,
    groups: new Map(groups.map((group) => [group.id, group])),
    readingOf: readingAlike(),
    weightOf: (weight) => weights(weight, () => decimal(weight)),
  };
  const dimensions = byId(definition.dimensions, "dimensions", origins, (each, path) =>
    dimensionEntry(each, path, sumOf(each, definition.incomplete ?? "counts", topQuestions), slots),
  );
  const sections = sectionEntries(definition.sections, making);
  const questions = sections.flatMap((section) => questionEntries(section, dimensions, making));
  const order = findingOrder(definition);
  return {
    sections,
    questions: new Map(questions.map((entry) => [entry.definition.id, entry])),
    dimensions,
    total: totalEntry(definition, dimensions, slots),
    conditions: byId(definition.conditions, "conditions", origins, ({ id, when }, path) => ({
      id,
      when,
      path,
      holds: slots.next(),
    })),
    parameters: byId(definition.parameters, "parameters", origins, (each, path) => ({
      definition: each,
      path,
      figure: slots.next(),
    })),
    computed: byId(definition.computed, "computed", origins, (each, path) => ({
      definition: each,
      path,
      figure: slots.next(),
    })),
    findings: byId(definition.findings, "findings", origins, (each, path) => ({
      definition: each,
      path,
      order: order.get(each.id) ?? 0,
      raised: slots.next(),
    })),
    contradictions: byId(definition.contradictions, "contradictions", origins, (each, path) => ({
      definition: each,
      path,
      holds: slots.next(),
    })),
    results: byId(definition.results, "results", origins, (each, path) => ({
      definition: each,
      path,
      level: slots.next(),
    })),
    properties: byId(definition.properties, "properties", origins, (each, path) => ({
      definition: each,
      path,
      premise: slots.next(),
      conclusion: slots.next(),
    })),
    slots: slots.count(),
  };
};
