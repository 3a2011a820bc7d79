import { isGiven } from "./cell.ts";
import type { ResultEntry } from "./entry.ts";
import type { ResultState } from "./evaluation.ts";
import { boundsOver, type State } from "./node.ts";
import type { Program } from "./program.ts";
import { cellsOf } from "./standing.ts";

const resultState = (
  { definition, level }: ResultEntry,
  state: State,
  reachable: readonly boolean[] | null,
): ResultState => {
  const now = level.of(state);
  const id = (rank: number): string => definition.levels[rank]?.id ?? "";
  return {
    id: definition.id,
    level: id(now.level),
    ruleLevel: id(now.ruleLevel),
    rule: now.rule,
    cappedBy: now.cappedBy,
    provisional: reachable !== null,
    worst: id(reachable === null ? now.level : reachable.indexOf(true)),
    best: id(reachable === null ? now.level : reachable.lastIndexOf(true)),
  };
};

/**
 * The results. While something required is open they are provisional, and the levels that can still come are worked
 * out from what every operand can become; else the level is final.
 */
export const resultStates = (program: Program, state: State, complete: boolean): readonly ResultState[] => {
  const results = [...program.entries.results.values()];
  if (complete || results.length === 0) return results.map((entry) => resultState(entry, state, null));
  const bounds = boundsOver(program.underResults, state, program.slots);
  return results.map((entry) => resultState(entry, state, entry.level.bound(bounds)));
};

/** Ids of the results that no answer counts for yet: whatever level their rules yield, nobody has said anything. */
export const resultsWithoutAnswers = ({ questionsUnder }: Program, state: State): ReadonlySet<string> => {
  const without = [...questionsUnder()].filter(
    ([, entries]) =>
      entries.length > 0 &&
      !entries.some((entry) => cellsOf(entry, state).some(({ cell }) => isGiven(cell.reading))),
  );
  return new Set(without.map(([id]) => id));
};
