import type { Cell, CellBound } from "./cell.ts";
import type { Condition } from "./definition-condition.ts";
import type { QuestionEntry, ResultEntry, RowQuestionEntry } from "./entry.ts";
import type { Bounds, Slot, State } from "./node.ts";
import type { Decimal } from "./decimal.ts";
import { surelyHidden } from "./cell.ts";
import type { FigureBound } from "./possible.ts";
import type { Place, Scope } from "./scope.ts";

/** A question read from where the condition stands. */
export type CellOperand = {
  readonly kind: "cell";
  readonly entry: QuestionEntry | RowQuestionEntry;
  readonly reads: readonly number[];
  readonly cell: (state: State, row: number) => Cell;
  readonly bound: (bounds: Bounds, row: number) => CellBound;
};

export type FigureOperand = {
  readonly kind: "figure";
  readonly reads: readonly number[];
  readonly value: (state: State) => Decimal | null;
  readonly bound: (bounds: Bounds) => FigureBound;
};

export type LevelOperand = {
  readonly kind: "level";
  readonly entry: ResultEntry;
  readonly reads: readonly number[];
};

export type Operand = CellOperand | FigureOperand | LevelOperand;

export const operandWords = ["question", "computed", "score", "coverage", "result"] as const;
export type OperandWord = (typeof operandWords)[number];
export type Comparing = Extract<Condition, { readonly question?: string }>;

/**
 * A question by id: in a row its sibling in the same row, else a question outside of rows.
 * Null, and reported, where there is none or where it stands in rows that are not ours.
 */
export const cellOperand = (scope: Scope, id: string, place: Place): CellOperand | null => {
  const entry = scope.entries.questions.get(id);
  if (entry === undefined) return unknown(scope, id, place);
  if (entry.kind === "question")
    return {
      kind: "cell",
      entry,
      reads: [entry.cell.index],
      cell: (state) => entry.cell.of(state),
      bound: (bounds) => entry.cell.bound(bounds),
    };
  if (entry.group !== scope.group) {
    scope.report({ code: "wrongReferenceType", path: place.path, params: { id } });
    return null;
  }
  return {
    kind: "cell",
    entry,
    reads: [entry.cells.index],
    cell: (state, row) => entry.cells.of(state)[row] ?? noCell(id),
    bound: (bounds, row) => entry.cells.bound(bounds)?.[row] ?? surelyHidden,
  };
};

const noCell = (id: string): never => {
  throw new Error(`row question ${id} was read outside of its rows`);
};

const unknown = (scope: Scope, id: string, place: Place): null => {
  scope.report({ code: "unknownReference", path: place.path, params: { id } });
  return null;
};

const figure = (slot: Slot<{ readonly value: Decimal | null }, FigureBound>): FigureOperand => ({
  kind: "figure",
  reads: [slot.index],
  value: (state) => slot.of(state).value,
  bound: (bounds) => slot.bound(bounds),
});

const dimensionFigure = (scope: Scope, id: string, which: "mean" | "coverage"): FigureOperand | undefined => {
  const { dimensions, total } = scope.entries;
  const entry = id === "total" ? total : dimensions.get(id);
  return entry ? figure(entry[which]) : undefined;
};

const compilers: {
  readonly [W in OperandWord]: (scope: Scope, id: string, place: Place) => Operand | null;
} = {
  question: cellOperand,
  computed: (scope, id, place) => {
    const entry = scope.entries.computed.get(id);
    return entry ? figure(entry.figure) : unknown(scope, id, place);
  },
  score: (scope, id, place) => dimensionFigure(scope, id, "mean") ?? unknown(scope, id, place),
  coverage: (scope, id, place) => dimensionFigure(scope, id, "coverage") ?? unknown(scope, id, place),
  result: (scope, id, place) => {
    const entry = scope.entries.results.get(id);
    return entry ? { kind: "level", entry, reads: [entry.level.index] } : unknown(scope, id, place);
  },
};

/** What a comparison is about. Null, and reported, where it names no operand, several, or an unknown one. */
export const compileOperand = (condition: Comparing, scope: Scope, place: Place): Operand | null => {
  const words = operandWords.filter((word) => condition[word] !== undefined);
  const [word] = words;
  if (word === undefined || words.length > 1) {
    const expected = words.length > 1 ? words.join(" | ") : operandWords.join(" | ");
    scope.report({ code: "wrongShape", path: place.path, params: { expected } });
    return null;
  }
  const path = [...place.path, word];
  return compilers[word](scope, condition[word] ?? "", { ...place, path });
};
