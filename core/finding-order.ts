import type { ChecklistDefinition } from "./definition.ts";
import type { QuestionDefinition, RowQuestionDefinition } from "./definition-question.ts";
import { bandsIn, optionsOf } from "./option.ts";

type AnyQuestion = QuestionDefinition | RowQuestionDefinition;

/** Every question and row question in the order in which they are asked. */
const questionsIn = ({ sections }: Pick<ChecklistDefinition, "sections">): readonly AnyQuestion[] =>
  sections
    .flatMap(({ questions }) => questions)
    .flatMap((question): readonly AnyQuestion[] =>
      question.type === "repeatGroup" ? [question, ...question.questions] : [question],
    );

/** Where each finding is met first: at a question whose answers raise it, or that it names. */
const firstPlaces = (
  definition: Pick<ChecklistDefinition, "sections" | "findings">,
): ReadonlyMap<string, number> => {
  const places = new Map<string, number>();
  const naming = Map.groupBy(
    (definition.findings ?? []).flatMap(({ id, questions }) =>
      questions.map((question) => ({ id, question })),
    ),
    ({ question }) => question,
  );
  questionsIn(definition).forEach((question, place) => {
    const raised = [...optionsOf(question), ...bandsIn(question)].flatMap(({ findings }) => findings ?? []);
    const named = (naming.get(question.id) ?? []).map(({ id }) => id);
    for (const id of [...raised, ...named]) if (!places.has(id)) places.set(id, place);
  });
  return places;
};

/**
 * The order of findings in a report: lower priority first and those without one last, then as their questions are
 * asked, then as they are written.
 */
export const findingOrder = (
  definition: Pick<ChecklistDefinition, "sections" | "findings">,
): ReadonlyMap<string, number> => {
  const { findings = [] } = definition;
  const places = firstPlaces(definition);
  const keysOf = (index: number): readonly number[] => {
    const { id = "", priority = Number.POSITIVE_INFINITY } = findings[index] ?? {};
    return [priority, places.get(id) ?? Number.POSITIVE_INFINITY, index];
  };
  const compare = (left: readonly number[], right: readonly number[]): number => {
    const at = left.findIndex((key, index) => key !== right[index]);
    return at < 0 ? 0 : (left[at] ?? 0) < (right[at] ?? 0) ? -1 : 1;
  };
  const ordered = findings
    .map((_, index) => ({ index, keys: keysOf(index) }))
    .toSorted((left, right) => compare(left.keys, right.keys));
  return new Map(ordered.map(({ index }, place) => [findings[index]?.id ?? "", place]));
};
