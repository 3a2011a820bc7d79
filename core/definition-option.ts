import { Array, Boolean, Literal, Number, Object, Optional, Record, String, Union } from "typebox";
import { ConditionSchema } from "./definition-condition.ts";
import { InlineFindingSchema } from "./definition-finding.ts";
import { Closed, DecimalText, Id, Localized } from "./definition-text.ts";

const OutcomeSchema = Union([
  Literal("met"),
  Literal("partlyMet"),
  Literal("notMet"),
  Literal("notApplicable"),
  Literal("informative"),
]);

/** Named points: several kinds can be counted side by side. */
const Points = Record(Id, Number());

/** Findings that an answer raises: by id, or written on the spot. */
const Raised = Array(Union([Id, InlineFindingSchema]));

/** What an answer is worth and shows. */
const worth = {
  outcome: Optional(OutcomeSchema),
  rating: Optional(Number()),
  points: Optional(Points),
  findings: Optional(Raised),
} as const;

/** An answer that can be chosen. `unsure` marks the one option that says "I do not know"; it needs `next`. */
export const OptionSchema = Object(
  {
    id: Id,
    code: Optional(String()),
    label: Localized,
    help: Optional(Localized),
    ...worth,
    appliesIf: Optional(ConditionSchema),
    exclusive: Optional(Boolean()),
    unsure: Optional(Literal(true)),
    next: Optional(Localized),
  },
  Closed,
);

/** For `yesNoUnsure` the ids are given (`yes`, `no`, `unsure`); labels default to Ja, Nein, Ich bin unsicher. */
export const GivenOptionSchema = Object(
  {
    id: Union([Literal("yes"), Literal("no"), Literal("unsure")]),
    code: Optional(String()),
    label: Optional(Localized),
    help: Optional(Localized),
    ...worth,
    next: Optional(Localized),
  },
  Closed,
);

/**
 * What a figure is worth, from the lowest band up: a figure belongs to the last band that begins at or under it. Only
 * the first may begin nowhere.
 */
export const BandsSchema = Array(Object({ from: Optional(DecimalText), ...worth }, Closed), { minItems: 1 });
