import { answersFromFile } from "../answers-file.ts";
import { cellKey, type Answer, type AnswerValue } from "../answer.ts";
import type { CompiledChecklist } from "../compile.ts";
import type { QuestionEntry, RowQuestionEntry } from "../entry.ts";
import { lazy } from "../lazy.ts";
import type { Bounds, Node, State } from "../node.ts";
import { storedAnswers, type Stored } from "../stored.ts";
import { candidatesFor } from "./candidates.ts";
import { askingOf, type Asking } from "./literals.ts";

/** What is asked of one value of the evaluation: which of its possible sights are ever seen. */
export type Target = {
  /** Index of the node that is looked at. */
  readonly node: number;
  /** What is seen of its value, as a short text; null where nothing is. */
  readonly sees: (state: State) => string | null;
  /** What may ever be seen once all is answered; more than the truth, never less. */
  readonly possible: (bounds: Bounds) => readonly string[];
  /** The sights one hopes to see. */
  readonly wanted: readonly string[];
};

/** What was seen, and which of the wanted sights surely cannot be. */
export type Sight = { readonly seen: ReadonlySet<string>; readonly impossible: ReadonlySet<string> };

/** Combinations that are tried one by one; beyond that, only samples. */
const mostCombinations = 1_000_000;
const samples = 3_000;

/** The day that dates are tried around. */
const today = "2026-06-15";

/** A cell with the answers worth trying; null stands for none. */
type Asked = { readonly key: string; readonly answers: readonly (Answer | null)[] };

const byIndex = ({ program }: CompiledChecklist): ReadonlyMap<number, Node> =>
  new Map(program.order.map((node) => [node.index, node]));

/** The nodes a node is worked out from, itself included, in the order they run. */
const ancestors = (checklist: CompiledChecklist, start: number): readonly Node[] => {
  const nodes = byIndex(checklist);
  const found = new Set<number>();
  const waiting = [start];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    if (found.has(index)) continue;
    found.add(index);
    waiting.push(...(nodes.get(index)?.reads ?? []));
  }
  return checklist.program.order.filter((node) => found.has(node.index));
};

const isAnsweredIn = (entry: QuestionEntry | RowQuestionEntry, nodes: ReadonlySet<number>): boolean =>
  entry.kind === "rowQuestion"
    ? nodes.has(entry.cells.index)
    : nodes.has(entry.cell.index) || (entry.rows !== null && nodes.has(entry.rows.index));

/** The rows that are tried. */
const rowIds = ["r1", "r2"] as const;

/** What goes with an answer so that nothing is lacking. */
const besideOf = ({ definition }: QuestionEntry | RowQuestionEntry): Omit<Answer, "value"> => {
  if (definition.type === "info") return {};
  const { reason, citations } = definition;
  return {
    ...(reason === undefined ? {} : { reason: "x".repeat(Math.max(1, reason.minLength ?? 0)) }),
    ...(citations === undefined ? {} : { citations: [{ text: "§ 1" }] }),
  };
};

/** Answers with all that goes with them, and where it counts whether something is lacking, without it too. */
const answersWith = (
  entry: QuestionEntry | RowQuestionEntry,
  values: readonly AnswerValue[],
  lackingCounts: boolean,
): Asked["answers"] => {
  const beside = besideOf(entry);
  const hasBeside = Object.keys(beside).length > 0;
  return values.flatMap((value): Asked["answers"] => {
    if (value === null) return [null];
    return lackingCounts && hasBeside ? [{ value, ...beside }, { value }] : [{ value, ...beside }];
  });
};

/** What can be answered that the nodes depend on, with the answers worth trying. */
const askedIn = (
  { program, definition }: CompiledChecklist,
  nodes: readonly Node[],
  asking: Asking,
): readonly Asked[] => {
  const indices = new Set(nodes.map((node) => node.index));
  return [...program.entries.questions.values()]
    .filter((entry) => entry.rule.domain !== "none" && isAnsweredIn(entry, indices))
    .flatMap((entry): readonly Asked[] => {
      const { id } = entry.definition;
      const values = candidatesFor(entry, asking.of(id), today);
      const answers = answersWith(entry, values, definition.incomplete === "unanswered");
      return entry.kind === "question"
        ? [{ key: id, answers }]
        : rowIds.map((row) => ({ key: cellKey(id, row), answers }));
    });
};

const discrete: ReadonlySet<string> = new Set(["one", "many", "number"]);

/**
 * Whether trying all candidates is trying everything that makes a difference: rows, and answers that are computed with,
 * have more of them than candidates.
 */
const isFinite = ({ program }: CompiledChecklist, asked: readonly Asked[], asking: Asking): boolean =>
  asked.every(({ key }) => {
    const entry = program.entries.questions.get(key);
    if (entry === undefined || !discrete.has(entry.rule.domain)) return false;
    const choosable = entry.rule.domain === "one" || entry.rule.domain === "many";
    return choosable || !asking.computedWith.has(key);
  });

const runner = (nodes: readonly Node[], slots: number) => {
  return (answers: Stored, day = today): State => {
    const state: State = { answers, today: day, parameters: {}, values: new Array<unknown>(slots) };
    for (const node of nodes) state.values[node.index] = node.run(state);
    return state;
  };
};

type Pick = (index: number) => Answer | null;

const answersFrom = (asked: readonly Asked[], pick: Pick): Stored => {
  const answers: Record<string, Answer> = {};
  asked.forEach(({ key }, index) => {
    const answer = pick(index);
    if (answer !== null) answers[key] = answer;
  });
  return storedAnswers(answers);
};

/** Numbers that look random and are always the same: the next of a linear congruential row. */
const nextNumber = (seed: number): number => (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;

/** What can still be seen when nothing is answered yet: everything. */
const possibleSights = (nodes: readonly Node[], target: Target, state: State): ReadonlySet<string> => {
  const bounds: Bounds = { state, values: new Array<unknown>(state.values.length) };
  for (const node of nodes) bounds.values[node.index] = node.bound(bounds);
  return new Set(target.possible(bounds));
};

const product = (asked: readonly Asked[]): number =>
  asked.reduce((combinations, { answers }) => combinations * answers.length, 1);

/** The next combination, like a mileometer. */
const advance = (places: number[], asked: readonly Asked[]): void => {
  for (let index = 0; index < places.length; index += 1) {
    const next = (places[index] ?? 0) + 1;
    if (next < (asked[index]?.answers.length ?? 0)) {
      places[index] = next;
      return;
    }
    places[index] = 0;
  }
};

/** Always the same samples, so that a linter says the same each time. */
const sample = (asked: readonly Asked[], look: (pick: Pick) => boolean): boolean => {
  let seed = 1;
  const pick: Pick = (index) => {
    seed = nextNumber(seed);
    const answers = asked[index]?.answers ?? [null];
    return answers[(seed >>> 8) % answers.length] ?? null;
  };
  for (let tried = 0; tried < samples; tried += 1) if (look(pick)) return true;
  return false;
};

const tryAll = (asked: readonly Asked[], look: (pick: Pick) => boolean): void => {
  const places = asked.map(() => 0);
  const combinations = product(asked);
  for (let tried = 0; tried < combinations; tried += 1) {
    if (look((index) => asked[index]?.answers[places[index] ?? 0] ?? null)) return;
    advance(places, asked);
  }
};

/** The answers of the checklist's own examples. */
const exampleAnswers = (
  checklist: CompiledChecklist,
): readonly { readonly answers: Stored; readonly day: string | undefined }[] =>
  (checklist.definition.examples ?? []).flatMap(({ answers, today: day }) => {
    const read = answersFromFile(checklist, answers);
    return read.ok ? [{ answers: storedAnswers(read.value), day }] : [];
  });

/** Explores one checklist. */
export type Explorer = (target: Target) => Sight;

/**
 * Tries answers until everything wanted was seen: those of the examples, then all combinations where they are few enough and decide, samples where
 * they are not. What was not seen is impossible where all was tried or where the bounds rule it out; else it is open.
 */
export const explorerOf = (checklist: CompiledChecklist): Explorer => {
  const asking = askingOf(checklist.definition);
  const examples = lazy(() => exampleAnswers(checklist));
  return (target) => {
    const nodes = ancestors(checklist, target.node);
    const asked = askedIn(checklist, nodes, asking);
    const run = runner(nodes, checklist.program.slots);
    const seen = new Set<string>();
    const isAllSeen = (state: State): boolean => {
      const sight = target.sees(state);
      if (sight !== null) seen.add(sight);
      return target.wanted.every((wanted) => seen.has(wanted));
    };
    const look = (pick: Pick): boolean => isAllSeen(run(answersFrom(asked, pick)));
    if (examples().some(({ answers, day }) => isAllSeen(run(answers, day))) || sample(asked, look))
      return { seen, impossible: new Set() };
    const decides = product(asked) <= mostCombinations && isFinite(checklist, asked, asking);
    if (decides) tryAll(asked, look);
    const possible = possibleSights(nodes, target, run(storedAnswers({})));
    const unseen = target.wanted.filter((wanted) => !seen.has(wanted));
    return { seen, impossible: new Set(unseen.filter((wanted) => decides || !possible.has(wanted))) };
  };
};
