import { isDay } from "./day.ts";
import { decimal, isDecimal } from "./decimal.ts";
import { dayFigure } from "./answer-quantity.ts";
import type { ParameterEntry } from "./entry.ts";
import type { ParameterState } from "./evaluation.ts";
import { figureOf, type Figure } from "./figure.ts";
import { nodeAt, type Node, type State } from "./node.ts";
import { exactly } from "./possible.ts";
import type { Problem } from "./problem.ts";

const fits = (type: "number" | "date", written: string): boolean =>
  type === "date" ? isDay(written) : isDecimal(written);

/** What the operating ministry has set; null where that is nothing, or not of the declared type. */
const setText = (
  { definition }: ParameterEntry,
  { parameters }: Pick<State, "parameters">,
): string | null => {
  const set = Object.hasOwn(parameters, definition.id) ? parameters[definition.id] : undefined;
  return typeof set === "string" && fits(definition.type, set) ? set : null;
};

/** The value in force: what the operating ministry has set, where that fits, else what was shipped. */
const parameterText = (entry: ParameterEntry, state: Pick<State, "parameters">): string =>
  setText(entry, state) ?? entry.definition.value;

/** A parameter as it stands, with where its value comes from. */
export const parameterState = (entry: ParameterEntry, state: State): ParameterState => {
  const { id, type, value, unit, source } = entry.definition;
  return {
    id,
    type,
    value: parameterText(entry, state),
    shipped: value,
    isSet: setText(entry, state) !== null,
    unit: unit ?? null,
    source: source ?? null,
  };
};

/** The node of a parameter: it stays the same whatever is answered. */
export const compileParameter = (entry: ParameterEntry): Node => {
  const { definition, path, figure } = entry;
  const run = (state: State): Figure => {
    const text = parameterText(entry, state);
    return definition.type === "date" ? dayFigure(text) : figureOf(decimal(text));
  };
  return nodeAt(figure, {
    name: `parameter ${definition.id}`,
    path,
    reads: [],
    run,
    bound: ({ state }) => exactly(run(state).value),
  });
};

/** A shipped value that is not of the declared type. */
export const parameterProblems = (entries: Iterable<ParameterEntry>): readonly Problem[] =>
  [...entries].flatMap(({ definition, path }): readonly Problem[] =>
    fits(definition.type, definition.value)
      ? []
      : [
          {
            code: "wrongShape",
            path: [...path, "value"],
            params: { expected: definition.type === "date" ? '"2026-12-31"' : '"12.50"' },
          },
        ],
  );
