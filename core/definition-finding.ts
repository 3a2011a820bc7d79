import { Array, Boolean, Literal, Number, Object, Optional, Union, type Static } from "typebox";
import { ConditionSchema } from "./definition-condition.ts";
import { Closed, Id, Localized, References } from "./definition-text.ts";

/** A suggested wording: what the draft says now, what it could say, and why this wording. */
const SuggestionSchema = Object(
  { before: Optional(Localized), after: Localized, why: Optional(Localized) },
  Closed,
);

const shown = {
  id: Id,
  title: Localized,
  severity: Union([Literal("mandatory"), Literal("important"), Literal("hint")]),
  blocking: Optional(Boolean()),
  tag: Optional(Id),
  priority: Optional(Number()),
  shows: Localized,
  recommendation: Localized,
  suggestion: Optional(SuggestionSchema),
  legalBasis: Optional(References),
} as const;

/** What an answer shows. Raised by options that name it, or by its own `when`. */
export const FindingSchema = Object(
  { ...shown, questions: Array(Id), when: Optional(ConditionSchema) },
  Closed,
);

/** A finding written where it is raised, in an option; it belongs to that option's question. */
export const InlineFindingSchema = Object(shown, Closed);

export type FindingDefinition = Static<typeof FindingSchema>;
