import type { CompiledChecklist } from "../compile.ts";
import { originOf } from "../origin.ts";
import { noteAt, type LintNote } from "./note.ts";

/** What is held for notes: a checklist, or a module within the checklist around it. */
export type LintedKind = "checklist" | "module";

/**
 * Levels that no example expects: nobody would notice if they could not be reached any more. Those of a result that a
 * module brings along are for the module's own examples to expect.
 */
export const exampleNotes = (
  { definition, origins }: CompiledChecklist,
  kind: LintedKind,
): readonly LintNote[] =>
  (definition.results ?? []).flatMap((result, index) => {
    const path = originOf(origins, result, ["results", index]);
    if (kind === "checklist" && path[0] === "includes") return [];
    const expected = new Set((definition.examples ?? []).map(({ expect }) => expect.results?.[result.id]));
    return result.levels.flatMap(({ id }, rank) =>
      expected.has(id)
        ? []
        : [noteAt("levelWithoutExample", [...path, "levels", rank], { of: result.id, level: id })],
    );
  });
