import type { QuestionDefinition, RowQuestionDefinition } from "#core/definition-question.ts";
import type { AnswerPart } from "../question-context.ts";

/** How long a text may be; `null` where the checklist sets no bound of its own. */
export type TextBounds = { readonly least: number | null; readonly most: number | null };

/** The bounds of a question's text or of its reason. */
export const textBounds = (
  question: QuestionDefinition | RowQuestionDefinition | undefined,
  part: AnswerPart,
): TextBounds => {
  if (question === undefined || question.type === "info") return { least: null, most: null };
  const isText = question.type === "shortText" || question.type === "longText";
  const declared = part === "reason" ? question.reason : isText ? question : undefined;
  return { least: declared?.minLength ?? null, most: declared?.maxLength ?? null };
};
