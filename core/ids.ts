import type { ChecklistDefinition } from "./definition.ts";
import { limits } from "./limits.ts";
import type { Path } from "./node.ts";
import type { Problem } from "./problem.ts";
import { isInheritedName } from "./shape.ts";

type Named = { readonly id: string; readonly path: Path };

const named = (list: readonly { readonly id: string }[] | undefined, ...path: Path): readonly Named[] =>
  (list ?? []).map(({ id }, index) => ({ id, path: [...path, index] }));

/** Questions, row questions and contradictions share their names: all of them key answers. */
const answerKeys = ({ sections, contradictions }: ChecklistDefinition): readonly Named[] => [
  ...sections.flatMap(({ questions }, section) =>
    questions.flatMap((question, index) => {
      const path = ["sections", section, "questions", index];
      const inner = question.type === "repeatGroup" ? named(question.questions, ...path, "questions") : [];
      return [{ id: question.id, path }, ...inner];
    }),
  ),
  ...named(contradictions, "contradictions"),
];

const isReserved = (id: string): boolean => id === "value" || id === "row" || isInheritedName(id);

const problemsIn = (group: readonly Named[], reserved: (id: string) => boolean): readonly Problem[] => {
  const seen = new Set<string>();
  return group.flatMap(({ id, path }): readonly Problem[] => {
    if (reserved(id)) return [{ code: "badId", path: [...path, "id"], params: { id } }];
    if (seen.has(id)) return [{ code: "duplicateId", path: [...path, "id"], params: { id } }];
    seen.add(id);
    return [];
  });
};

/** Ids given twice, ids that are reserved, and more questions than a checklist may have. */
export const idProblems = (definition: ChecklistDefinition): readonly Problem[] => {
  const keys = answerKeys(definition);
  const { conditions, dimensions, sections, computed, findings, results, sources, glossary, examples } =
    definition;
  const levels = (results ?? []).map((result, index) => named(result.levels, "results", index, "levels"));
  const lists = [
    keys,
    named(conditions, "conditions"),
    named(sections, "sections"),
    named(computed, "computed"),
    named(findings, "findings"),
    named(results, "results"),
    named(sources, "sources"),
    named(glossary, "glossary"),
    named(examples, "examples"),
    ...levels,
  ];
  const tooMany: readonly Problem[] =
    keys.length > limits.questions
      ? [{ code: "limitExceeded", path: ["sections"], params: { limit: limits.questions } }]
      : [];
  return [
    ...tooMany,
    ...lists.flatMap((list) => problemsIn(list, isReserved)),
    ...problemsIn(named(dimensions, "dimensions"), (id) => isReserved(id) || id === "total"),
  ];
};
