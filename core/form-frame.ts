import type { QuestionDefinition } from "./definition-question.ts";
import type { Evaluation } from "./evaluation.ts";
import type { JsonObject } from "./json.ts";
import { inLocale, type Locale } from "./locale.ts";

/** Where an answer is offered from, and whether it is only taken from there and not confirmed yet. */
const prefillOptions = (question: QuestionDefinition, { answers }: Evaluation): JsonObject => {
  const from = question.type === "info" ? undefined : question.prefill;
  return {
    ...(from === undefined ? {} : { prefillFrom: { ...from } }),
    ...(answers[question.id]?.prefilled === true ? { prefilled: true } : {}),
  };
};

/** The matrix that a question is a row of, so that its rows can be drawn as one table. */
const matrixOptions = ({ id }: QuestionDefinition, { checklist }: Evaluation, locale: Locale): JsonObject => {
  const matrix = checklist.matrices.get(id);
  if (matrix === undefined) return {};
  const code = matrix.code === undefined ? {} : { code: matrix.code };
  return { matrix: { id: matrix.id, text: inLocale(matrix.text, locale), ...code } };
};

/** What the frame around a question shows of where it and its answer come from. */
export const frameOrigin = (
  question: QuestionDefinition,
  evaluation: Evaluation,
  locale: Locale,
): JsonObject => ({
  ...prefillOptions(question, evaluation),
  ...matrixOptions(question, evaluation, locale),
});
