import type { ChecklistDefinition } from "./definition.ts";
import type { Entries } from "./entry.ts";
import { optionsOf } from "./option.ts";
import type { Problem } from "./problem.ts";

type Renames = Readonly<Record<string, string>>;

const keyed = <T>(record: Readonly<Record<string, T>> | undefined, id: string): T | undefined =>
  record !== undefined && Object.hasOwn(record, id) ? record[id] : undefined;

/** What became of the ids of the version before: asked by those ids. */
export type Fates = {
  readonly version: string | null;
  /** The id that a question, row question or contradiction has now. */
  readonly nameOf: (id: string) => string;
  readonly optionOf: (questionId: string, optionId: string) => string;
  readonly isRemoved: (id: string) => boolean;
  readonly isOptionRemoved: (questionId: string, optionId: string) => boolean;
  readonly isRetyped: (id: string) => boolean;
};

/** Reads what a definition says of the version it supersedes. Options are named under the earlier id of their question. */
export const fatesIn = ({ supersedes }: Pick<ChecklistDefinition, "supersedes">): Fates => {
  const { version = null, questions, options, removed = [], removedOptions, retyped = [] } = supersedes ?? {};
  return {
    version,
    nameOf: (id) => keyed(questions, id) ?? id,
    optionOf: (questionId, optionId) => keyed(keyed(options, questionId), optionId) ?? optionId,
    isRemoved: (id) => removed.includes(id),
    isOptionRemoved: (questionId, optionId) => keyed(removedOptions, questionId)?.includes(optionId) === true,
    isRetyped: (id) => retyped.includes(id),
  };
};

/** New names that there are not, and names that two things would have. */
const renameProblems = (
  renames: Renames,
  known: (id: string) => boolean,
  path: Problem["path"],
): readonly Problem[] => {
  const seen = new Set<string>();
  return Object.entries(renames).flatMap(([from, to]): readonly Problem[] => {
    const place = [...path, from];
    if (!known(to)) return [{ code: "unknownReference", path: place, params: { id: to } }];
    if (seen.has(to)) return [{ code: "duplicateId", path: place, params: { id: to } }];
    seen.add(to);
    return [];
  });
};

/** What is wrong with the map of an earlier version, as far as that version is not needed to tell. */
export const supersedesProblems = (
  { supersedes }: Pick<ChecklistDefinition, "supersedes">,
  { questions, contradictions }: Entries,
): readonly Problem[] => {
  if (supersedes === undefined) return [];
  const { nameOf } = fatesIn({ supersedes });
  return [
    ...renameProblems(supersedes.questions ?? {}, (id) => questions.has(id) || contradictions.has(id), [
      "supersedes",
      "questions",
    ]),
    ...Object.entries(supersedes.options ?? {}).flatMap(([id, renames]) => {
      const path = ["supersedes", "options", id];
      const now = questions.get(nameOf(id));
      if (now === undefined) return [{ code: "unknownReference" as const, path, params: { id: nameOf(id) } }];
      const ids = new Set(optionsOf(now.definition).map((option) => option.id));
      return renameProblems(renames, (option) => ids.has(option), path);
    }),
  ];
};
