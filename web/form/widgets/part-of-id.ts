import type { AnswerPart } from "../question-context.ts";

/** Whether a text widget stands for the answer itself or for its reason; rjsf names widgets by their path. */
export const partOfId = (id: string): AnswerPart => (id.endsWith("_reason") ? "reason" : "value");
