import type { Answers } from "./answer.ts";
import { canonicalJson } from "./canonical.ts";
import type { CompiledChecklist } from "./compile.ts";
import type { PropertyEntry } from "./entry.ts";
import { run, type Node } from "./node.ts";
import type { Problem } from "./problem.ts";
import { combinationsIn, everyCombination, someCombinations } from "./property-draws.ts";
import { spaceUnder } from "./property-space.ts";
import { drawFrom, seedFor } from "./pseudo-random.ts";
import { storedAnswers } from "./stored.ts";
import { newValues } from "./values.ts";

/** How hard properties are tried: the seed of what is drawn, how often, and up to how many combinations all are. */
export type Effort = { readonly seed: number; readonly runs: number; readonly exhaustiveUpTo: number };

/** The effort of the command line and of publishing. */
export const usualEffort: Effort = { seed: 1, runs: 2_000, exhaustiveUpTo: 20_000 };

/**
 * How one property fared: how often it was tried, and how often its premise held. `failure` has answers for which the
 * premise holds and the conclusion does not, as few of them as could be.
 */
export type PropertyReport = {
  readonly id: string;
  readonly runs: number;
  readonly met: number;
  readonly exhaustive: boolean;
  readonly failure: { readonly answers: Answers } | null;
};

/** The day that properties are tried on. */
const today = "2026-01-01";

/** A premise that holds less often says nothing; where all answers were tried, one that never holds. */
const leastMet = 20;

type Verdict = "unmet" | "holds" | "fails";
type Judge = (answers: Answers) => Verdict;

const judgeOf = ({ program }: CompiledChecklist, { premise, conclusion }: PropertyEntry): Judge => {
  const nodesOf = ({ index }: PropertyEntry["premise"]): readonly Node[] => {
    const own = program.properties.filter((node) => node.index === index);
    return [...program.under(own.flatMap(({ reads }) => [...reads])), ...own];
  };
  const asked = nodesOf(premise);
  const known = new Set(asked);
  const rest = nodesOf(conclusion).filter((node) => !known.has(node));
  return (answers) => {
    const values = newValues(program.slots);
    const state = run(asked, { answers: storedAnswers(answers), today, parameters: {}, values });
    if (!premise.of(state)) return "unmet";
    run(rest, state);
    return conclusion.of(state) ? "holds" : "fails";
  };
};

const without = (answers: Answers, key: string): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([other]) => other !== key));

/** The same with one thing less: an answer, a row, what stands beside an answer. */
const smaller = (answers: Answers): readonly Answers[] =>
  Object.entries(answers).flatMap(([key, answer]) => {
    const { value, ...beside } = answer;
    const fewer =
      Array.isArray(value) && value.length > 1 ? value.map((_, at) => value.toSpliced(at, 1)) : [];
    return [
      without(answers, key),
      ...fewer.map((some) => ({ ...answers, [key]: { ...answer, value: some } })),
      ...(Object.keys(beside).length > 0 ? [{ ...answers, [key]: { value } }] : []),
    ];
  });

/** A counterexample with nothing in it that it does not need. */
const shrunk = (answers: Answers, judge: Judge): Answers => {
  const less = smaller(answers).find((some) => judge(some) === "fails");
  return less === undefined ? answers : shrunk(less, judge);
};

const runProperty = (checklist: CompiledChecklist, entry: PropertyEntry, effort: Effort): PropertyReport => {
  const { definition } = entry;
  const seed = seedFor(effort.seed, definition.id);
  const space = spaceUnder(checklist, entry, { today, seed });
  const exhaustive = space.complete && combinationsIn(space, effort.exhaustiveUpTo) <= effort.exhaustiveUpTo;
  const tries = exhaustive ? everyCombination(space) : someCombinations(space, effort.runs, drawFrom(seed));
  const judge = judgeOf(checklist, entry);
  let [runs, met] = [0, 0];
  for (const answers of tries) {
    runs += 1;
    const verdict = judge(answers);
    if (verdict !== "unmet") met += 1;
    if (verdict === "fails")
      return { id: definition.id, runs, met, exhaustive, failure: { answers: shrunk(answers, judge) } };
  }
  return { id: definition.id, runs, met, exhaustive, failure: null };
};

/**
 * Tries the properties of a checklist, in the order of the definition: over all answers where those that a property
 * depends on are few and can be told, over drawn ones elsewhere. The same effort gives the same reports.
 */
export const runProperties = (checklist: CompiledChecklist, effort: Effort): readonly PropertyReport[] =>
  [...checklist.program.entries.properties.values()].map((entry) => runProperty(checklist, entry, effort));

/** A counterexample in the short form of files: bare values where nothing stands beside them. */
const compact = (answers: Answers): string =>
  canonicalJson(
    Object.fromEntries(
      Object.entries(answers).map(([key, answer]) => [
        key,
        Object.keys(answer).length === 1 ? answer.value : answer,
      ]),
    ),
  );

/** What reports say against publishing: properties that do not hold, and those whose premise hardly ever did. */
export const propertyProblems = (reports: readonly PropertyReport[]): readonly Problem[] =>
  reports.flatMap(({ id: property, met, runs, exhaustive, failure }, index): readonly Problem[] => {
    const path = ["properties", index];
    if (failure !== null)
      return [{ code: "propertyFails", path, params: { property, answers: compact(failure.answers) } }];
    return met < (exhaustive ? 1 : leastMet)
      ? [{ code: "propertyUntested", path, params: { property, met, runs } }]
      : [];
  });

/** Whether no property fails; asks no further once one does. */
export const holdEverywhere = (checklist: CompiledChecklist, effort: Effort): boolean =>
  [...checklist.program.entries.properties.values()].every(
    (entry) => runProperty(checklist, entry, effort).failure === null,
  );
