import type { SectionDefinition } from "#core/definition.ts";
import type { Evaluation, SectionState } from "#core/evaluation.ts";

/** A section with its definition. */
export type Place = { readonly definition: SectionDefinition; readonly state: SectionState };

/** All sections in order. */
const placesOf = (evaluation: Evaluation): readonly Place[] =>
  evaluation.checklist.definition.sections.flatMap((definition) => {
    const state = evaluation.sections.find(({ id }) => id === definition.id);
    return state ? [{ definition, state }] : [];
  });

/** Whether a section has anything to show now. */
const isShown = ({ status }: SectionState): boolean => status !== "notApplicable";

/** A section and its neighbours among those that have something to show. */
export const placesAround = (
  evaluation: Evaluation,
  section: string,
): {
  readonly here: Place | undefined;
  readonly before: Place | undefined;
  readonly after: Place | undefined;
} => {
  const places = placesOf(evaluation);
  const at = places.findIndex(({ definition }) => definition.id === section);
  const shown = ({ state }: Place): boolean => isShown(state);
  return {
    here: places[at],
    before: at < 0 ? undefined : places.slice(0, at).findLast(shown),
    after: at < 0 ? undefined : places.slice(at + 1).find(shown),
  };
};

/** The section to open when none is named: that of a named question, else where something is open, else the first. */
export const sectionToOpen = (evaluation: Evaluation, question: string | null): string | undefined => {
  const named = question === null ? undefined : evaluation.question(question)?.section;
  const shown = evaluation.sections.filter(isShown);
  const open = shown.find(({ status }) => status !== "done")?.id;
  return named ?? open ?? shown[0]?.id ?? evaluation.sections[0]?.id;
};
