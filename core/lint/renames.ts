import type { CompiledChecklist } from "../compile.ts";
import { optionsOf } from "../option.ts";
import { noteAt, type LintNote } from "./note.ts";

/**
 * Answers that the map of an earlier version would lose: questions and options of it that are gone and neither renamed
 * nor named as removed, and questions of another type that are not named as retyped.
 */
export const renameNotes = (
  { definition, questions }: CompiledChecklist,
  before: CompiledChecklist,
): readonly LintNote[] => {
  const { supersedes } = definition;
  if (supersedes === undefined) return [];
  const removed = new Set(supersedes.removed ?? []);
  const retyped = new Set(supersedes.retyped ?? []);
  return [...before.questions].flatMap(([id, old]): readonly LintNote[] => {
    if (removed.has(id)) return [];
    const now = questions.get(supersedes.questions?.[id] ?? id);
    if (now === undefined) return [noteAt("renameLosesAnswers", ["supersedes"], { of: id })];
    if (now.type !== old.type)
      return retyped.has(id) ? [] : [noteAt("renameLosesAnswers", ["supersedes"], { of: id })];
    const kept = new Set(optionsOf(now).map((option) => option.id));
    const gone = new Set(supersedes.removedOptions?.[id] ?? []);
    return optionsOf(old)
      .map((option) => option.id)
      .filter((option) => !gone.has(option) && !kept.has(supersedes.options?.[id]?.[option] ?? option))
      .map((option) => noteAt("renameLosesAnswers", ["supersedes"], { of: `${id} ${option}` }));
  });
};
