import { nearest } from "./near.ts";
import type { Problem } from "./problem.ts";

type Members = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Members =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Ids of everything in a definition, and the names of points. */
const namesIn = (part: unknown, found = new Set<string>()): ReadonlySet<string> => {
  if (Array.isArray(part)) for (const item of part) namesIn(item, found);
  else if (isObject(part)) {
    const { id, points } = part;
    if (typeof id === "string") found.add(id);
    if (isObject(points)) for (const name of Object.keys(points)) found.add(name);
    for (const member of Object.values(part)) namesIn(member, found);
  }
  return found;
};

/** What was named, without the word before it that a placeholder may have. */
const namedIn = ({ code, params: { id, placeholder } }: Problem): readonly [string, string] | null => {
  if (code === "unknownReference" && typeof id === "string") return ["", id];
  if (code !== "placeholderUnknown" || typeof placeholder !== "string") return null;
  const [, word = "", name = ""] = /^(.*:)?(.*)$/.exec(placeholder) ?? [];
  return [word, name];
};

/** Problems with names that lead nowhere, with the name in the definition that was probably meant as `near`. */
export const withSuggestions = (problems: readonly Problem[], definition: unknown): readonly Problem[] => {
  const known = problems.some((problem) => namedIn(problem) !== null) ? namesIn(definition) : [];
  return problems.map((problem) => {
    const named = namedIn(problem);
    if (named === null) return problem;
    const [word, name] = named;
    const { allowed } = problem.params;
    const near = nearest(name, Array.isArray(allowed) ? (allowed as readonly string[]) : known);
    return near === null ? problem : { ...problem, params: { ...problem.params, near: `${word}${near}` } };
  });
};
