import type { QuestionDefinition, RowQuestionDefinition } from "#core/definition-question.ts";

export type AnyQuestion = QuestionDefinition | RowQuestionDefinition;

/** What may be read at a place: only what was declared before, so that nothing depends on itself. */
export type Seen = {
  readonly questions: readonly AnyQuestion[];
  /** Questions outside of rows, which a figure may be about. */
  readonly outer: readonly QuestionDefinition[];
  /** Sections that are complete. */
  readonly sections: readonly string[];
  /** Computed numbers, and computed days. */
  readonly computed: readonly string[];
  readonly days: readonly string[];
  /** Dimensions with a mean; none while there are questions to come. */
  readonly dimensions: readonly string[];
  readonly findings: readonly string[];
  readonly conditions: readonly string[];
};

/** Every random checklist has points of these names, and dimensions that sum them. */
export const pointsNames = ["gut", "last"] as const;
export const sums = ["gamma", "delta"] as const;

/** A number without a unit, and a day, that the ministry may set. */
export const parameters = { number: "p1", day: "p2" } as const;

export const nothingSeen: Seen = {
  questions: [],
  outer: [],
  sections: [],
  computed: [],
  days: [],
  dimensions: [],
  findings: [],
  conditions: [],
};
