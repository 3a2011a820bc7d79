import type { AnswerValue } from "./answer.ts";
import { dutyOf } from "./cell.ts";
import type { QuestionDefinition, RowQuestionDefinition } from "./definition-question.ts";
import type { LocalizedText } from "./definition-text.ts";
import type { Duty } from "./evaluation.ts";

type AnyQuestion = QuestionDefinition | RowQuestionDefinition;

type ReasonWords = { readonly label?: LocalizedText | undefined; readonly hint?: LocalizedText | undefined };

/**
 * What a question calls the reason of an answer and what it says about it. Where only some answers require a reason, the
 * words are written for those ("Warum gibt es keinen Kontakt?") and beside any other there are none.
 */
export const reasonWords = (question: AnyQuestion, duty: Duty): ReasonWords => {
  if (question.type === "info" || question.reason === undefined) return {};
  const { requiredFor, label, hint } = question.reason;
  return requiredFor === undefined || duty === "required" ? { label, hint } : {};
};

/** The same for an answer that need not be the present one, such as an earlier version. */
export const reasonWordsBeside = (question: AnyQuestion, value: AnswerValue): ReasonWords => {
  if (question.type === "info") return {};
  const chosen = [value].flat().filter((option) => typeof option === "string");
  return reasonWords(question, dutyOf(question.reason, chosen));
};
