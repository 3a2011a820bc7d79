import { answersFromFile } from "../answers-file.ts";
import type { CompiledChecklist } from "../compile.ts";
import { lazy } from "../lazy.ts";
import { run, type Bounds, type Node, type State } from "../node.ts";
import type { FigureBound } from "../possible.ts";
import type { Program } from "../program.ts";
import { isGroup } from "../rows-owner.ts";
import { storedAnswers } from "../stored.ts";
import { newValues } from "../values.ts";
import { choicesUnder, isCircumstance, usualDay, type Choice, type Trial } from "./choices.ts";
import { programOfDrafts } from "./drafts.ts";
import { askingOf } from "./literals.ts";

/** What is asked of one value of the evaluation: which of its possible sights are ever seen. */
export type Target = {
  /** Index of the node that is looked at. */
  readonly node: number;
  /** What is seen of its value, as a short text; null where nothing is. */
  readonly sees: (state: State) => string | null;
  /** What may ever be seen; more than the truth, never less. */
  readonly possible: (bounds: Bounds) => readonly string[];
  /** Whether it is asked of all answers, also of drafts, or only of those that are complete. */
  readonly of: "drafts" | "complete";
  /** The sights one hopes to see. */
  readonly wanted: readonly string[];
};

/** What was seen, and which of the wanted sights surely cannot be. */
export type Sight = { readonly seen: ReadonlySet<string>; readonly impossible: ReadonlySet<string> };

/** How many samples are tried, and up to how many combinations all of them are. */
export type Exploration = { readonly samples: number; readonly combinations: number };

const usually: Exploration = { samples: 3_000, combinations: 1_000_000 };

const runner =
  (nodes: readonly Node[], slots: number) =>
  ({ answers, parameters, today }: Trial): State =>
    run(nodes, { answers: storedAnswers(answers), today, parameters, values: newValues(slots) });

type Pick = (index: number) => number;

const trialFrom = (choices: readonly Choice[], pick: Pick): Trial => {
  const trial: Trial = { answers: {}, parameters: {}, today: usualDay };
  choices.forEach(({ put }, index) => put(trial, pick(index)));
  return trial;
};

const nothingChosen: Trial = { answers: {}, parameters: {}, today: usualDay };

/** Numbers that look random and are always the same: the next of a linear congruential row. */
const nextNumber = (seed: number): number => (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;

/** The ministry may set a parameter to anything, and a checklist is used on any day. */
const anyOfItsKind: FigureBound = { range: { low: null, high: null }, none: false };

/** What can still be seen when nothing is answered yet: everything, on any day. */
const possibleSights = (target: Target, program: Program): ReadonlySet<string> => {
  const nodes = program.under([target.node]);
  const state = runner(nodes, program.slots)(nothingChosen);
  const bounds: Bounds = { state, values: new Array<unknown>(program.slots) };
  const isFree = isCircumstance(program);
  for (const node of nodes) bounds.values[node.index] = isFree(node) ? anyOfItsKind : node.bound(bounds);
  return new Set(target.possible(bounds));
};

const product = (choices: readonly Choice[]): number =>
  choices.reduce((combinations, { count }) => combinations * count, 1);

/** The next combination, like a mileometer. */
const advance = (places: number[], choices: readonly Choice[]): void => {
  for (let index = 0; index < places.length; index += 1) {
    const next = (places[index] ?? 0) + 1;
    if (next < (choices[index]?.count ?? 0)) {
      places[index] = next;
      return;
    }
    places[index] = 0;
  }
};

type Look = (trial: Trial) => boolean;

/** Always the same samples, so that a linter says the same each time. */
const sample = (choices: readonly Choice[], samples: number, look: Look): boolean => {
  let seed = 1;
  const pick: Pick = (index) => {
    seed = nextNumber(seed);
    return (seed >>> 8) % (choices[index]?.count ?? 1);
  };
  for (let tried = 0; tried < samples; tried += 1) if (look(trialFrom(choices, pick))) return true;
  return false;
};

const tryAll = (choices: readonly Choice[], look: Look): void => {
  const places = choices.map(() => 0);
  const combinations = product(choices);
  for (let tried = 0; tried < combinations; tried += 1) {
    if (look(trialFrom(choices, (index) => places[index] ?? 0))) return;
    advance(places, choices);
  }
};

/** The answers of the checklist's own examples. */
const exampleTrials = (checklist: CompiledChecklist): readonly Trial[] =>
  (checklist.definition.examples ?? []).flatMap(({ answers, today = usualDay }) => {
    const read = answersFromFile(checklist, answers);
    return read.ok ? [{ answers: { ...read.value }, parameters: {}, today }] : [];
  });

/** Whether rows are among what is depended on: a draft may have more of them than its group allows. */
const dependsOnRows = ({ entries }: Program, nodes: readonly Node[]): boolean => {
  const indices = new Set(nodes.map(({ index }) => index));
  return [...entries.questions.values()].some((entry) => isGroup(entry) && indices.has(entry.rows.index));
};

/** Explores one checklist. */
export type Explorer = (target: Target) => Sight;

/**
 * Tries answers until everything wanted was seen: those of the examples, then all combinations where they are few enough and decide, samples where
 * they are not. What was not seen is impossible where all was tried or where the bounds rule it out; else it is open.
 */
export const explorerOf = (checklist: CompiledChecklist, effort: Exploration = usually): Explorer => {
  const { program } = checklist;
  const asking = askingOf(checklist.definition);
  const examples = lazy(() => exampleTrials(checklist));
  const drafts = lazy(() => programOfDrafts(checklist));
  const boundedBy = (target: Target, nodes: readonly Node[]): Program | null => {
    if (target.of === "complete") return program;
    return dependsOnRows(program, nodes) ? null : drafts();
  };
  return (target) => {
    const nodes = program.under([target.node]);
    const choices = choicesUnder(checklist, nodes, asking);
    const runAll = runner(nodes, program.slots);
    const seen = new Set<string>();
    const look: Look = (trial) => {
      const sight = target.sees(runAll(trial));
      if (sight !== null) seen.add(sight);
      return target.wanted.every((wanted) => seen.has(wanted));
    };
    if (examples().some(look) || sample(choices, effort.samples, look))
      return { seen, impossible: new Set() };
    const decides = choices.every(({ all }) => all) && product(choices) <= effort.combinations;
    if (decides) tryAll(choices, look);
    const bounded = boundedBy(target, nodes);
    const possible = bounded === null ? null : possibleSights(target, bounded);
    const cannotBe = (wanted: string): boolean => decides || possible?.has(wanted) === false;
    const unseen = target.wanted.filter((wanted) => !seen.has(wanted));
    return { seen, impossible: new Set(unseen.filter(cannotBe)) };
  };
};
