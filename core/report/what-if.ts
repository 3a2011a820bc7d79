import type { OptionDefinition, QuestionDefinition, RowQuestionDefinition } from "../definition-question.ts";
import type { DimensionScore, Exclusion } from "../evaluation.ts";
import { decimalText } from "../format.ts";
import { optionsOf } from "../option.ts";
import type { ReportContext } from "./context.ts";

/** More would not be read, and each answer tried costs an evaluation. */
const mostQuestions = 3;
const mostOptions = 12;
/** From here on only the range is told. */
const listedOptions = 3;

type Tried = { readonly answer: string; readonly points: number };

const choosesOne = (question: QuestionDefinition | RowQuestionDefinition): boolean =>
  question.type === "singleChoice" || question.type === "yesNo" || question.type === "yesNoUnsure";

const isOpen = (exclusion: Exclusion): boolean =>
  exclusion.because === "unanswered" || exclusion.because === "unsure";

const sentence = (
  number: string,
  tried: readonly Tried[],
  { words, locale }: ReportContext,
): string | null => {
  if (tried.length === 0) return null;
  const print = (points: number): string => decimalText(String(points), locale);
  if (tried.length <= listedOptions)
    return words.whatIf(
      number,
      tried.map(({ answer, points }) => ({ answer, points: print(points) })),
    );
  const points = tried.map((each) => each.points);
  return words.whatIfRange(number, print(Math.min(...points)), print(Math.max(...points)));
};

const isWorth = (option: OptionDefinition, kind: DimensionScore["kind"]): boolean =>
  kind === "sum" ? option.unsure !== true : option.rating !== undefined;

/** Points out of 100; of a sum the points themselves. */
const pointsIn = (score: DimensionScore | undefined): number | null => {
  if (score?.kind !== "sum") return score?.points ?? null;
  return score.value === null ? null : Number(score.value);
};

const lineFor = (questionId: string, score: DimensionScore, context: ReportContext): string | null => {
  const { evaluation, say } = context;
  const question = evaluation.checklist.questions.get(questionId);
  const state = evaluation.question(questionId);
  if (!question || !state || !choosesOne(question)) return null;
  const rated = optionsOf(question).filter(
    (option) => isWorth(option, score.kind) && state.options.includes(option.id),
  );
  if (rated.length > mostOptions) return null;
  const tried = rated.flatMap((option) => {
    const then = evaluation.with(questionId, null, { value: option.id });
    const points = pointsIn(then.scores.find(({ dimension }) => dimension === score.dimension));
    return points === null ? [] : [{ answer: say(option.label), points }];
  });
  return sentence(state.number, tried, context);
};

/** What a dimension's value would be if one of its open or unsure choices were answered, a line a question. */
export const whatIfLines = (score: DimensionScore, context: ReportContext): readonly string[] =>
  score.exclusions
    .filter(isOpen)
    .slice(0, mostQuestions)
    .map((exclusion) => lineFor(exclusion.question, score, context))
    .filter((line) => line !== null);
