import type { Bounds, State } from "./node.ts";
import type { Figure } from "./figure.ts";
import type { FigureBound } from "./possible.ts";

/**
 * Something that has a size: a number, or a day as its number. `unit` is null where none is known: then it agrees with
 * every unit. `row` is the index of the row it is asked in, -1 outside of groups.
 */
export type Quantity = {
  readonly type: "number" | "day";
  readonly unit: string | null;
  readonly reads: readonly number[];
  readonly run: (state: State, row: number) => Figure;
  readonly bound: (bounds: Bounds, row: number) => FigureBound;
};

/** How it is said that a number or a day is expected, apart from a number as JSON has it. */
export const expectedOf = (type: Quantity["type"]): string => (type === "day" ? "day" : "figure");
