import type { Cell, CellBound } from "./cell.ts";
import { compileCondition } from "./condition.ts";
import type { FindingEntry, QuestionEntry, RowQuestionEntry } from "./entry.ts";
import { nodeAt, type Bounds, type Node, type State } from "./node.ts";
import { always, both, either, never, oneOf, type Tri } from "./possible.ts";
import type { Scope } from "./scope.ts";

/** An option, or the band of a figure (by its place), that raises a finding. */
export type Raiser = {
  readonly entry: QuestionEntry | RowQuestionEntry;
  readonly by: { readonly option: string } | { readonly band: number };
};

/** Whether what a cell says raises the finding. */
export const raises = ({ by }: Raiser, { reading }: Cell): boolean =>
  "option" in by ? reading.chosen.includes(by.option) : reading.band === by.band;

const cellsOf = (entry: QuestionEntry | RowQuestionEntry, state: State): readonly Cell[] =>
  entry.kind === "question" ? [entry.cell.of(state)] : entry.cells.of(state);

/** The bounds of all cells of a question; null where any rows can come. */
const boundsOf = (entry: QuestionEntry | RowQuestionEntry, bounds: Bounds): readonly CellBound[] | null => {
  if (entry.kind === "question") return [entry.cell.bound(bounds)];
  const { hidden, shown } = entry.rows.bound(bounds);
  if (!shown) return [];
  return entry.cells.bound(bounds)?.map((cell) => (hidden ? { ...cell, hidden } : cell)) ?? null;
};

const placeOf = (entry: QuestionEntry | RowQuestionEntry): number =>
  entry.kind === "question" ? entry.cell.index : entry.cells.index;

/** Whether some cell of the raiser's question raises the finding now. */
export const raisesNow = (raiser: Raiser, state: State): boolean =>
  cellsOf(raiser.entry, state).some((cell) => raises(raiser, cell));

const canRaise = (raiser: Raiser, { hidden, cell, any, unsure, unanswered }: CellBound): Tri => {
  const { by } = raiser;
  const given = cell !== null && raises(raiser, cell);
  const offered = any !== null && ("band" in by || ("options" in any && any.options.includes(by.option)));
  if (any !== null) return offered || unsure || given ? either : never;
  if (!given) return never;
  return hidden || unanswered ? either : always;
};

const boundOfRaiser = (raiser: Raiser, bounds: Bounds): Tri =>
  boundsOf(raiser.entry, bounds)
    ?.map((cell) => canRaise(raiser, cell))
    .reduce<Tri>(oneOf, never) ?? either;

/** Whether a question applies (a row question: in any row). */
export const appliesNow = (entry: QuestionEntry | RowQuestionEntry, state: State): boolean =>
  cellsOf(entry, state).some((cell) => cell.applies);

const canApply = (entry: QuestionEntry | RowQuestionEntry, bounds: Bounds): Tri =>
  boundsOf(entry, bounds)
    ?.map(({ hidden, cell, any }) => (!hidden ? always : cell === null && any === null ? never : either))
    .reduce<Tri>(oneOf, never) ?? either;

/**
 * The node of a finding: raised by an option that is chosen or a band that a figure lies in, or by its own `when` while one of the questions it
 * belongs to applies.
 */
export const compileFinding = (
  { definition, path, raised }: FindingEntry,
  raisers: readonly Raiser[],
  questions: readonly (QuestionEntry | RowQuestionEntry)[],
  scope: Scope,
): Node => {
  const { when } = definition;
  const test = when && compileCondition(when, scope, { path: [...path, "when"], depth: 1 });
  const applies = (state: State): boolean =>
    questions.length === 0 || questions.some((entry) => appliesNow(entry, state));
  const mayApply = (bounds: Bounds): Tri =>
    questions.length === 0
      ? always
      : questions.map((entry) => canApply(entry, bounds)).reduce<Tri>(oneOf, never);
  return nodeAt(raised, {
    name: `finding ${definition.id}`,
    path,
    reads: [
      ...raisers.map(({ entry }) => placeOf(entry)),
      ...(test ? [...test.reads, ...questions.map(placeOf)] : []),
    ],
    run: (state) =>
      raisers.some((raiser) => raisesNow(raiser, state)) ||
      (test !== undefined && test.holds(state, -1) && applies(state)),
    bound: (bounds) =>
      [
        ...raisers.map((raiser) => boundOfRaiser(raiser, bounds)),
        ...(test ? [both(test.bound(bounds, -1), mayApply(bounds))] : []),
      ].reduce<Tri>(oneOf, never),
  });
};
