import { dayFigure } from "./answer-quantity.ts";
import type { Figure } from "./figure.ts";
import { exactly, type FigureBound } from "./possible.ts";
import type { Quantity } from "./quantity.ts";
import type { Scope } from "./scope.ts";

/** The name of the node that everything reads which depends on the day. */
export const todayNode = "today";

/** The day on which answers are evaluated. */
export const todayQuantity = (scope: Scope): Quantity => {
  const day = scope.derive<Figure, FigureBound>(todayNode, () => ({
    name: todayNode,
    path: [],
    reads: [],
    run: ({ today }) => dayFigure(today),
    bound: ({ state }) => exactly(dayFigure(state.today).value),
  }));
  return { type: "day", unit: null, reads: [day.index], run: day.of, bound: day.bound };
};
