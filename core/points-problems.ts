import { printDecimal, zero, type Decimal } from "./decimal.ts";
import type { ChecklistDefinition } from "./definition.ts";
import type { DimensionEntry, Entries, QuestionEntry, RowQuestionEntry } from "./entry.ts";
import { carriesPoints, optionsOf } from "./option.ts";
import { sumOfBest } from "./points.ts";
import { lower } from "./possible.ts";
import type { Problem } from "./problem.ts";
import { isGroup, rowsOwner } from "./rows-owner.ts";
import type { Applying } from "./types/rule.ts";

type AnyEntry = QuestionEntry | RowQuestionEntry;
type Questions = Entries["questions"];

/** Points in rows have a greatest sum only where the number of rows has an end. */
const endlessRows = (entries: Entries): readonly Problem[] =>
  [...entries.questions.values()]
    .filter(isGroup)
    .filter(
      ({ rowQuestions, rowLimits }) =>
        rowLimits.max === null && rowQuestions.some(({ definition }) => carriesPoints(definition)),
    )
    .map(({ definition, path }) => ({ code: "pointsWithoutMax", path, params: { id: definition.id } }));

/** Options that nothing can hide; null for all. */
const sureOptions = ({ definition }: AnyEntry): Applying => {
  const options = optionsOf(definition);
  const sure = options.filter(({ appliesIf }) => appliesIf === undefined);
  return sure.length === options.length ? null : new Set(sure.map(({ id }) => id));
};

/**
 * What a question surely adds when it is answered as well as it can be. One that may be hidden, or that is computed,
 * adds its worst where that is less than nothing.
 */
const sureBest = (entry: AnyEntry, name: string, applies: boolean): Decimal => {
  const { rule, definition } = entry;
  const all = rule.points(name, null);
  if (all === null) return zero;
  const free = applies && definition.type !== "computed" && sureOptions(entry)?.size !== 0;
  return free ? (rule.points(name, sureOptions(entry))?.high ?? zero) : lower(zero, all.low);
};

const isUnconditional = ({ definition, section }: AnyEntry): boolean =>
  definition.appliesIf === undefined && section.definition.appliesIf === undefined;

const sumOf = (values: readonly Decimal[]): Decimal => values.reduce((sum, value) => sum.plus(value), zero);

const sureBestOf = (entry: QuestionEntry, name: string, questions: Questions): Decimal => {
  if (!isGroup(entry)) return sureBest(entry, name, isUnconditional(entry));
  const applies = isUnconditional(entry) && isUnconditional(rowsOwner(entry, questions));
  const inRow = sumOf(
    entry.rowQuestions.map((row) => sureBest(row, name, row.definition.appliesIf === undefined)),
  );
  const most = entry.rowLimits.max ?? 0;
  const best = inRow.times(inRow.gt(zero) ? most : (entry.rowLimits.min ?? 0));
  return applies ? best : lower(zero, inRow.times(most));
};

/** A declared maximum lies between what is surely reachable and the sum of the best answers. */
const wrongMaximum = ({ sum, path }: DimensionEntry, questions: Questions): readonly Problem[] => {
  if (sum === null || sum.declared === null) return [];
  const most = sumOfBest(sum);
  const least = sumOf(sum.questions.map((entry) => sureBestOf(entry, sum.name, questions)));
  if (!sum.declared.lt(least) && !sum.declared.gt(most)) return [];
  const params = { least: printDecimal(least), most: printDecimal(most) };
  return [{ code: "maximumDoesNotFit", path: [...path, "score", "maximum"], params }];
};

/** Sums are in no total: points and means have no scale in common. */
const summedTotal = (
  { total }: Pick<ChecklistDefinition, "total">,
  { dimensions }: Entries,
): readonly Problem[] =>
  (total?.mean ?? []).flatMap((id, index): readonly Problem[] =>
    (dimensions.get(id)?.sum ?? null) === null
      ? []
      : [{ code: "wrongReferenceType", path: ["total", "mean", index], params: { id, because: "sum" } }],
  );

/** What is wrong with points: endless rows, declared maxima that cannot be, sums in the total. */
export const pointsProblems = (
  definition: Pick<ChecklistDefinition, "total">,
  entries: Entries,
): readonly Problem[] => [
  ...endlessRows(entries),
  ...[...entries.dimensions.values()].flatMap((entry) => wrongMaximum(entry, entries.questions)),
  ...summedTotal(definition, entries),
];
