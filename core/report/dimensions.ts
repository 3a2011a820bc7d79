import type { DimensionDefinition } from "../definition.ts";
import type { LocalizedText } from "../definition-text.ts";
import type { DimensionScore, Exclusion } from "../evaluation.ts";
import { decimalText, noFigure } from "../format.ts";
import type { ReportContribution, ReportDimension, ReportExclusion, ReportTotal } from "../report-schema.ts";
import { answerLine } from "./answers.ts";
import type { ReportContext } from "./context.ts";
import { derivationPart } from "./derivation.ts";
import { formulaOf, shareScale, type Scale } from "./formula.ts";
import { sumFormula } from "./sum-formula.ts";
import { printedFigure, printedParts } from "./printed-parts.ts";
import { whatIfLines } from "./what-if.ts";

const dimensionNamed = (id: string, { evaluation }: ReportContext): DimensionDefinition | undefined =>
  evaluation.checklist.definition.dimensions.find((dimension) => dimension.id === id);

const questionColumns = (
  questionId: string,
  context: ReportContext,
): { question: string; number: string; text: string; answer: string } => {
  const question = context.evaluation.checklist.questions.get(questionId);
  const short = question && question.type !== "info" ? question.shortText : undefined;
  return {
    question: questionId,
    number: context.evaluation.question(questionId)?.number ?? "",
    text: question ? context.say(short ?? question.text) : questionId,
    answer: answerLine(questionId, context),
  };
};

type Weighing = { readonly weightReason?: LocalizedText | undefined } | { readonly type: "info" };

/** Why a question or dimension weighs what it does; null where the definition does not say. */
const weightReasonOf = (weighing: Weighing | undefined, { say }: ReportContext): string | null =>
  weighing !== undefined && "weightReason" in weighing && weighing.weightReason !== undefined
    ? say(weighing.weightReason)
    : null;

const exclusionPart = (exclusion: Exclusion, context: ReportContext): ReportExclusion => ({
  ...questionColumns(exclusion.question, context),
  because: context.words.exclusions[exclusion.because],
});

const contributionsPart = (
  score: DimensionScore,
  parts: readonly string[],
  scale: Scale,
  context: ReportContext,
): readonly ReportContribution[] =>
  score.contributions.map((contribution, index) => ({
    ...questionColumns(contribution.question, context),
    rating: printedFigure(contribution.rating, context.locale),
    derivation: score.kind === "sum" ? null : derivationPart(contribution.question, scale, context),
    weight: decimalText(contribution.weight, context.locale),
    weightReason: weightReasonOf(context.evaluation.checklist.questions.get(contribution.question), context),
    part: parts[index] ?? "",
  }));

const coverageText = (coverage: DimensionScore["coverage"], { words, locale }: ReportContext): string =>
  words.covered(decimalText(String(coverage.answered), locale), coverage.applicable);

/** The value as it stands in tables: "65", "12 von 167"; "–" where there is none. */
const pointsText = (
  { kind, value, maximum, points }: DimensionScore,
  { words, locale }: ReportContext,
): string => {
  const print = (figure: string): string => decimalText(figure, locale);
  if (kind === "sum") return words.sums.of(print(value ?? "0"), print(maximum ?? "0"));
  return points === null ? noFigure : print(String(points));
};

const ruleOf = (
  { kind }: DimensionScore,
  definition: DimensionDefinition | undefined,
  isScored: boolean,
  { words }: ReportContext,
): string => {
  if (!isScored) return words.unscoredRule;
  if (kind === "mean" || typeof definition?.score !== "object") return words.scoreRule;
  const { maximum, counts = "all" } = definition.score;
  return words.sums.rule[maximum === undefined ? counts : "declared"];
};

const dimensionPart = (score: DimensionScore, context: ReportContext): ReportDimension => {
  const definition = dimensionNamed(score.dimension, context);
  const scale = definition?.scale ?? shareScale;
  const isScored = score.contributions.length + score.exclusions.length > 0;
  const printed = printedParts(
    score.contributions.map((contribution) => contribution.part),
    score.sum,
    context.locale,
  );
  return {
    id: score.dimension,
    kind: definition?.kind ?? "practice",
    title: definition ? context.say(definition.title) : score.dimension,
    scoring: score.kind,
    value: score.value,
    maximum: score.maximum,
    percent: score.percent,
    points: score.points,
    pointsText: pointsText(score, context),
    coverage: score.coverage,
    coverageText: isScored ? coverageText(score.coverage, context) : context.words.unscored,
    contributions: contributionsPart(score, printed.parts, scale, context),
    exclusions: score.exclusions.map((exclusion) => exclusionPart(exclusion, context)),
    sum: printed.sum,
    weight: decimalText(score.weight, context.locale),
    formula: score.kind === "sum" ? sumFormula(score, context) : formulaOf(score, scale, context),
    rule: ruleOf(score, definition, isScored, context),
    whatIf: whatIfLines(score, context),
  };
};

/** Every dimension's score with what explains it, in the order of the scores. */
export const dimensionsPart = (context: ReportContext): readonly ReportDimension[] =>
  context.evaluation.scores.map((score) => dimensionPart(score, context));

/** The declared total with what explains it; null where none is declared. */
export const totalPart = (context: ReportContext): ReportTotal | null => {
  const { total } = context.evaluation;
  if (!total) return null;
  const titleOf = (id: string): string => {
    const definition = dimensionNamed(id, context);
    return definition ? context.say(definition.title) : id;
  };
  const printed = printedParts(
    total.contributions.map((contribution) => contribution.part),
    total.sum,
    context.locale,
  );
  return {
    value: total.value,
    points: total.points,
    coverage: total.coverage,
    coverageText: coverageText(total.coverage, context),
    sum: printed.sum,
    weight: decimalText(total.weight, context.locale),
    formula: formulaOf(total, shareScale, context),
    rule: context.words.totalRule,
    contributions: total.contributions.map((contribution, index) => ({
      dimension: contribution.dimension,
      title: titleOf(contribution.dimension),
      value: printedFigure(contribution.value, context.locale),
      weight: decimalText(contribution.weight, context.locale),
      weightReason: weightReasonOf(dimensionNamed(contribution.dimension, context), context),
      part: printed.parts[index] ?? "",
    })),
    exclusions: total.exclusions.map((id) => ({ dimension: id, title: titleOf(id) })),
  };
};
