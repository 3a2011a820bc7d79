import { cellKey, type Answer } from "./answer.ts";
import { compileApplies, compileOptions, type OptionTests } from "./applies.ts";
import { cellFrom, hiddenCell, openBound, readCell, settledBound, surelyHidden } from "./cell.ts";
import type { Cell, CellBound } from "./cell.ts";
import type { QuestionEntry, RowQuestionEntry } from "./entry.ts";
import { nodeAt, type Bounds, type Node, type State } from "./node.ts";
import { both, canFail, never, type Tri } from "./possible.ts";
import type { Scope } from "./scope.ts";
import type { Applying, Reading } from "./types/rule.ts";

const isCertain = (chosen: readonly string[], must: Applying): boolean =>
  must === null || chosen.every((option) => must.has(option));

/** A cell whose answer was given and stays as it is. */
const isSettled = ({ reading }: Cell): boolean =>
  reading.standing === "answered" || reading.standing === "unsure";

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
  if (options.reads.length === 0 && now.applies && isSettled(now)) return settledBound(now, hidden, required);
  const { may, must } = options.bound(bounds, row);
  const cell = readCell(entry.definition, entry.rule, may, [], answer());
  const settled = isSettled(cell) && isCertain(cell.reading.chosen, must);
  if (settled) return settledBound(cell, hidden, required);
  if (may !== null) return openBound(entry.rule, may, hidden, required);
  return hidden ? openOrHidden : open;
};

/**
 * Reads cells. Options without conditions give the same few cells again and again while nothing stands beside the
 * answer, so those are made once.
 */
const readerOf = ({ definition, rule }: QuestionEntry | RowQuestionEntry, options: OptionTests) => {
  const known = new Map<Reading, Cell>();
  const reusable = rule.domain === "one" && options.reads.length === 0;
  return (state: State, row: number, answer: Answer | undefined): Cell => {
    const { ids, applying } = options.now(state, row);
    const reading = rule.read(answer?.value ?? null, applying);
    const alone =
      answer?.reason === undefined && answer?.citations === undefined && answer?.note === undefined;
    if (!reusable || !alone || reading.standing === "invalid")
      return cellFrom(definition, reading, ids, answer);
    const found = known.get(reading) ?? cellFrom(definition, reading, ids, answer);
    known.set(reading, found);
    return found;
  };
};

const nameOf = ({ definition }: QuestionEntry | RowQuestionEntry): string => `question ${definition.id}`;

/** The node of a question outside of groups. */
export const compileQuestion = (entry: QuestionEntry, required: boolean, scope: Scope): Node => {
  const { definition, path, section, cell } = entry;
  const applies = compileApplies(definition.appliesIf, scope, path);
  const options = compileOptions(definition, scope, path);
  const read = readerOf(entry, options);
  const asked = askedOf(entry, options, required);
  const answer = ({ answers }: State) => answers.get(definition.id);
  return nodeAt(cell, {
    name: nameOf(entry),
    path,
    reads: [section.applies.index, ...applies.reads, ...options.reads],
    run: (state): Cell =>
      section.applies.of(state) && applies.holds(state, -1) ? read(state, -1, answer(state)) : hiddenCell,
    bound: (bounds) =>
      boundOf(
        asked,
        both(section.applies.bound(bounds), applies.bound(bounds, -1)),
        cell.of(bounds.state),
        () => answer(bounds.state),
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
  const read = readerOf(entry, options);
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
          applies.holds(state, row) ? read(state, row, answer(state, rowId)) : hiddenCell,
        ),
    bound: (bounds) => rows.bound(bounds).fixed?.map((rowId, row) => cellBound(bounds, rowId, row)) ?? null,
  });
};
