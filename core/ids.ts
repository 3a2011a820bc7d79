import type { ChecklistDefinition } from "./definition.ts";
import { limits } from "./limits.ts";
import type { Path } from "./node.ts";
import { originOf, type Origins } from "./origin.ts";
import type { Problem } from "./problem.ts";
import { isInheritedName } from "./shape.ts";

type Named = { readonly id: string; readonly path: Path };

type Naming = (list: readonly { readonly id: string }[] | undefined, ...path: Path) => readonly Named[];

/** Parts with an id, with the place their author wrote them. */
const namedFrom =
  (origins: Origins): Naming =>
  (list, ...path) =>
    (list ?? []).map((part, index) => ({ id: part.id, path: originOf(origins, part, [...path, index]) }));

/** Questions, row questions and contradictions share their names: all of them key answers. */
const answerKeys = ({ sections, contradictions }: ChecklistDefinition, named: Naming): readonly Named[] => [
  ...sections.flatMap(({ questions }, section) =>
    named(questions, "sections", section, "questions").flatMap((question, index) => {
      const definition = questions[index];
      const inner =
        definition?.type === "repeatGroup" ? named(definition.questions, ...question.path, "questions") : [];
      return [question, ...inner];
    }),
  ),
  ...named(contradictions, "contradictions"),
];

const longest = 64;

/** Names that reach into the engine's own objects, and ids made from two that are longer than one may be. */
const isReserved = (id: string): boolean =>
  id === "value" || id === "row" || isInheritedName(id) || id.length > longest;

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
export const idProblems = (definition: ChecklistDefinition, origins: Origins): readonly Problem[] => {
  const named = namedFrom(origins);
  const keys = answerKeys(definition, named);
  const { conditions, dimensions, sections, computed, findings, results, sources, glossary, examples } =
    definition;
  const { parameters, properties, outlines } = definition;
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
    named(parameters, "parameters"),
    named(properties, "properties"),
    named(outlines, "outlines"),
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
