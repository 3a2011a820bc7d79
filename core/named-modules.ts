import type { Path } from "./node.ts";

/** A module at hand, and where in a definition it is named. */
type NamedModule = { readonly module: unknown; readonly path: Path };

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * Of the modules at hand those that a checklist includes or a module needs, in the order in which they are named. One
 * that is not at hand is left out. Takes any JSON.
 */
export const namedModules = (
  definition: unknown,
  word: "includes" | "needs",
  atHand: readonly unknown[],
): readonly NamedModule[] => {
  const list = isObject(definition) ? definition[word] : undefined;
  return (Array.isArray(list) ? list : []).flatMap((named: unknown, index): readonly NamedModule[] => {
    const { module: id, version } = isObject(named) ? named : {};
    if (typeof id !== "string") return [];
    const isIt = (one: unknown): boolean =>
      isObject(one) && one["module"] === id && one["version"] === version;
    return atHand
      .filter(isIt)
      .slice(0, 1)
      .map((module) => ({ module, path: [word, index] }));
  });
};
