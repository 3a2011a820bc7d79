import type { CompiledChecklist } from "../compile.ts";
import { compareDecimals, zero, type Decimal } from "../decimal.ts";
import type { DimensionEntry, QuestionEntry, RowQuestionEntry } from "../entry.ts";
import type { OptionDefinition } from "../definition-question.ts";
import { optionsOf } from "../option.ts";
import { sumOfBest } from "../points.ts";
import { askingOf, type Asking } from "./literals.ts";
import { noteAt, type LintNote } from "./note.ts";

const scoredIn = ({ definition }: DimensionEntry, checklist: CompiledChecklist): readonly QuestionEntry[] =>
  (checklist.program.scorings.get(definition.id)?.scored ?? []).map(({ entry }) => entry);

const sumOf = (values: readonly Decimal[]): Decimal => values.reduce((left, right) => left.plus(right), zero);

/** Dimensions that count nothing, and those in which one question weighs more than all others together. */
const dimensionNotes = (entry: DimensionEntry, checklist: CompiledChecklist): readonly LintNote[] => {
  const { definition, path, sum } = entry;
  const scored = scoredIn(entry, checklist);
  if (scored.length === 0) return [noteAt("unscoredDimension", path, { of: definition.id })];
  const weights = scored.map((question) =>
    sum === null ? question.weight : sumOfBest({ name: sum.name, questions: [question] }),
  );
  const total = sumOf(weights);
  const heavy = scored.filter((_, index) => {
    const weight = weights[index] ?? zero;
    return scored.length > 1 && compareDecimals(weight.times(2), total) > 0;
  });
  return heavy.map((question) =>
    noteAt("oneQuestionDecides", question.path, {
      of: question.definition.id,
      dimension: definition.id,
      by: sum === null ? "weight" : "points",
    }),
  );
};

/**
 * A declared maximum that could be wrong: between what is surely reachable and the sum of all best answers. Nothing in
 * a definition answers this note: an example would prove that the maximum is reached, but not that nothing exceeds it.
 */
const maximumNotes = ({ definition, path, sum }: DimensionEntry): readonly LintNote[] => {
  if (sum === null || sum.declared === null) return [];
  const most = sumOfBest(sum);
  return compareDecimals(sum.declared, most) < 0
    ? [noteAt("maximumUndecided", [...path, "score", "maximum"], { of: definition.id, most: most.toFixed() })]
    : [];
};

type AnyQuestion = (QuestionEntry | RowQuestionEntry)["definition"];

/** What comes of choosing an option: what it is worth and shows, where it is offered, what has to go with it. */
const worthOf = (
  { id, outcome, rating, points, findings, unsure, exclusive, appliesIf }: OptionDefinition,
  question: AnyQuestion,
): string => {
  const duties = question.type === "info" ? [] : [question.reason, question.citations];
  return JSON.stringify([
    outcome ?? null,
    rating ?? null,
    Object.entries(points ?? {}),
    findings ?? [],
    unsure ?? false,
    exclusive ?? false,
    appliesIf ?? null,
    duties.map((duty) => duty?.requiredFor?.includes(id) ?? false),
  ]);
};

/** Options that come to the same whichever is chosen, in a question that something depends on. */
const indistinctNotes = (
  { definition, path }: QuestionEntry | RowQuestionEntry,
  asking: Asking,
): readonly LintNote[] => {
  const options = optionsOf(definition);
  const worths = options.map((option) => worthOf(option, definition));
  const { literals, computedWith } = asking.question(definition.id);
  const compared = new Set(literals.texts);
  const scored = new Set(worths).size > 1 || compared.size > 0;
  if (!scored || computedWith) return [];
  return options.flatMap((option, index) => {
    const twin = options.findIndex((other, at) => {
      return (
        at < index && worths[at] === worths[index] && !compared.has(other.id) && !compared.has(option.id)
      );
    });
    if (twin < 0) return [];
    const params = { of: definition.id, option: option.id, twin: options[twin]?.id ?? "" };
    return [noteAt("indistinctOptions", [...path, "options", index], params)];
  });
};

/** What in the scoring counts nothing, decides alone, or makes no difference. */
export const scoringNotes = (checklist: CompiledChecklist): readonly LintNote[] => {
  const { dimensions, questions } = checklist.program.entries;
  const asking = askingOf(checklist.definition);
  return [
    ...[...dimensions.values()].flatMap((entry) => dimensionNotes(entry, checklist)),
    ...[...dimensions.values()].flatMap(maximumNotes),
    ...[...questions.values()].flatMap((entry) => indistinctNotes(entry, asking)),
  ];
};
