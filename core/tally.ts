import type { Coverage } from "./coverage.ts";
import { divide, divideWhole, zero, type Decimal } from "./decimal.ts";
import type { Mean } from "./mean.ts";
import type { Path, Slot, State } from "./node.ts";
import type { Scope } from "./scope.ts";
import { isCovered, type Scored, type Scoring } from "./scoring.ts";
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

const tallyNow = (scored: readonly Scored[], { incomplete }: Scoring, state: State): Tally => {
  let [answered, applicable, units, weightUnits] = [0, 0, 0, 0];
  let [sum, weight] = [zero, zero];
  for (const { entry, weighted } of scored) {
    const cell = entry.cell.of(state);
    if (!cell.applies) continue;
    applicable += 1;
    if (!isCovered(cell, incomplete)) continue;
    answered += 1;
    const { rating } = cell.reading;
    if (rating === null) continue;
    const worth = weighted(rating);
    if (worth.units === undefined || worth.weightUnits === undefined) {
      sum = sum.plus(worth.part);
      weight = weight.plus(entry.weight);
    } else {
      units += worth.units;
      weightUnits += worth.weightUnits;
    }
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
  const { scored } = scoring;
  return Array.from({ length: Math.ceil(scored.length / perTally) }, (_, index) => {
    const own = scored.slice(index * perTally, (index + 1) * perTally);
    return scope.derive<Tally, null>(`${name} tally ${index}`, () => ({
      name: null,
      path,
      reads: own.map(({ entry }) => entry.cell.index),
      run: (state) => tallyNow(own, scoring, state),
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
