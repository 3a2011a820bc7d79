import type { Path } from "./node.ts";

/**
 * Where the parts of a resolved definition stand in the files they come from: what is written out from a shorthand or
 * taken from a module is told at the place its author wrote. Modules' paths begin with `includes` and the place of
 * the inclusion.
 */
export type Origins = ReadonlyMap<object, Path>;

const isObject = (part: unknown): part is Readonly<Record<string | number, unknown>> =>
  typeof part === "object" && part !== null;

/** The place in the files of what a path in a resolved definition leads to. */
export const writtenPath = (origins: Origins, definition: unknown, path: Path): Path => {
  let part = definition;
  let written: Path = [];
  for (const step of path) {
    part = isObject(part) ? part[step] : undefined;
    written = (isObject(part) ? origins.get(part) : undefined) ?? [...written, step];
  }
  return written;
};

/** The path of a part; `place` where it stands in the checklist's own file just as it does here. */
export const originOf = (origins: Origins, part: object, place: Path): Path => origins.get(part) ?? place;
