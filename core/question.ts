import { cellKey, type Answer } from "./answer.ts";
import { compileApplies, compileIsAsked, compileOptions, type OptionTests } from "./applies.ts";
import { hiddenCell, isGiven, openBound, readCell, settledBound, surelyHidden } from "./cell.ts";
import type { Cell, CellBound } from "./cell.ts";
import type { QuestionEntry, RowQuestionEntry } from "./entry.ts";
import { nodeAt, type Bounds, type Node, type State } from "./node.ts";
import { canFail, never, type Tri } from "./possible.ts";
import type { Scope } from "./scope.ts";
import type { Applying } from "./types/rule.ts";

const isCertain = (chosen: readonly string[], must: Applying): boolean =>
  must === null || chosen.every((option) => must.has(option));

type Asked = {
  readonly entry: QuestionEntry | RowQuestionEntry;
  readonly options: OptionTests;
  readonly required: boolean;
  /** What an open cell can be while all options apply: always the same. */
  readonly open: CellBound;
  readonly openOrHidden: CellBound;
};

const askedOf = (entry: Asked["entry"], options: OptionTests, required: boolean): Asked => ({
  entry,
  options,
  required,
  open: openBound(entry.rule, null, false, required),
  openOrHidden: openBound(entry.rule, null, true, required),
});

/**
 * What a cell can be: a valid answer that was given stays as it is, also while its question is hidden; anything else
 * can become any valid answer. `now` is the cell as it stands.
 */
const boundOf = (
  { entry, options, required, open, openOrHidden }: Asked,
  applies: Tri,
  now: Cell,
  answer: () => Answer | undefined,
  bounds: Bounds,
  row: number,
): CellBound => {
  if (applies === never) return surelyHidden;
  const hidden = canFail(applies);
  if (options.reads.length === 0 && now.applies && isGiven(now.reading))
    return settledBound(now, hidden, required);
  const { may, must } = options.bound(bounds, row);
  const cell = readCell(entry.definition, entry.rule, may, [], answer());
  const settled = isGiven(cell.reading) && isCertain(cell.reading.chosen, must);
  if (settled) return settledBound(cell, hidden, required);
  if (may !== null) return openBound(entry.rule, may, hidden, required);
  return hidden ? openOrHidden : open;
};

const isAlone = ({ reason, citations, note }: Answer): boolean =>
  reason === undefined && citations === undefined && note === undefined;

/** One of the cells that are made beforehand, where the answer gives one of them. */
const knownCell = (known: Asked["entry"]["knownCells"], answer: Answer | undefined): Cell | undefined => {
  if (known === null) return undefined;
  if (answer === undefined) return known.get(null);
  return isAlone(answer) ? known.get(answer.value) : undefined;
};

const cellNow = (
  { entry: { definition, rule, knownCells }, options }: Asked,
  state: State,
  row: number,
  answer: Answer | undefined,
): Cell => {
  const known = knownCell(knownCells, answer);
  if (known !== undefined) return known;
  const { ids, applying } = options.now(state, row);
  return readCell(definition, rule, applying, ids, answer);
};

const nameOf = ({ definition }: QuestionEntry | RowQuestionEntry): string => `question ${definition.id}`;

/** The node of a question outside of groups. */
export const compileQuestion = (entry: QuestionEntry, required: boolean, scope: Scope): Node => {
  const { definition, path, cell } = entry;
  const isAsked = compileIsAsked(entry, scope);
  const options = compileOptions(definition, scope, path);
  const asked = askedOf(entry, options, required);
  const { id } = definition;
  return nodeAt(cell, {
    name: nameOf(entry),
    path,
    reads: [...isAsked.reads, ...options.reads],
    run: (state): Cell =>
      isAsked.holds(state, -1) ? cellNow(asked, state, -1, state.answers.get(id)) : hiddenCell,
    bound: (bounds) =>
      boundOf(
        asked,
        isAsked.bound(bounds, -1),
        cell.of(bounds.state),
        () => bounds.state.answers.get(id),
        bounds,
        -1,
      ),
  });
};

/** The node of a row question: one cell for each row of its group. */
export const compileRowQuestion = (entry: RowQuestionEntry, required: boolean, scope: Scope): Node => {
  const { definition, path, rows } = entry;
  const inRow = { ...scope, group: entry.group };
  const applies = compileApplies(definition.appliesIf, inRow, path);
  const options = compileOptions(definition, inRow, path);
  const asked = askedOf(entry, options, required);
  const answer = ({ answers }: State, rowId: string) => answers.get(cellKey(definition.id, rowId));
  const cellBound = (bounds: Bounds, rowId: string, row: number): CellBound =>
    boundOf(
      asked,
      applies.bound(bounds, row),
      entry.cells.of(bounds.state)[row] ?? hiddenCell,
      () => answer(bounds.state, rowId),
      bounds,
      row,
    );
  return nodeAt(entry.cells, {
    name: nameOf(entry),
    path,
    reads: [rows.index, ...applies.reads, ...options.reads],
    run: (state) =>
      rows
        .of(state)
        .ids.map((rowId, row) =>
          applies.holds(state, row) ? cellNow(asked, state, row, answer(state, rowId)) : hiddenCell,
        ),
    bound: (bounds) => rows.bound(bounds).fixed?.map((rowId, row) => cellBound(bounds, rowId, row)) ?? null,
  });
};
