import { hiddenCell, type Cell } from "./cell.ts";
import type { Coverage } from "./coverage.ts";
import { divide, divideWhole, zero, type Decimal } from "./decimal.ts";
import { madeOnce } from "./made-once.ts";
import type { Mean } from "./mean.ts";
import { valueIn, type Path, type Slot, type State } from "./node.ts";
import type { Scope } from "./scope.ts";
import { isCovered, type Incomplete, type Scored, type Scoring } from "./scoring.ts";
import type { Units } from "./units.ts";

/** What some scored questions add up to. What is known beforehand is added in whole units, the rest as decimals. */
export type Tally = Coverage & {
  readonly units: number;
  readonly weightUnits: number;
  readonly sum: Decimal;
  readonly weight: Decimal;
};

/** A place where a tally is kept. Nobody asks what it may become: that is asked of the questions themselves. */
export type TallySlot = Slot<Tally, null>;

const nothing: Tally = { answered: 0, applicable: 0, units: 0, weightUnits: 0, sum: zero, weight: zero };
const open: Tally = { ...nothing, applicable: 1 };
const unrated: Tally = { ...open, answered: 1 };

/** What one cell adds. */
const worthOf = ({ entry, weighted }: Scored, cell: Cell, incomplete: Incomplete): Tally => {
  if (!cell.applies) return nothing;
  if (!isCovered(cell, incomplete)) return open;
  const { rating } = cell.reading;
  if (rating === null) return unrated;
  const { part, units, weightUnits } = weighted(rating);
  return units === undefined || weightUnits === undefined
    ? { ...unrated, sum: part, weight: entry.weight }
    : { ...unrated, units, weightUnits };
};

/** Known cells and what each of them adds, side by side. */
type Worths = { readonly cells: readonly Cell[]; readonly worths: readonly Tally[] };

/** A question with what its known cells add. */
type Counted = Worths & { readonly scored: Scored; readonly index: number };

const worthsOf = (scored: Scored, incomplete: Incomplete): Worths => {
  const cells = [hiddenCell, ...(scored.entry.knownCells?.values() ?? [])];
  return { cells, worths: cells.map((each) => worthOf(scored, each, incomplete)) };
};

const worthNow = ({ scored, index, cells, worths }: Counted, incomplete: Incomplete, state: State): Tally => {
  const cell = valueIn<Cell>(state, index);
  let known = 0;
  while (known < cells.length && cells[known] !== cell) known += 1;
  return worths[known] ?? worthOf(scored, cell, incomplete);
};

const addedUp = <T>(parts: readonly T[], tallyOf: (part: T) => Tally): Tally => {
  let [answered, applicable, units, weightUnits] = [0, 0, 0, 0];
  let [sum, weight] = [zero, zero];
  for (const part of parts) {
    const tally = tallyOf(part);
    answered += tally.answered;
    applicable += tally.applicable;
    units += tally.units;
    weightUnits += tally.weightUnits;
    if (tally.sum !== zero) sum = sum.plus(tally.sum);
    if (tally.weight !== zero) weight = weight.plus(tally.weight);
  }
  return { answered, applicable, units, weightUnits, sum, weight };
};

/** So many are added up again when one of them has changed. */
const perTally = 16;

const inParts = <T>(all: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / perTally) }, (_, index) =>
    all.slice(index * perTally, (index + 1) * perTally),
  );

type Naming = { readonly name: string; readonly path: Path };

/** The tally of all questions of a scoring: a tree, so that a changed answer touches one branch of it. */
export const compileTally = (scoring: Scoring, { name, path }: Naming, scope: Scope): TallySlot => {
  const { scored, incomplete } = scoring;
  const alike = madeOnce<Scored["weighted"], Worths>();
  const derive = (key: string, reads: readonly number[], run: (state: State) => Tally): TallySlot =>
    scope.derive(`${name} tally ${key}`, () => ({ name: null, path, reads, run, bound: () => null }));
  const ofQuestions = (part: readonly Scored[], key: string): TallySlot => {
    const counted = part.map((one) => ({
      scored: one,
      index: one.entry.cell.index,
      ...alike(one.weighted, () => worthsOf(one, incomplete)),
    }));
    const reads = part.map(({ entry }) => entry.cell.index);
    return derive(key, reads, (state) => addedUp(counted, (one) => worthNow(one, incomplete, state)));
  };
  const ofTallies = (part: readonly TallySlot[], key: string): TallySlot => {
    const reads = part.map(({ index }) => index);
    return derive(key, reads, (state) => addedUp(part, (slot) => slot.of(state)));
  };
  let slots = inParts(scored).map((part, index) => ofQuestions(part, `${index}`));
  for (let level = 1; slots.length > 1; level += 1)
    slots = inParts(slots).map((part, index) => ofTallies(part, `${level}.${index}`));
  return slots[0] ?? ofQuestions([], "0");
};

const added = (sum: Decimal, inUnits: number, units: Units): Decimal =>
  inUnits === 0 ? sum : sum.plus(units.sum(inUnits));

/** The mean that a tally comes to. */
export const meanOfTally = (tally: Tally, units: Units): Mean => {
  const sum = () => added(tally.sum, tally.units, units);
  const weight = () => added(tally.weight, tally.weightUnits, units);
  const value =
    tally.sum === zero && tally.weight === zero
      ? divideWhole(tally.units, tally.weightUnits)
      : divide(sum(), weight());
  return { value, sum, weight };
};
