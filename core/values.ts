/** A value for each place, in pieces: values of which some have changed share the pieces of all others. */
export type Values<T = unknown> = readonly T[][];

const inPiece = 64;

export const pieceOf = (index: number): number => Math.floor(index / inPiece);
export const placeIn = (index: number): number => index % inPiece;

/** So many places, each with the same value at first. */
export const newValues = <T>(count: number, value: T): Values<T> =>
  Array.from({ length: pieceOf(count) + 1 }, () => new Array<T>(inPiece).fill(value));

export const valueAt = <T>(values: Values<T>, index: number): T | undefined =>
  values[pieceOf(index)]?.[placeIn(index)];

export const setValue = <T>(values: Values<T>, index: number, value: T): void => {
  const piece = values[pieceOf(index)];
  if (piece !== undefined) piece[placeIn(index)] = value;
};

/** The same values, of which those at some places may be set. */
export const valuesToChange = <T>(
  values: Values<T>,
  places: readonly { readonly index: number }[],
): Values<T> => {
  const changed = values.slice();
  for (const { index } of places) {
    const at = pieceOf(index);
    const piece = values[at];
    if (piece !== undefined && changed[at] === piece) changed[at] = piece.slice();
  }
  return changed;
};
