import type { CompiledChecklist } from "../compile.ts";
import type { Path } from "../node.ts";
import { writtenPath } from "../origin.ts";
import { noteAt, type LintNote } from "./note.ts";

type Members = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Members =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Questions compared directly under a negation; `answered` and `unsure` already ask whether there is an answer. */
const negated = (part: unknown): readonly string[] => {
  if (Array.isArray(part)) return part.flatMap(negated);
  if (!isObject(part) || "answered" in part || "unsure" in part || "not" in part) return [];
  const { question } = part;
  const own = typeof question === "string" ? [question] : [];
  return [...own, ...Object.values(part).flatMap(negated)];
};

const asksForAnswer = (part: unknown, questions: readonly string[]): boolean =>
  Array.isArray(part) &&
  questions.every((id) =>
    part.some((sibling) => isObject(sibling) && sibling["question"] === id && sibling["answered"] === true),
  );

const walk = (part: unknown, path: Path, siblings: unknown): readonly LintNote[] => {
  if (Array.isArray(part)) return part.flatMap((item, index) => walk(item, [...path, index], null));
  if (!isObject(part)) return [];
  const inner = Object.entries(part).flatMap(([key, member]) =>
    key === "all" && Array.isArray(member)
      ? member.flatMap((item, index) => walk(item, [...path, key, index], member))
      : walk(member, [...path, key], null),
  );
  if (!("not" in part)) return inner;
  const questions = [...new Set(negated(part["not"]))];
  if (questions.length === 0 || asksForAnswer(siblings, questions)) return inner;
  return [noteAt("notOverOpen", [...path, "not"], { questions }), ...inner];
};

/**
 * Negations of comparisons: they hold also while the question is open or hidden. Told unless `answered` is asked for
 * beside it.
 */
export const negationNotes = ({ definition, origins }: CompiledChecklist): readonly LintNote[] => {
  const { examples: _examples, properties: _properties, ...rest } = definition;
  return walk(rest, [], null).map((note) => ({
    ...note,
    path: writtenPath(origins, definition, note.path),
  }));
};
