/** A value for each place, in pieces: values of which some have changed share the pieces of all others. */
export type Values<T> = readonly (T | undefined)[][];

const bits = 6;
const inPiece = 2 ** bits;

export const pieceOf = (index: number): number => index >>> bits;
export const placeIn = (index: number): number => index & (inPiece - 1);

/** So many places, with nothing in them. */
export const newValues = <T>(count: number): Values<T> => {
  const pieces: T[][] = [];
  while (pieces.length * inPiece < count) pieces.push(new Array<T>(inPiece));
  return pieces;
};

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
