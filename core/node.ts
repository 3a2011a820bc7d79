import type { Stored } from "./stored.ts";
import { pieceOf, placeIn, setValue, valueAt, type Values } from "./values.ts";

/** What is known while answers are evaluated: the answers, the day, and the value of every node run so far. */
export type State = {
  readonly answers: Stored;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** Parameters that the operating ministry has set; the others have their shipped value. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly values: Values<unknown>;
};

/** What could still come: per node everything its value can be once all that is required is answered. */
export type Bounds = { readonly state: State; readonly values: unknown[] };

/** The place of one node's value. `T` is its value, `B` what it can be while answers are open. */
export type Slot<T, B> = {
  readonly index: number;
  readonly of: (state: State) => T;
  readonly bound: (bounds: Bounds) => B;
};

export const slotAt = <T, B>(index: number): Slot<T, B> => {
  const [piece, place] = [pieceOf(index), placeIn(index)];
  return {
    index,
    of: (state) => state.values[piece]?.[place] as T,
    bound: (bounds) => bounds.values[index] as B,
  };
};

/** The value of a slot by its index, for loops over many: a slot and its functions are three more objects to look at. */
export const valueIn = <T>(state: State, index: number): T => valueAt(state.values, index) as T;

export type Path = readonly (string | number)[];

/**
 * One thing that is computed: a section, a question, a figure … It reads only nodes that ran before it, so that
 * one pass in dependency order computes everything.
 */
export type Node = {
  /** As an author knows it: "question fallzahl"; null for what only helps to work out something else. */
  readonly name: string | null;
  readonly path: Path;
  readonly index: number;
  /** Indices of the nodes whose values it reads. */
  readonly reads: ReadonlySet<number>;
  readonly run: (state: State) => unknown;
  readonly bound: (bounds: Bounds) => unknown;
};

/** What a node is made of, its slot aside. */
export type NodeParts<T, B> = {
  readonly name: string | null;
  readonly path: Path;
  readonly reads: Iterable<number>;
  readonly run: (state: State) => T;
  readonly bound: (bounds: Bounds) => B;
};

/** A node whose functions fit its slot. */
export const nodeAt = <T, B>(slot: Slot<T, B>, { name, path, reads, run, bound }: NodeParts<T, B>): Node => ({
  name,
  path,
  index: slot.index,
  reads: new Set(reads),
  run,
  bound,
});

/** Works out the values of some nodes, each of which comes after all that it reads. */
export const run = (nodes: readonly Node[], state: State): State => {
  for (const node of nodes) setValue(state.values, node.index, node.run(state));
  return state;
};

/** The same of what their values can still become. */
export const boundsOver = (nodes: readonly Node[], state: State, slots: number): Bounds => {
  const bounds: Bounds = { state, values: new Array<unknown>(slots) };
  for (const node of nodes) bounds.values[node.index] = node.bound(bounds);
  return bounds;
};
