import type { ChecklistDefinition } from "./definition.ts";

/** Whether a text as a whole fits a pattern. */
export type Pattern = (text: string) => boolean;

/**
 * Compiles patterns for an engine that runs in linear time, whatever the pattern and the text; null for a pattern it
 * does not take. Passed in, so that the engine is loaded only for checklists that have patterns.
 */
export type PatternEngine = (pattern: string) => Pattern | null;

const hasPattern = (question: { readonly type: string }): boolean =>
  "pattern" in question && question.pattern !== undefined;

/** Whether a checklist needs an engine for patterns. Takes a compiled one's definition or any definition of its shape. */
export const usesPatterns = ({ sections }: Pick<ChecklistDefinition, "sections">): boolean =>
  sections.some(({ questions }) =>
    questions.some(
      (question) =>
        hasPattern(question) || (question.type === "repeatGroup" && question.questions.some(hasPattern)),
    ),
  );
