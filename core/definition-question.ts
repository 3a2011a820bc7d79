import { Array, Boolean, Literal, Number, Object, Optional, String, Union, type Static } from "typebox";
import { ConditionSchema } from "./definition-condition.ts";
import { Closed, Count, Decimals, Id, Localized, References, Weight } from "./definition-text.ts";

const OutcomeSchema = Union([
  Literal("met"),
  Literal("partlyMet"),
  Literal("notMet"),
  Literal("notApplicable"),
  Literal("informative"),
]);

/** An answer that can be chosen. `unsure` marks the one option that says "I do not know"; it needs `next`. */
export const OptionSchema = Object(
  {
    id: Id,
    label: Localized,
    help: Optional(Localized),
    outcome: Optional(OutcomeSchema),
    rating: Optional(Number()),
    appliesIf: Optional(ConditionSchema),
    exclusive: Optional(Boolean()),
    unsure: Optional(Literal(true)),
    next: Optional(Localized),
    findings: Optional(References),
  },
  Closed,
);

/** For `yesNoUnsure` the ids are given (`yes`, `no`, `unsure`); labels default to Ja, Nein, Ich bin unsicher. */
const GivenOptionSchema = Object(
  {
    id: Union([Literal("yes"), Literal("no"), Literal("unsure")]),
    label: Optional(Localized),
    help: Optional(Localized),
    outcome: Optional(OutcomeSchema),
    rating: Optional(Number()),
    next: Optional(Localized),
    findings: Optional(References),
  },
  Closed,
);

const Duty = Union([Literal("none"), Literal("optional"), Literal("required")]);

/** Whether a reason is asked: always the same, or required only for certain options (else optional). */
const ReasonSchema = Object(
  {
    duty: Duty,
    requiredFor: Optional(Array(Id, { minItems: 1 })),
    label: Optional(Localized),
    hint: Optional(Localized),
    minLength: Optional(Count),
    maxLength: Optional(Count),
  },
  Closed,
);

const CitationsSchema = Object({ duty: Duty, requiredFor: Optional(Array(Id, { minItems: 1 })) }, Closed);

/** Wording of a norm as an example: well or badly drafted, and why. */
const WordingExampleSchema = Object(
  {
    kind: Union([Literal("good"), Literal("poor")]),
    wording: Localized,
    why: Localized,
    source: Optional(Id),
  },
  Closed,
);

/** Help in parts, so that screen and paper can order them: why it is asked, how to answer. */
const HelpSchema = Object({ why: Localized, how: Optional(Localized) }, Closed);

const common = {
  id: Id,
  code: Optional(String()),
  text: Localized,
  shortText: Optional(Localized),
  help: Optional(HelpSchema),
  examples: Optional(Array(WordingExampleSchema)),
  sources: Optional(References),
  appliesIf: Optional(ConditionSchema),
  required: Optional(Union([Literal("submit"), Literal("never")])),
  dimension: Optional(Id),
  weight: Optional(Weight),
  reason: Optional(ReasonSchema),
  citations: Optional(CitationsSchema),
} as const;

const SingleChoiceSchema = Object(
  { ...common, type: Literal("singleChoice"), options: Array(OptionSchema, { minItems: 2 }) },
  Closed,
);
const YesNoSchema = Object(
  { ...common, type: Literal("yesNo"), options: Optional(Array(GivenOptionSchema)) },
  Closed,
);
const YesNoUnsureSchema = Object(
  { ...common, type: Literal("yesNoUnsure"), options: Array(GivenOptionSchema, { minItems: 1 }) },
  Closed,
);
const MultipleChoiceSchema = Object(
  {
    ...common,
    type: Literal("multipleChoice"),
    options: Array(OptionSchema, { minItems: 2 }),
    minChosen: Optional(Count),
    maxChosen: Optional(Count),
    combine: Optional(Union([Literal("mean"), Literal("min"), Literal("max"), Literal("sumCapped")])),
  },
  Closed,
);
const textLimits = { minLength: Optional(Count), maxLength: Optional(Count) } as const;
const ShortTextSchema = Object({ ...common, type: Literal("shortText"), ...textLimits }, Closed);
const LongTextSchema = Object({ ...common, type: Literal("longText"), ...textLimits }, Closed);
const NumberSchema = Object(
  {
    ...common,
    type: Literal("number"),
    minimum: Optional(String()),
    maximum: Optional(String()),
    decimals: Optional(Decimals),
    unit: Optional(Localized),
  },
  Closed,
);
const Bound = Union([String(), Object({ question: Id }, Closed)]);
const DateSchema = Object(
  { ...common, type: Literal("date"), earliest: Optional(Bound), latest: Optional(Bound) },
  Closed,
);
const ComputedQuestionSchema = Object({ ...common, type: Literal("computed"), computed: Id }, Closed);
const InfoSchema = Object(
  { id: Id, type: Literal("info"), text: Localized, appliesIf: Optional(ConditionSchema) },
  Closed,
);

/** Questions that may stand in a row of a repeat group. */
export const RowQuestionSchema = Union([
  SingleChoiceSchema,
  YesNoSchema,
  YesNoUnsureSchema,
  MultipleChoiceSchema,
  ShortTextSchema,
  LongTextSchema,
  NumberSchema,
  DateSchema,
]);

const RepeatGroupSchema = Object(
  {
    ...common,
    type: Literal("repeatGroup"),
    questions: Array(RowQuestionSchema, { minItems: 1 }),
    min: Optional(Count),
    max: Optional(Count),
    rowTitle: Localized,
    rows: Optional(Union([Literal("mean"), Literal("min")])),
  },
  Closed,
);

/** One question; the word `type` decides which constraints it may carry. */
export const QuestionSchema = Union([
  SingleChoiceSchema,
  YesNoSchema,
  YesNoUnsureSchema,
  MultipleChoiceSchema,
  ShortTextSchema,
  LongTextSchema,
  NumberSchema,
  DateSchema,
  ComputedQuestionSchema,
  InfoSchema,
  RepeatGroupSchema,
]);

export type QuestionDefinition = Static<typeof QuestionSchema>;
export type RowQuestionDefinition = Static<typeof RowQuestionSchema>;
export type OptionDefinition = Static<typeof OptionSchema>;
export type QuestionType = QuestionDefinition["type"];
