import fc from "fast-check";

/**
 * Draws choices from a list of numbers, 0 once it is used up. Smaller numbers make a simpler thing, so a failing
 * case shrinks to one that a person can read.
 */
export type Tape = {
  /** 0 … below - 1 */
  readonly number: (below: number) => number;
  readonly chance: (one: number) => boolean;
  readonly pick: <T>(list: readonly [T, ...T[]]) => T;
  readonly some: <T>(list: readonly T[]) => readonly T[];
};

export const tapeOf = (numbers: readonly number[]): Tape => {
  let place = 0;
  const number = (below: number): number => {
    const drawn = numbers[place] ?? 0;
    place += 1;
    return below <= 0 ? 0 : drawn % below;
  };
  return {
    number,
    chance: (one) => number(one) === one - 1,
    pick: (list) => list[number(list.length)] ?? list[0],
    some: (list) => list.filter(() => number(2) === 1),
  };
};

/** Tapes of one length: numbers shrink towards 0, which draws the plainest of everything. */
export const tapes = (length: number): fc.Arbitrary<readonly number[]> =>
  fc.uint8Array({ minLength: length, maxLength: length }).map((numbers) => [...numbers]);
