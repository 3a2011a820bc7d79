import type { QuestionDefinition, RowQuestionDefinition } from "#core/definition-question.ts";

export type AnyQuestion = QuestionDefinition | RowQuestionDefinition;

/** What may be read at a place: only what was declared before, so that nothing depends on itself. */
export type Seen = {
  readonly questions: readonly AnyQuestion[];
  readonly computed: readonly string[];
  readonly dimensions: readonly string[];
  readonly conditions: readonly string[];
};
