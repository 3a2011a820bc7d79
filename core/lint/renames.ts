import type { CompiledChecklist } from "../compile.ts";
import { possibleRefusals } from "../migrate.ts";
import { noteAt, type LintNote } from "./note.ts";

/**
 * Answers that the map of an earlier version would lose, as carrying over would refuse them: questions and options that
 * are gone and neither renamed nor named as removed, questions of another type that are not named as retyped, and two
 * that would become one.
 */
export const renameNotes = (after: CompiledChecklist, before: CompiledChecklist): readonly LintNote[] =>
  after.definition.supersedes === undefined
    ? []
    : possibleRefusals(before, after).map(({ params: { question = "", option } }) =>
        noteAt("renameLosesAnswers", ["supersedes"], {
          of: option === undefined ? question : `${question} ${option}`,
        }),
      );
