import { compileApplies } from "./applies.ts";
import { compileComputed } from "./computed.ts";
import { compileScoredFigure, scoredFigure } from "./computed-question.ts";
import { compileCondition } from "./condition.ts";
import { compileContradiction } from "./contradiction.ts";
import type { ChecklistDefinition } from "./definition.ts";
import { euro } from "./entries.ts";
import { compileProperty } from "./property-nodes.ts";
import { lazy } from "./lazy.ts";
import { compileParameter } from "./parameter.ts";
import type { ConditionEntry, Entries, QuestionEntry, RowQuestionEntry, SectionEntry } from "./entry.ts";
import { compileFinding, type Raiser } from "./finding.ts";
import { compileGroup, compileRows } from "./group.ts";
import { nodeAt, type Node } from "./node.ts";
import { bandsIn, optionsOf } from "./option.ts";
import { inDependencyOrder } from "./order.ts";
import { compilePlaceholders } from "./placeholder.ts";
import type { Problem } from "./problem.ts";
import { programOf, type Program } from "./program.ts";
import { compileQuestion, compileRowQuestion } from "./question.ts";
import { isScored } from "./rating-problems.ts";
import { compileRelations } from "./relation.ts";
import { requiredQuestions } from "./required.ts";
import { compileResult } from "./result.ts";
import { isGroup } from "./rows-owner.ts";
import { scopeOver, type Scope, type Test } from "./scope.ts";
import { compileSteps } from "./steps.ts";
import { compileDimension, compileTotal } from "./score.ts";
import { scoringOf, type Incomplete, type Scoring } from "./scoring.ts";

const testNode = (name: string, path: Node["path"], slot: SectionEntry["applies"], test: Test): Node =>
  nodeAt(slot, {
    name,
    path,
    reads: test.reads,
    run: (state) => test.holds(state, -1),
    bound: (bounds) => test.bound(bounds, -1),
  });

const compileSection = ({ definition, path, applies }: SectionEntry, scope: Scope): Node =>
  testNode(`section ${definition.id}`, path, applies, compileApplies(definition.appliesIf, scope, path));

const compileNamed = ({ id, when, path, holds }: ConditionEntry, scope: Scope): Node =>
  testNode(
    `condition ${id}`,
    path,
    holds,
    compileCondition(when, scope, { path: [...path, "when"], depth: 1 }),
  );

type Raising = { readonly by: Raiser["by"]; readonly findings: readonly string[] | undefined };

const raisingIn = ({ definition }: QuestionEntry | RowQuestionEntry): readonly Raising[] => [
  ...optionsOf(definition).map(({ id, findings }) => ({ by: { option: id }, findings })),
  ...bandsIn(definition).map(({ findings }, index) => ({ by: { band: index }, findings })),
];

/** Which options and bands raise which finding. */
const raisersOf = (entries: Entries): ReadonlyMap<string, readonly Raiser[]> => {
  const raisers = new Map<string, Raiser[]>();
  for (const entry of entries.questions.values())
    for (const { by, findings = [] } of raisingIn(entry))
      for (const finding of findings) {
        const known = raisers.get(finding);
        if (known === undefined) raisers.set(finding, [{ entry, by }]);
        else known.push({ entry, by });
      }
  return raisers;
};

const compileFindings = (
  entries: Entries,
  raisers: ReadonlyMap<string, readonly Raiser[]>,
  scope: Scope,
): readonly Node[] =>
  [...entries.findings.values()].map((finding) => {
    const questions = finding.definition.questions
      .map((id) => entries.questions.get(id))
      .filter((entry) => entry !== undefined);
    return compileFinding(finding, raisers.get(finding.definition.id) ?? [], questions, scope);
  });

const compileAsked = (
  entry: QuestionEntry | RowQuestionEntry,
  required: ReadonlySet<string>,
  scope: Scope,
): readonly Node[] => {
  const isRequired = (id: string): boolean => required.has(id);
  const { id } = entry.definition;
  if (entry.kind === "rowQuestion") return [compileRowQuestion(entry, isRequired(id), scope)];
  if (!isGroup(entry)) {
    const scored = scoredFigure(entry, scope);
    return [scored ? compileScoredFigure(scored, scope) : compileQuestion(entry, isRequired(id), scope)];
  }
  return [compileRows(entry, isRequired(id), scope), compileGroup(entry, isRequired, scope)];
};

/** How each dimension is scored. */
const scoringsOf = (
  { questions, dimensions }: Entries,
  incomplete: Incomplete,
): ReadonlyMap<string, Scoring> => {
  const scored = [...questions.values()].filter((entry) => entry.kind === "question").filter(isScored);
  const byDimension = Map.groupBy(scored, (entry) => entry.dimension);
  return new Map(
    [...dimensions].map(([id, { sum }]) => [
      id,
      scoringOf(sum?.questions ?? byDimension.get(id) ?? [], incomplete),
    ]),
  );
};

const compileScores = (
  { dimensions, total }: Entries,
  scorings: ReadonlyMap<string, Scoring>,
  incomplete: Incomplete,
  scope: Scope,
): readonly Node[] => {
  const nodes = [...dimensions.values()].flatMap((entry) => {
    const scoring = scorings.get(entry.definition.id);
    return scoring === undefined ? [] : compileDimension(entry, scoring, scope);
  });
  if (total === null) return nodes;
  const covered = total.dimensions.flatMap(({ definition }) => scorings.get(definition.id)?.scored ?? []);
  return [...nodes, ...compileTotal(total, covered, incomplete)];
};

const relationsOf = (entries: Entries, scope: Scope): Program["relations"] =>
  new Map(
    [...entries.questions].map(([id, entry]) => [
      id,
      compileRelations(entry, entry.kind === "rowQuestion" ? entry.group : null, scope),
    ]),
  );

const cycleProblem = (cycle: readonly Node[]): Problem => ({
  code: "cycle",
  path: cycle[0]?.path ?? [],
  params: { cycle: [...cycle, ...cycle.slice(0, 1)].flatMap(({ name }) => name ?? []) },
});

/**
 * Everything that is computed, in an order in which each thing comes after what it reads. Problems are added to
 * `problems`; with any, there is no program.
 */
export const compileProgram = (
  entries: Entries,
  { incomplete = "counts", currency = euro }: Pick<ChecklistDefinition, "incomplete" | "currency">,
  problems: Problem[],
): Program | null => {
  const raisers = raisersOf(entries);
  const required = lazy(() => requiredQuestions(entries, readers, [...conditions, ...derived()]));
  const { scope, derived, slots, compiled } = scopeOver({
    entries,
    currency,
    incomplete,
    raisers,
    problems,
  });
  const conditions = [...entries.conditions.values()].map((entry) => compileNamed(entry, scope));
  const readers = [
    ...[...entries.computed.values()].map((entry) => compileComputed(entry, scope)),
    ...compileFindings(entries, raisers, scope),
    ...[...entries.contradictions.values()].map((entry) => compileContradiction(entry, scope)),
    ...[...entries.results.values()].map((entry) => compileResult(entry, scope)),
  ];
  const scorings = scoringsOf(entries, incomplete);
  const nodes = [
    ...entries.sections.map((entry) => compileSection(entry, scope)),
    ...conditions,
    ...[...entries.parameters.values()].map(compileParameter),
    ...[...entries.questions.values()].flatMap((entry) => compileAsked(entry, required(), scope)),
    ...compileScores(entries, scorings, incomplete, scope),
    ...readers,
  ];
  const relations = relationsOf(entries, scope);
  const properties = [...entries.properties.values()].flatMap((entry) => compileProperty(entry, scope));
  const placeholders = compilePlaceholders(scope);
  const steps = compileSteps(scope);
  if (problems.length > 0) return null;
  const ordered = inDependencyOrder([...nodes, ...derived()]);
  if ("order" in ordered)
    return programOf({
      entries,
      slots: slots(),
      order: ordered.order,
      properties,
      required: required(),
      relations,
      placeholders,
      steps,
      raisers,
      scorings,
      parts: compiled,
    });
  problems.push(cycleProblem(ordered.cycle));
  return null;
};
