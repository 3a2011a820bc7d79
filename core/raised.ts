import { isGiven } from "./cell.ts";
import { isBlank } from "./characters.ts";
import type { ContradictionEntry, FindingEntry } from "./entry.ts";
import type { RaisedContradiction, RaisedFinding } from "./evaluation.ts";
import { appliesNow, raisesNow, type Raiser } from "./finding.ts";
import type { State } from "./node.ts";
import type { Program } from "./program.ts";
import { cellsOf } from "./standing.ts";

/**
 * The questions a finding is about now: those whose answers raise it. Questions that it only names belong to it where
 * its own condition is what holds, since that may speak of any of them.
 */
const questionsOf = (
  { definition }: Pick<FindingEntry, "definition">,
  raisers: readonly Raiser[],
  state: State,
): readonly string[] => {
  const raising = raisers.filter((raiser) => raisesNow(raiser, state));
  const by = (some: readonly Raiser[]) =>
    some.flatMap(({ entry }) =>
      entry.kind === "rowQuestion" ? [entry.group, entry.definition.id] : [entry.definition.id],
    );
  return definition.when === undefined && raising.length > 0
    ? by(raising)
    : [...definition.questions, ...by(raisers)];
};

/** The findings that arise now, in report order. */
export const raisedFindings = ({ entries, raisers }: Program, state: State): readonly RaisedFinding[] =>
  [...entries.findings.values()]
    .filter((finding) => finding.raised.of(state))
    .sort((left, right) => left.order - right.order)
    .map(({ definition }) => {
      const questions = questionsOf({ definition }, raisers.get(definition.id) ?? [], state);
      const applying = [...new Set(questions)].filter((id) => {
        const entry = entries.questions.get(id);
        return entry !== undefined && appliesNow(entry, state);
      });
      return {
        id: definition.id,
        severity: definition.severity,
        blocking: definition.blocking ?? false,
        questions: applying,
      };
    });

/** Shown once every question it points to that applies is answered, or the check is complete. */
const isShown = (
  { definition, holds }: ContradictionEntry,
  { entries }: Program,
  state: State,
  complete: boolean,
) => {
  if (!holds.of(state)) return false;
  const cells = definition.questions.flatMap((id) => {
    const entry = entries.questions.get(id);
    return entry === undefined ? [] : cellsOf(entry, state);
  });
  const answered = cells.every(({ cell: { applies, reading } }) => !applies || isGiven(reading));
  return answered || complete;
};

/** The contradictions that are shown now. */
export const raisedContradictions = (
  program: Program,
  state: State,
  complete: boolean,
): readonly RaisedContradiction[] =>
  [...program.entries.contradictions.values()]
    .filter((entry) => isShown(entry, program, state, complete))
    .map(({ definition }) => {
      const explanation = state.answers.get(definition.id)?.value;
      return {
        id: definition.id,
        severity: definition.severity,
        questions: definition.questions.filter((id) => {
          const entry = program.entries.questions.get(id);
          return entry !== undefined && appliesNow(entry, state);
        }),
        explanation: typeof explanation === "string" && !isBlank(explanation) ? explanation : null,
      };
    });
