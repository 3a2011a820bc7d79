import type { Cell } from "./cell.ts";
import type { Decimal } from "./decimal.ts";
import type { QuestionEntry, RowQuestionEntry } from "./entry.ts";
import type { Evaluation, Exclusion } from "./evaluation.ts";
import { byRow, rowRating } from "./group.ts";
import type { State } from "./node.ts";
import { reasonToExclude } from "./score.ts";
import type { Combine } from "./types/multiple-choice.ts";
import type { Option } from "./types/rule.ts";

/** A rating that counts, or why there is none. */
export type Worth =
  | { readonly rating: Decimal; readonly because: null }
  | { readonly rating: null; readonly because: Exclusion["because"] };

/** An answer's rating from its chosen options. */
export type FromOptions = {
  readonly combine: Combine;
  readonly rating: Decimal;
  readonly options: readonly (Worth & { readonly id: string })[];
};

/** An answer of a row; `from` is null where one option gives the rating. */
type RatedAnswer = Worth & { readonly question: string; readonly from: FromOptions | null };

/** A row's rating: the mean of its rated answers. */
export type RatedRow = Worth & { readonly id: string; readonly answers: readonly RatedAnswer[] };

/** A group's rating from its rows. */
export type FromRows = {
  readonly combine: "mean" | "min";
  readonly rating: Decimal;
  /** The row questions whose answers can be rated. */
  readonly questions: readonly string[];
  readonly rows: readonly RatedRow[];
};

const worth = (rating: Decimal | null, because: () => Exclusion["because"]): Worth =>
  rating === null ? { rating, because: because() } : { rating, because: null };

const optionWorth = ({ id, rating, outcome }: Option): FromOptions["options"][number] => ({
  id,
  ...worth(rating, () => (outcome === "notApplicable" ? "notApplicable" : "noRating")),
});

/** One chosen option is its own explanation; a sum of none is not. */
const fromOptions = (
  { definition, rule }: QuestionEntry | RowQuestionEntry,
  { reading: { rating, chosen } }: Cell,
): FromOptions | null => {
  if (definition.type !== "multipleChoice" || rating === null || chosen.length === 1) return null;
  return {
    combine: definition.combine ?? "mean",
    rating,
    options: rule.options.filter((option) => chosen.includes(option.id)).map(optionWorth),
  };
};

/** The first of these that holds for an answer says why its row has no rating. */
const weightiestFirst = ["unsure", "unanswered", "notApplicable", "noRating"] as const;

const reasonOfRow = (answers: readonly Worth[]): Exclusion["because"] =>
  weightiestFirst.find((because) => answers.some((answer) => answer.because === because)) ?? "hidden";

const fromRows = ({ definition, rows, rowQuestions, cell }: QuestionEntry, state: State): FromRows | null => {
  const { rating } = cell.of(state).reading;
  if (definition.type !== "repeatGroup" || rows === null || rating === null) return null;
  const rated = rowQuestions.filter(({ rule }) => rule.ratings(null) !== null);
  const { ids } = rows.of(state);
  const columns = rated.map((entry) => entry.cells.of(state).map((each) => ({ entry, cell: each })));
  return {
    combine: definition.rows ?? "mean",
    rating,
    questions: rated.map((entry) => entry.definition.id),
    rows: byRow(ids, columns).map((asked, index) => {
      const answers = asked
        .filter((each) => each.cell.applies)
        .map(({ entry, cell: answer }) => ({
          question: entry.definition.id,
          from: fromOptions(entry, answer),
          ...worth(answer.reading.rating, () => reasonToExclude(answer, false, "counts")),
        }));
      const own = rowRating(asked.map((each) => each.cell));
      return { id: ids[index] ?? "", answers, ...worth(own, () => reasonOfRow(answers)) };
    }),
  };
};

/**
 * What a question's rating is made from where that is more than one option: chosen options or the rows of a group.
 * Null where it has no rating or where one option gives it.
 */
export const derivationOf = (
  questionId: string,
  { checklist, state }: Evaluation,
): FromOptions | FromRows | null => {
  const entry = checklist.program.entries.questions.get(questionId);
  if (entry?.kind !== "question") return null;
  return entry.rows === null ? fromOptions(entry, entry.cell.of(state)) : fromRows(entry, state);
};
