import { compileIsAsked } from "./applies.ts";
import { cellFrom, hiddenCell, settledBound, surelyHidden, type Cell, type CellBound } from "./cell.ts";
import type { Decimal } from "./decimal.ts";
import type { ComputedEntry, QuestionEntry } from "./entry.ts";
import { expressionType } from "./expression-type.ts";
import { nodeAt, type Node, type State } from "./node.ts";
import { canFail, never, type FigureBound } from "./possible.ts";
import type { Scope } from "./scope.ts";
import { ratingsOf, worthReading } from "./types/bands.ts";
import { open, type Bands } from "./types/rule.ts";

/** A question that is scored from the computed value it shows. */
export type ScoredFigure = {
  readonly entry: QuestionEntry;
  readonly bands: Bands;
  readonly shown: ComputedEntry;
};

/** The question as one that is scored from its figure; null for all others. */
export const scoredFigure = (entry: QuestionEntry, scope: Scope): ScoredFigure | null => {
  const { definition, rule, path } = entry;
  if (definition.type !== "computed" || rule.bands === undefined) return null;
  const shown = scope.entries.computed.get(definition.computed);
  if (shown === undefined) return null;
  if (expressionType(shown.definition.value, scope.entries) === "day")
    scope.report({
      code: "wrongReferenceType",
      path: [...path, "computed"],
      params: { id: definition.computed },
    });
  return { entry, bands: rule.bands, shown };
};

/** While the figure is missing the question is open: it does not count, and nothing has to be answered. */
const cellOf = ({ entry, bands }: ScoredFigure, figure: Decimal | null, { answers }: State): Cell => {
  const { definition, rule } = entry;
  const answer = answers.get(definition.id);
  const { faults } = rule.read(answer?.value ?? null, null);
  const reading = figure === null ? open : worthReading(bands.worthOf(figure));
  return cellFrom(definition, { ...reading, faults }, [], answer);
};

/** Whether a reason or a citation is asked for; nobody has to give it, as nothing is answered. */
const lacksSomething = ({ definition }: QuestionEntry): boolean =>
  definition.type === "computed" && (definition.reason !== undefined || definition.citations !== undefined);

/** What the question can become with its figure: settled where all figures that can come are worth the same. */
const boundOf = (
  scored: ScoredFigure,
  { range, none }: FigureBound,
  hidden: boolean,
  state: State,
): CellBound => {
  if (range === null) return settledBound(cellOf(scored, null, state), hidden, false);
  const worths = scored.bands.within(range);
  if (range.low !== null && worths.length === 1 && !none)
    return settledBound(cellOf(scored, range.low, state), hidden, false);
  const any = { kind: "none" } as const;
  const lacking = lacksSomething(scored.entry);
  return { hidden, cell: null, any, ratings: ratingsOf(worths), unsure: false, unanswered: none, lacking };
};

/** The node of a question that is scored from its figure. */
export const compileScoredFigure = (scored: ScoredFigure, scope: Scope): Node => {
  const { entry, shown } = scored;
  const { definition, path, cell } = entry;
  const isAsked = compileIsAsked(entry, scope);
  const { figure } = shown;
  return nodeAt(cell, {
    name: `question ${definition.id}`,
    path,
    reads: [figure.index, ...isAsked.reads],
    run: (state) => (isAsked.holds(state, -1) ? cellOf(scored, figure.of(state).value, state) : hiddenCell),
    bound: (bounds) => {
      const truth = isAsked.bound(bounds, -1);
      return truth === never
        ? surelyHidden
        : boundOf(scored, figure.bound(bounds), canFail(truth), bounds.state);
    },
  });
};
