import type { Entries, FindingEntry, QuestionEntry, RowQuestionEntry, SectionEntry } from "./entry.ts";
import { lazy } from "./lazy.ts";
import type { Raiser } from "./finding.ts";
import type { Node } from "./node.ts";
import type { Placeholders } from "./placeholder.ts";
import type { Relation } from "./relation.ts";
import type { Compiled as CompiledParts } from "./scope.ts";
import type { Scoring } from "./scoring.ts";
import type { Steps } from "./steps.ts";

/** A compiled checklist as the evaluation runs it. */
export type Program = {
  readonly entries: Entries;
  /** How many values there are while answers are evaluated. */
  readonly slots: number;
  /** Each node after all that it reads. */
  readonly order: readonly Node[];
  /** Nodes to run again, in order, when the answer to a question has changed. */
  readonly affectedBy: (questionId: string) => readonly Node[];
  /** Nodes that results depend on, in order. */
  readonly underResults: readonly Node[];
  /** Nodes that say which questions apply and what they can be answered with, in order. */
  readonly underQuestions: readonly Node[];
  /** Questions and row questions that a result depends on, by the result's id. */
  readonly questionsUnder: () => ReadonlyMap<string, readonly (QuestionEntry | RowQuestionEntry)[]>;
  /** Nodes that some places depend on, in order. */
  readonly under: (slots: Iterable<number>) => readonly Node[];
  /** Premises and conclusions of properties: asked only when properties are tried, no evaluation pays for them. */
  readonly properties: readonly Node[];
  /** Questions and row questions that must be answered before submitting. */
  readonly required: ReadonlySet<string>;
  readonly relations: ReadonlyMap<string, readonly Relation[]>;
  /** The figures that texts name. */
  readonly placeholders: Placeholders;
  /** When the steps of levels hold that have a condition. */
  readonly steps: Steps;
  readonly raisers: ReadonlyMap<string, readonly Raiser[]>;
  /** How each dimension is scored. */
  readonly scorings: ReadonlyMap<string, Scoring>;
  /** The parts of computed values, for writing out how they are calculated. */
  readonly parts: CompiledParts;
  /** Questions outside of rows, in order, and the same by section. */
  readonly questions: readonly QuestionEntry[];
  readonly bySection: ReadonlyMap<SectionEntry, readonly QuestionEntry[]>;
  /** Per question the findings that its options raise or that name it, in report order. */
  readonly findingsAt: ReadonlyMap<string, readonly FindingEntry[]>;
};

/** Nodes reached from some, along edges; themselves included. */
const reached = (
  starts: Iterable<number>,
  edges: ReadonlyMap<number, Iterable<number>>,
): ReadonlySet<number> => {
  const found = new Set<number>();
  const waiting = [...starts];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    if (found.has(index)) continue;
    found.add(index);
    waiting.push(...(edges.get(index) ?? []));
  }
  return found;
};

const readersOf = (order: readonly Node[]): ReadonlyMap<number, readonly number[]> => {
  const readers = new Map<number, number[]>();
  for (const node of order)
    for (const read of node.reads) {
      const known = readers.get(read);
      if (known === undefined) readers.set(read, [node.index]);
      else known.push(node.index);
    }
  return readers;
};

/** The nodes that look at the stored answer to a question. */
const answerSlots = ({ questions }: Entries, id: string): readonly number[] => {
  const entry = questions.get(id);
  if (entry === undefined) return [];
  if (entry.kind === "rowQuestion") return [entry.cells.index];
  return entry.rows === null ? [entry.cell.index] : [entry.rows.index, entry.cell.index];
};

const findingsAt = (entries: Entries, raisers: Program["raisers"]): Program["findingsAt"] => {
  const found = new Map<string, FindingEntry[]>();
  const inReportOrder = [...entries.findings.values()].sort((left, right) => left.order - right.order);
  for (const finding of inReportOrder) {
    const raising = (raisers.get(finding.definition.id) ?? []).map(({ entry }) => entry.definition.id);
    for (const id of new Set([...finding.definition.questions, ...raising])) {
      const known = found.get(id);
      if (known === undefined) found.set(id, [finding]);
      else known.push(finding);
    }
  }
  return found;
};

type Compiled = Pick<
  Program,
  | "entries"
  | "slots"
  | "order"
  | "properties"
  | "required"
  | "relations"
  | "placeholders"
  | "steps"
  | "raisers"
  | "scorings"
  | "parts"
>;

/** Puts a program together; what a change affects is worked out when it is first asked and then kept. */
export const programOf = (compiled: Compiled): Program => {
  const { entries, order, raisers } = compiled;
  const readers = readersOf(order);
  const place = new Map(order.map((node, index) => [node.index, index]));
  const known = new Map<string, readonly Node[]>();
  const inOrder = (indices: ReadonlySet<number>): readonly Node[] =>
    [...indices]
      .map((index) => place.get(index) ?? -1)
      .sort((left, right) => left - right)
      .flatMap((at) => order.slice(at, at + 1));
  const affectedBy = (questionId: string): readonly Node[] => {
    const found = known.get(questionId) ?? inOrder(reached(answerSlots(entries, questionId), readers));
    known.set(questionId, found);
    return found;
  };
  const reads = new Map(order.map((node) => [node.index, node.reads]));
  const under = (slots: Iterable<number>): readonly Node[] =>
    inOrder(
      reached(
        [...slots].filter((slot) => place.has(slot)),
        reads,
      ),
    );
  const results = [...entries.results.values()].map((entry) => entry.level.index);
  const questionsUnder = lazy(() => {
    const placeOf = (entry: QuestionEntry | RowQuestionEntry) =>
      entry.kind === "question" ? entry.cell.index : entry.cells.index;
    return new Map(
      [...entries.results.values()].map(({ definition, level }) => {
        const below = reached([level.index], reads);
        return [definition.id, [...entries.questions.values()].filter((each) => below.has(placeOf(each)))];
      }),
    );
  });
  const questions = [...entries.questions.values()].filter((entry) => entry.kind === "question");
  return {
    ...compiled,
    affectedBy,
    under,
    questionsUnder,
    underResults: under(results),
    underQuestions: under(questions.map((entry) => entry.cell.index)),
    questions,
    bySection: Map.groupBy(questions, (entry) => entry.section),
    findingsAt: findingsAt(entries, raisers),
  };
};
