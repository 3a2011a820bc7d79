import type { CompiledChecklist } from "../compile.ts";
import { noteAt, type LintNote } from "./note.ts";

/** Levels that no example expects: nobody would notice if they could not be reached any more. */
export const exampleNotes = ({ definition }: CompiledChecklist): readonly LintNote[] =>
  (definition.results ?? []).flatMap((result, index) => {
    const expected = new Set((definition.examples ?? []).map(({ expect }) => expect.results?.[result.id]));
    return result.levels.flatMap(({ id }, rank) =>
      expected.has(id)
        ? []
        : [noteAt("levelWithoutExample", ["results", index, "levels", rank], { of: result.id, level: id })],
    );
  });
