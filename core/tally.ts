import { hiddenCell, type Cell } from "./cell.ts";
import type { Coverage } from "./coverage.ts";
import { divide, divideWhole, zero, type Decimal } from "./decimal.ts";
import type { QuestionEntry } from "./entry.ts";
import type { Mean } from "./mean.ts";
import type { Path, Slot, State } from "./node.ts";
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

/** A question with what its known cells add: side by side, and close to each other in memory. */
type Counted = {
  readonly scored: Scored;
  readonly cell: QuestionEntry["cell"];
  readonly cells: readonly Cell[];
  readonly worths: readonly Tally[];
};

const countedOf = (scored: Scored, incomplete: Incomplete, shared: (worth: Tally) => Tally): Counted => {
  const { cell, knownCells } = scored.entry;
  const cells = [hiddenCell, ...(knownCells?.values() ?? [])];
  const worths = cells.map((each) => shared(worthOf(scored, each, incomplete)));
  return { scored, cell, cells, worths };
};

/** Questions of which many are worth the same; equal worths become one. */
const sharing = (): ((worth: Tally) => Tally) => {
  const known = new Map<string, Tally>();
  return (worth) => {
    const { sum, weight } = worth;
    if (sum !== zero || weight !== zero) return worth;
    const key = `${worth.answered} ${worth.applicable} ${worth.units} ${worth.weightUnits}`;
    const found = known.get(key) ?? worth;
    known.set(key, found);
    return found;
  };
};

const tallyNow = (counted: readonly Counted[], incomplete: Incomplete, state: State): Tally => {
  let [answered, applicable, units, weightUnits] = [0, 0, 0, 0];
  let [sum, weight] = [zero, zero];
  for (const { scored, cell: slot, cells, worths } of counted) {
    const cell = slot.of(state);
    let known = 0;
    while (known < cells.length && cells[known] !== cell) known += 1;
    const worth = worths[known] ?? worthOf(scored, cell, incomplete);
    answered += worth.answered;
    applicable += worth.applicable;
    units += worth.units;
    weightUnits += worth.weightUnits;
    if (worth.sum !== zero) sum = sum.plus(worth.sum);
    if (worth.weight !== zero) weight = weight.plus(worth.weight);
  }
  return { answered, applicable, units, weightUnits, sum, weight };
};

/** So many questions are added up again when the answer to one of them has changed. */
const perTally = 32;

/** The tallies of a scoring, each of some of its questions. */
export const talliesOf = (
  scoring: Scoring,
  { name, path }: { readonly name: string; readonly path: Path },
  scope: Scope,
): readonly TallySlot[] => {
  const { scored, incomplete } = scoring;
  const shared = sharing();
  return Array.from({ length: Math.ceil(scored.length / perTally) }, (_, index) => {
    const own = scored.slice(index * perTally, (index + 1) * perTally);
    const counted = own.map((one) => countedOf(one, incomplete, shared));
    return scope.derive<Tally, null>(`${name} tally ${index}`, () => ({
      name: null,
      path,
      reads: own.map(({ entry }) => entry.cell.index),
      run: (state) => tallyNow(counted, incomplete, state),
      bound: () => null,
    }));
  });
};

const added = (sum: Decimal, inUnits: number, units: Units): Decimal =>
  inUnits === 0 ? sum : sum.plus(units.sum(inUnits));

/** The mean that tallies come to. */
export const meanOfTallies = (tallies: readonly TallySlot[], units: Units, state: State): Mean => {
  let [known, knownWeight] = [0, 0];
  let [rest, restWeight] = [zero, zero];
  for (const slot of tallies) {
    const tally = slot.of(state);
    known += tally.units;
    knownWeight += tally.weightUnits;
    if (tally.sum !== zero) rest = rest.plus(tally.sum);
    if (tally.weight !== zero) restWeight = restWeight.plus(tally.weight);
  }
  const sum = () => added(rest, known, units);
  const weight = () => added(restWeight, knownWeight, units);
  const value =
    rest === zero && restWeight === zero ? divideWhole(known, knownWeight) : divide(sum(), weight());
  return { value, sum, weight };
};

/** The coverage that tallies come to. */
export const coverageOfTallies = (tallies: readonly TallySlot[], state: State): Coverage => {
  let [answered, applicable] = [0, 0];
  for (const slot of tallies) {
    const tally = slot.of(state);
    answered += tally.answered;
    applicable += tally.applicable;
  }
  return { answered, applicable };
};
