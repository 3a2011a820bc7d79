import type { CompiledChecklist } from "../compile.ts";
import { asWrittenInMatrices } from "../matrix.ts";
import { bandNotes } from "./bands.ts";
import { exampleNotes, type LintedKind } from "./examples.ts";
import { negationNotes } from "./negations.ts";
import type { LintNote } from "./note.ts";
import { reachNotes } from "./reach.ts";
import { renameNotes } from "./renames.ts";
import { scoringNotes } from "./scoring.ts";
import { sourceNotes } from "./sources.ts";
import { targetNotes, type Targets } from "./targets.ts";
import { textNotes } from "./texts.ts";
import { translationNotes } from "./translations.ts";

/**
 * What an author should look at in a checklist that compiles: errors stand against publication, warnings should be
 * mended, notes are worth a look. `before` is the version that it supersedes and `targets` are the checklists beside it, where
 * they are at hand; of a module, the checklist around it is given.
 */
export const lintChecklist = (
  checklist: CompiledChecklist,
  {
    before = null,
    kind = "checklist",
    targets = null,
  }: {
    readonly before?: CompiledChecklist | null;
    readonly kind?: LintedKind;
    readonly targets?: Targets | null;
  } = {},
): readonly LintNote[] =>
  asWrittenInMatrices(
    [
      ...bandNotes(checklist),
      ...reachNotes(checklist),
      ...scoringNotes(checklist),
      ...negationNotes(checklist),
      ...exampleNotes(checklist, kind),
      ...(before === null ? [] : renameNotes(checklist, before)),
      ...(targets === null ? [] : targetNotes(checklist, targets)),
      ...textNotes(checklist),
      ...sourceNotes(checklist),
      ...translationNotes(checklist),
    ],
    checklist.matrixRows,
  );
