import {
  Array,
  Boolean,
  Literal,
  Number,
  Object,
  Optional,
  String,
  Union,
  Unsafe,
  type Static,
  type TUnsafe,
} from "typebox";
import { ConditionSchema } from "./definition-condition.ts";
import { BandsSchema, GivenOptionSchema, OptionSchema } from "./definition-option.ts";
import { Closed, Count, Decimals, Id, Localized, References, Weight } from "./definition-text.ts";

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

/** The answer to another checklist's question about the same proposal, offered here until it is confirmed. */
const PrefillSchema = Object({ checklist: Id, question: Id }, Closed);

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
  weightReason: Optional(Localized),
  reason: Optional(ReasonSchema),
  citations: Optional(CitationsSchema),
  prefill: Optional(PrefillSchema),
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
const ScaleSchema = Object(
  {
    ...common,
    type: Literal("scale"),
    from: Number(),
    to: Number(),
    step: Optional(Number({ exclusiveMinimum: 0 })),
    labels: Optional(Array(Object({ value: Number(), label: Localized }, Closed))),
    reversed: Optional(Boolean()),
  },
  Closed,
);
const textLimits = {
  minLength: Optional(Count),
  maxLength: Optional(Count),
  pattern: Optional(String()),
} as const;
const ShortTextSchema = Object(
  { ...common, type: Literal("shortText"), ...textLimits, list: Optional(Literal(true)) },
  Closed,
);
const LongTextSchema = Object({ ...common, type: Literal("longText"), ...textLimits }, Closed);
const numberLimits = {
  minimum: Optional(String()),
  maximum: Optional(String()),
  decimals: Optional(Decimals),
  bands: Optional(BandsSchema),
} as const;
const NumberSchema = Object(
  { ...common, type: Literal("number"), ...numberLimits, unit: Optional(Localized) },
  Closed,
);
/** An amount in the checklist's currency. */
const MoneySchema = Object({ ...common, type: Literal("money"), ...numberLimits }, Closed);
const Bound = Union([
  String(),
  Object({ question: Id, part: Optional(Union([Literal("from"), Literal("to")])) }, Closed),
]);
const DateSchema = Object(
  { ...common, type: Literal("date"), earliest: Optional(Bound), latest: Optional(Bound) },
  Closed,
);
const PeriodSchema = Object(
  { ...common, type: Literal("period"), earliest: Optional(Bound), latest: Optional(Bound) },
  Closed,
);
/** Where in a law something stands. */
const PassageSchema = Object({ ...common, type: Literal("passage") }, Closed);
const ComputedQuestionSchema = Object(
  { ...common, type: Literal("computed"), computed: Id, bands: Optional(BandsSchema) },
  Closed,
);
const InfoSchema = Object(
  {
    id: Id,
    code: Optional(String()),
    type: Literal("info"),
    text: Localized,
    appliesIf: Optional(ConditionSchema),
  },
  Closed,
);

type WrittenRowQuestion =
  | Static<typeof SingleChoiceSchema>
  | Static<typeof YesNoSchema>
  | Static<typeof YesNoUnsureSchema>
  | Static<typeof MultipleChoiceSchema>
  | Static<typeof ScaleSchema>
  | Static<typeof ShortTextSchema>
  | Static<typeof LongTextSchema>
  | Static<typeof NumberSchema>
  | Static<typeof MoneySchema>
  | Static<typeof DateSchema>
  | Static<typeof PeriodSchema>
  | Static<typeof PassageSchema>;

/** Questions that may stand in a row of a repeat group. */
export const RowQuestionSchema: TUnsafe<WrittenRowQuestion> = Unsafe(
  Union([
    SingleChoiceSchema,
    YesNoSchema,
    YesNoUnsureSchema,
    MultipleChoiceSchema,
    ScaleSchema,
    ShortTextSchema,
    LongTextSchema,
    NumberSchema,
    MoneySchema,
    DateSchema,
    PeriodSchema,
    PassageSchema,
  ]),
);

const RepeatGroupSchema = Object(
  {
    ...common,
    type: Literal("repeatGroup"),
    questions: Array(RowQuestionSchema, { minItems: 1 }),
    rowsOf: Optional(Id),
    min: Optional(Count),
    max: Optional(Count),
    rowTitle: Optional(Localized),
    rows: Optional(Union([Literal("mean"), Literal("min")])),
  },
  Closed,
);

/**
 * Several single choices with the same answers, one in each row. Shorthand: row `r` of matrix `m` is the question
 * `m-r`, and conditions, weights and scores are about those.
 */
const MatrixSchema = Object(
  {
    ...common,
    type: Literal("matrix"),
    rows: Array(
      Object(
        {
          id: Id,
          code: Optional(String()),
          text: Localized,
          appliesIf: Optional(ConditionSchema),
          weight: Optional(Weight),
          required: Optional(Union([Literal("submit"), Literal("never")])),
        },
        Closed,
      ),
      { minItems: 1 },
    ),
    columns: Array(OptionSchema, { minItems: 2 }),
  },
  Closed,
);

/** One question; the word `type` decides which constraints it may carry. */
export const QuestionSchema: TUnsafe<WrittenQuestion> = Unsafe(
  Union([
    SingleChoiceSchema,
    YesNoSchema,
    YesNoUnsureSchema,
    MultipleChoiceSchema,
    ShortTextSchema,
    LongTextSchema,
    ScaleSchema,
    NumberSchema,
    MoneySchema,
    DateSchema,
    PeriodSchema,
    PassageSchema,
    ComputedQuestionSchema,
    InfoSchema,
    RepeatGroupSchema,
    MatrixSchema,
  ]),
);

export type MatrixDefinition = Static<typeof MatrixSchema>;

/** A question as an author writes it. */
export type WrittenQuestion =
  | WrittenRowQuestion
  | Static<typeof ComputedQuestionSchema>
  | Static<typeof InfoSchema>
  | Static<typeof RepeatGroupSchema>
  | MatrixDefinition;

/** What `resolve` leaves of a written part: findings by id only. */
type WithoutInline<T> = T extends { readonly findings?: unknown }
  ? Omit<T, "findings"> & { findings?: string[] }
  : T;
type WithoutInlineIn<T> = {
  [K in keyof T]: K extends "options" | "bands"
    ? NonNullable<T[K]> extends (infer Item)[]
      ? WithoutInline<Item>[]
      : T[K]
    : K extends "questions"
      ? RowQuestionDefinition[]
      : T[K];
};
type Resolved<T> = T extends unknown ? WithoutInlineIn<T> : never;

/** A question as the engine works with it: matrices are written out, findings named by id. */
export type QuestionDefinition = Resolved<Exclude<WrittenQuestion, MatrixDefinition>>;
export type RowQuestionDefinition = Resolved<WrittenRowQuestion>;
export type OptionDefinition = WithoutInline<Static<typeof OptionSchema>>;
export type BandDefinition = WithoutInline<Static<typeof BandsSchema>[number]>;
export type QuestionType = QuestionDefinition["type"];
