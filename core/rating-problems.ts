import { compareDecimals, decimal, zero, type Decimal } from "./decimal.ts";
import type { DimensionEntry, Entries, QuestionEntry, RowQuestionEntry } from "./entry.ts";
import type { Path } from "./node.ts";
import { bandsIn } from "./option.ts";
import type { Problem } from "./problem.ts";

const isRated = ({ rule }: QuestionEntry | RowQuestionEntry): boolean => rule.ratings(null) !== null;

/** Whether a dimension's score counts the question: it is rated, or its rows are. */
export const isScored = (entry: QuestionEntry): boolean =>
  entry.dimension !== null && (isRated(entry) || entry.rowQuestions.some(isRated));

const offScale = (
  { definition, rule, path }: QuestionEntry | RowQuestionEntry,
  { from, to }: DimensionEntry,
): readonly Problem[] => {
  const isOff = (rating: Decimal): boolean =>
    compareDecimals(rating, from) < 0 || compareDecimals(rating, to) > 0;
  const of = definition.id;
  const told = (word: "options" | "bands", index: number, id: string): Problem => ({
    code: "ratingDoesNotFit",
    path: [...path, word, index, "rating"],
    params: { id, of, from: from.toFixed(), to: to.toFixed() },
  });
  return [
    ...rule.options.flatMap(({ id, rating }, index) =>
      rating !== null && isOff(rating) ? [told("options", index, id)] : [],
    ),
    ...bandsIn(definition).flatMap(({ rating }, index) =>
      rating !== undefined && isOff(decimal(rating)) ? [told("bands", index, of)] : [],
    ),
  ];
};

const missing = (path: Path, keyword: string): Problem => ({
  code: "missingKeyword",
  path,
  params: { keyword },
});

const ofQuestion = (entry: QuestionEntry, dimension: DimensionEntry | undefined): readonly Problem[] => {
  const { path, definition, rowQuestions, weight } = entry;
  const rows = rowQuestions.filter(isRated);
  const rated = isRated(entry) || rows.length > 0;
  return [
    ...(rated && entry.dimension === null ? [missing(path, "dimension")] : []),
    ...(rows.length > 0 && definition.type === "repeatGroup" && definition.rows === undefined
      ? [missing(path, "rows")]
      : []),
    ...(weight.lt(zero)
      ? [{ code: "wrongShape", path: [...path, "weight"], params: { expected: "≥ 0" } } as const]
      : []),
    ...(dimension === undefined ? [] : [entry, ...rows].flatMap((each) => offScale(each, dimension))),
  ];
};

/** A group counts once, with its own dimension and weight. */
const ofRowQuestion = ({ definition, path }: RowQuestionEntry): readonly Problem[] =>
  (["dimension", "weight"] as const).flatMap((keyword) =>
    definition.type !== "info" && definition[keyword] !== undefined
      ? [{ code: "unknownKeyword", path, params: { keyword } }]
      : [],
  );

const ofDimension = (entry: DimensionEntry, scored: readonly QuestionEntry[]): readonly Problem[] => {
  const { path, from, to, weight } = entry;
  const weightless = scored.length > 0 && scored.every((question) => question.weight.eq(zero));
  return [
    ...(compareDecimals(from, to) < 0
      ? []
      : [{ code: "wrongShape", path: [...path, "scale"], params: { expected: "from < to" } } as const]),
    ...(weight.lt(zero)
      ? [{ code: "wrongShape", path: [...path, "weight"], params: { expected: "≥ 0" } } as const]
      : []),
    ...(weightless ? [{ code: "weightsZero", path, params: { id: entry.definition.id } } as const] : []),
  ];
};

/** What is wrong with scales, ratings and weights. */
export const ratingProblems = (entries: Entries): readonly Problem[] => {
  const all = [...entries.questions.values()];
  const questions = all.filter((entry) => entry.kind === "question");
  const total = entries.total;
  const weightless =
    total !== null &&
    total.dimensions.length > 0 &&
    total.dimensions.every((dimension) => dimension.weight.eq(zero));
  return [
    ...questions.flatMap((entry) => ofQuestion(entry, entries.dimensions.get(entry.dimension ?? ""))),
    ...all.filter((entry) => entry.kind === "rowQuestion").flatMap(ofRowQuestion),
    ...[...entries.dimensions.values()].flatMap((entry) =>
      ofDimension(
        entry,
        questions.filter((question) => question.dimension === entry.definition.id && isScored(question)),
      ),
    ),
    ...(weightless ? [{ code: "weightsZero", path: ["total"], params: { id: "total" } } as const] : []),
  ];
};
