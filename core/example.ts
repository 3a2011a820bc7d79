import { cellKey } from "./answer.ts";
import { answerProblems } from "./check.ts";
import { answersFromFile } from "./answers-file.ts";
import type { CompiledChecklist } from "./compile.ts";
import { decimal, decimalsOf, isDecimal, printDecimal, roundTo, type Decimal } from "./decimal.ts";
import type { ExampleDefinition } from "./definition.ts";
import { evaluate } from "./evaluate.ts";
import type { Evaluation } from "./evaluation.ts";
import { impossibleAnswers, unreadAnswers } from "./example-answers.ts";
import type { Path } from "./node.ts";
import { hasPoints, pointsNow } from "./points.ts";
import type { Problem } from "./problem.ts";
import { withSuggestions } from "./suggestions.ts";

/** Where an example expects something else than what comes out. `params`: example, what, expected, actual. */
export type ExampleFailure = Problem;

/** The day an example is judged by when it names none. */
const defaultDay = "2026-01-01";

type Expectation = {
  readonly what: string;
  readonly path: Path;
  readonly expected: string;
  readonly actual: string;
};

const inList = (ids: readonly string[]): string => [...ids].sort(byCodeUnit).join(", ");
const byCodeUnit = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

/** Keys of cells, and ids of contradictions, that keep the answers from being submitted. */
export const missingCells = (evaluation: Evaluation): readonly string[] => [
  ...new Set(
    answerProblems(evaluation, { complete: true }).map(({ path: [id = "", rowId] }) =>
      isRowPath(evaluation, String(id)) ? cellKey(String(id), String(rowId)) : String(id),
    ),
  ),
];

const isRowPath = ({ checklist }: Evaluation, id: string): boolean =>
  checklist.program.entries.questions.get(id)?.kind === "rowQuestion";

/** A figure at the decimals that were written in the expectation. */
const atDecimals = (actual: string | null, expected: string): string => {
  if (actual === null) return "null";
  return isDecimal(actual) && isDecimal(expected)
    ? printDecimal(roundTo(decimal(actual), decimalsOf(expected), "halfUp"))
    : actual;
};

const written = (expected: string | number | null): string =>
  typeof expected === "number" ? printDecimal(decimal(expected)) : (expected ?? "null");

const figures = (
  what: string,
  expected: Readonly<Record<string, string | number | null>> | undefined,
  actual: (id: string) => string | null,
): readonly Expectation[] =>
  Object.entries(expected ?? {}).map(([id, figure]) => {
    const text = written(figure);
    const wanted = isDecimal(text) ? printDecimal(decimal(text)) : text;
    return {
      what: `${what} ${id}`,
      path: [what, id],
      expected: wanted,
      actual: atDecimals(actual(id), text),
    };
  });

const list = (
  what: string,
  expected: readonly string[] | undefined,
  actual: () => readonly string[],
): readonly Expectation[] =>
  expected === undefined
    ? []
    : [{ what, path: [what], expected: inList(expected), actual: inList(actual()) }];

const scoreOf = (evaluation: Evaluation, id: string): string | null =>
  id === "total"
    ? (evaluation.total?.value ?? null)
    : (evaluation.scores.find((score) => score.dimension === id)?.value ?? null);

/** Points of one name over the whole checklist; null where no answer has any. */
const pointsNamed = (name: string, { checklist, state }: Evaluation): Decimal | null => {
  const { definition, program } = checklist;
  const questions = program.questions.filter((entry) => hasPoints(entry, name));
  const incomplete = definition.incomplete ?? "counts";
  return questions.length === 0
    ? null
    : pointsNow({ name, questions, incomplete, counts: "all", declared: null }, state);
};

/** The worst and the best level still in reach; once nothing required is open both are the level. */
const reachable = (
  expected: ExampleDefinition["expect"]["reachable"],
  { results }: Evaluation,
): readonly Expectation[] =>
  Object.entries(expected ?? {}).flatMap(([id, ends]) =>
    (["worst", "best"] as const).map((end) => ({
      what: `reachable ${id} ${end}`,
      path: ["reachable", id, end],
      expected: ends[end],
      actual: results.find((result) => result.id === id)?.[end] ?? "null",
    })),
  );

const expectations = ({ expect }: ExampleDefinition, evaluation: Evaluation): readonly Expectation[] => [
  ...list("missing", expect.missing, () => missingCells(evaluation)),
  ...list("applies", expect.applies, () =>
    evaluation.questions.filter((question) => question.applies).map(({ id }) => id),
  ),
  ...figures(
    "computed",
    expect.computed,
    (id) => evaluation.computed.find((computed) => computed.id === id)?.value ?? null,
  ),
  ...figures("scores", expect.scores, (id) => scoreOf(evaluation, id)),
  ...figures("points", expect.points, (name) => {
    const points = pointsNamed(name, evaluation);
    return points && printDecimal(points);
  }),
  ...Object.entries(expect.results ?? {}).map(([id, level]) => ({
    what: `results ${id}`,
    path: ["results", id],
    expected: level,
    actual: evaluation.results.find((result) => result.id === id)?.level ?? "null",
  })),
  ...reachable(expect.reachable, evaluation),
  ...list("findings", expect.findings, () => evaluation.findings.map(({ id }) => id)),
  ...list("contradictions", expect.contradictions, () => evaluation.contradictions.map(({ id }) => id)),
];

/** Ids that an example expects something of and that the checklist does not have: a typing error must not pass. */
const unknownIds = ({ expect }: ExampleDefinition, { program }: CompiledChecklist): readonly Path[] => {
  const { questions } = program;
  const { computed, dimensions, results, total } = program.entries;
  const unknown = (what: string, expected: object | undefined, known: (id: string) => boolean) =>
    Object.keys(expected ?? {})
      .filter((id) => !known(id))
      .map((id) => [what, id]);
  return [
    ...unknown("computed", expect.computed, (id) => computed.has(id)),
    ...unknown("scores", expect.scores, (id) => dimensions.has(id) || (id === "total" && total !== null)),
    ...unknown("results", expect.results, (id) => results.has(id)),
    ...unknown("reachable", expect.reachable, (id) => results.has(id)),
    ...unknown("points", expect.points, (name) => questions.some((entry) => hasPoints(entry, name))),
  ];
};

const runExample = (
  checklist: CompiledChecklist,
  example: ExampleDefinition,
  path: Path,
): readonly ExampleFailure[] => {
  const unknown = unknownIds(example, checklist);
  if (unknown.length > 0)
    return withSuggestions(
      unknown.map((place) => ({
        code: "unknownReference",
        path: [...path, "expect", ...place],
        params: { id: String(place.at(-1)) },
      })),
      checklist.definition,
    );
  const read = answersFromFile(checklist, example.answers, example.explanations);
  const context = { checklist, example, path: [...path, "answers"] };
  if (!read.ok) return unreadAnswers(read.problems, context);
  const evaluation = evaluate(checklist, read.value, { today: example.today ?? defaultDay });
  const impossible = impossibleAnswers(evaluation, context);
  if (impossible.length > 0) return impossible;
  return expectations(example, evaluation)
    .filter(({ expected, actual }) => expected !== actual)
    .map(({ what, path: place, expected, actual }) => ({
      code: "exampleFails",
      path: [...path, "expect", ...place],
      params: { example: example.id, what, expected, actual },
    }));
};

/**
 * Runs the examples of a checklist; empty: all came out as expected. Lists are compared without their order, figures
 * at the decimals written. Of an example whose answers nobody could give only that is told.
 */
export const runExamples = (checklist: CompiledChecklist): readonly ExampleFailure[] =>
  (checklist.definition.examples ?? []).flatMap((example, index) =>
    runExample(checklist, example, ["examples", index]),
  );
