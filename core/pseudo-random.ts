/** Numbers that look random and follow from a seed: `below(n)` is one of 0 … n - 1; 0 where n is less than 1. */
export type Draw = (below: number) => number;

/** A row of numbers from a seed (any whole number): the same seed gives the same row everywhere (mulberry32). */
export const drawFrom = (seed: number): Draw => {
  let state = seed | 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return below < 1 ? 0 : ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
};

/** A seed for one named thing, so that others can come and go beside it without changing its row. */
export const seedFor = (seed: number, name: string): number => {
  let mixed = seed | 0;
  for (let index = 0; index < name.length; index += 1)
    mixed = (Math.imul(mixed, 31) + name.charCodeAt(index)) | 0;
  return mixed;
};
