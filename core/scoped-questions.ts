import type { ScopeWords } from "./condition-type.ts";
import type { QuestionEntry } from "./entry.ts";
import type { Place, Scope } from "./scope.ts";

const words = ["dimension", "sections", "questions"] as const;

const isTop = (entry: { readonly kind: string } | undefined): entry is QuestionEntry =>
  entry?.kind === "question";

const unknownIn = (
  ids: readonly string[],
  known: (id: string) => boolean,
  word: string,
  scope: Scope,
  place: Place,
): void =>
  ids.forEach((id, index) => {
    if (!known(id))
      scope.report({ code: "unknownReference", path: [...place.path, word, index], params: { id } });
  });

/**
 * The questions that a figure is about, outside of rows: those of a dimension, of sections, or by name; all, where
 * nothing is named. What does not exist is reported.
 */
export const scopedQuestions = (of: ScopeWords, scope: Scope, place: Place): readonly QuestionEntry[] => {
  const { entries } = scope;
  const all = [...entries.questions.values()].filter(isTop);
  const given = words.filter((word) => of[word] !== undefined);
  if (given.length > 1) {
    scope.report({ code: "wrongShape", path: place.path, params: { expected: given.join(" | ") } });
    return [];
  }
  const { dimension, sections, questions } = of;
  if (dimension !== undefined) {
    if (!entries.dimensions.has(dimension))
      scope.report({
        code: "unknownReference",
        path: [...place.path, "dimension"],
        params: { id: dimension },
      });
    return all.filter((entry) => entry.dimension === dimension);
  }
  if (sections !== undefined) {
    const known = new Set(entries.sections.map(({ definition }) => definition.id));
    unknownIn(sections, (id) => known.has(id), "sections", scope, place);
    return all.filter((entry) => sections.includes(entry.section.definition.id));
  }
  if (questions !== undefined) {
    unknownIn(questions, (id) => isTop(entries.questions.get(id)), "questions", scope, place);
    return all.filter((entry) => questions.includes(entry.definition.id));
  }
  return all;
};
