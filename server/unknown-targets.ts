import { targetNotes } from "#core/lint/targets.ts";
import { asWrittenInMatrices } from "#core/matrix.ts";
import { definitionPlace } from "#core/text/definition-place.ts";
import { lintSentence } from "#core/text/lint-sentence.ts";
import type { Published } from "./published.ts";

/**
 * What the newest checklists lead to or take answers over from and what is not published here, in sentences. It is no
 * reason not to start: whoever leaves a checklist out on purpose finds the others as they are.
 */
export const unknownTargets = (
  newest: readonly Published[],
  published: readonly Published[],
): readonly string[] => {
  const byId = Map.groupBy(published, ({ id }) => id);
  const targets = new Map(
    [...byId].map(([id, versions]) => [
      id,
      new Set(versions.flatMap(({ checklist }) => [...checklist.questions.keys()])),
    ]),
  );
  return newest.flatMap(({ id, version, definition, modules, checklist }) =>
    asWrittenInMatrices(targetNotes(checklist, targets), checklist.matrixRows).map((note) => {
      const place = definitionPlace(note.path, definition, modules);
      return `${id}/${version}.json: ${place}: ${lintSentence(note, "de")}`;
    }),
  );
};
