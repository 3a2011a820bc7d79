import type { CellBound } from "./cell.ts";
import type { SectionState } from "./evaluation.ts";
import { boundsOver, type State } from "./node.ts";
import type { Program } from "./program.ts";

const canApply = ({ cell, any }: CellBound): boolean => cell !== null || any !== null;

/**
 * Ids of the sections in which nothing is asked now, but something can still come: what decides it is not answered yet.
 * Worked out from what every open answer can become, as the levels that results can still reach are.
 */
export const sectionsToCome = (
  { underQuestions, bySection, slots }: Program,
  state: State,
  sections: readonly SectionState[],
): ReadonlySet<string> => {
  const empty = new Set(sections.filter(({ status }) => status === "notApplicable").map(({ id }) => id));
  if (empty.size === 0) return empty;
  const bounds = boundsOver(underQuestions, state, slots);
  const comes = [...bySection].filter(
    ([{ definition }, questions]) =>
      empty.has(definition.id) && questions.some(({ cell }) => canApply(cell.bound(bounds))),
  );
  return new Set(comes.map(([{ definition }]) => definition.id));
};
