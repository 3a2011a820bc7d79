import {
  Array,
  Boolean,
  Literal,
  Number,
  Object,
  Optional,
  Record,
  String,
  Union,
  type Static,
} from "typebox";
import { ConditionSchema, ExpressionSchema } from "./definition-condition.ts";
import {
  AnyJson,
  Closed,
  Count,
  Day,
  Decimals,
  Id,
  Localized,
  NoFigure,
  References,
  UnitText,
  WebAddress,
  Weight,
} from "./definition-text.ts";
import { QuestionSchema } from "./definition-question.ts";

/** A named source. `verified` says how sure we are: seen in the primary text, in a secondary text, or not verified. */
export const SourceSchema = Object(
  {
    id: Id,
    title: Localized,
    citation: String(),
    url: Optional(WebAddress),
    seen: Optional(Day),
    verified: Union([Literal("primary"), Literal("secondary"), Literal("unverified")]),
  },
  Closed,
);

/** What questions are summed under: a principle or a practice topic. Ratings are averaged on `scale`. */
export const DimensionSchema = Object(
  {
    id: Id,
    kind: Union([Literal("principle"), Literal("practice")]),
    title: Localized,
    shortTitle: Optional(Localized),
    summary: Optional(Localized),
    weight: Optional(Weight),
    score: Optional(Literal("weightedMean")),
    scale: Optional(Object({ from: Number(), to: Number() }, Closed)),
  },
  Closed,
);

/** A suggested wording: what the draft says now, what it could say, and why this wording. */
const SuggestionSchema = Object(
  { before: Optional(Localized), after: Localized, why: Optional(Localized) },
  Closed,
);

/** What an answer shows. Raised by options that name it, or by its own `when`. */
export const FindingSchema = Object(
  {
    id: Id,
    title: Localized,
    severity: Union([Literal("mandatory"), Literal("important"), Literal("hint")]),
    blocking: Optional(Boolean()),
    questions: Array(Id),
    when: Optional(ConditionSchema),
    priority: Optional(Number()),
    shows: Localized,
    recommendation: Localized,
    suggestion: Optional(SuggestionSchema),
    legalBasis: Optional(References),
  },
  Closed,
);

export const ComputedSchema = Object(
  {
    id: Id,
    title: Localized,
    unit: UnitText,
    decimals: Optional(Decimals),
    value: ExpressionSchema,
  },
  Closed,
);

/** A level of a result, with what must and what should be done next. */
const LevelSchema = Object(
  {
    id: Id,
    title: Localized,
    text: Localized,
    obligations: Optional(Array(Localized)),
    nextSteps: Optional(Array(Localized)),
  },
  Closed,
);

export const ResultSchema = Object(
  {
    id: Id,
    title: Localized,
    levels: Array(LevelSchema, { minItems: 1 }),
    ordered: Optional(Boolean()),
    rules: Array(
      Union([
        Object({ when: ConditionSchema, level: Id, because: Optional(Localized) }, Closed),
        Object({ otherwise: Id, because: Optional(Localized) }, Closed),
      ]),
      { minItems: 1 },
    ),
    caps: Optional(
      Array(
        Union([
          Object({ finding: Id, level: Id }, Closed),
          Object({ blocking: Literal(true), level: Id }, Closed),
        ]),
      ),
    ),
  },
  Closed,
);

export const ContradictionSchema = Object(
  {
    id: Id,
    title: Localized,
    when: ConditionSchema,
    message: Localized,
    questions: Array(Id, { minItems: 1 }),
    severity: Union([Literal("mandatory"), Literal("important"), Literal("hint")]),
    legalBasis: Optional(References),
  },
  Closed,
);

export const SectionSchema = Object(
  {
    id: Id,
    code: Optional(String()),
    title: Localized,
    intro: Optional(Localized),
    appliesIf: Optional(ConditionSchema),
    questions: Array(QuestionSchema, { minItems: 1 }),
  },
  Closed,
);

/** A worked answer set with what must come out. Each list given is exact, each left out says nothing. */
export const ExampleSchema = Object(
  {
    id: Id,
    text: Localized,
    today: Optional(Day),
    answers: Record(String(), AnyJson),
    explanations: Optional(Record(String(), String())),
    expect: Object(
      {
        missing: Optional(Array(String())),
        applies: Optional(Array(Id)),
        computed: Optional(Record(String(), Union([String(), NoFigure]))),
        scores: Optional(Record(String(), Union([Number(), NoFigure]))),
        results: Optional(Record(String(), Id)),
        findings: Optional(Array(Id)),
        contradictions: Optional(Array(Id)),
      },
      Closed,
    ),
  },
  Closed,
);

/** The root of a definition file: one published version of one checklist. */
export const ChecklistSchema = Object(
  {
    $schema: Optional(String()),
    id: Id,
    version: String({ pattern: "^\\d+\\.\\d+\\.\\d+$" }),
    language: Optional(Union([Literal("de"), Literal("en")])),
    title: Localized,
    summary: Localized,
    audience: Optional(Localized),
    minutes: Optional(Count),
    instruments: Array(
      Union([
        Literal("gesetz"),
        Literal("rechtsverordnung"),
        Literal("verwaltungsvorschrift"),
        Literal("foerderrichtlinie"),
        Literal("satzung"),
        Literal("other"),
      ]),
    ),
    conditions: Optional(Array(Object({ id: Id, text: Localized, when: ConditionSchema }, Closed))),
    dimensions: Array(DimensionSchema),
    total: Optional(Object({ mean: Array(Id, { minItems: 1 }) }, Closed)),
    sections: Array(SectionSchema, { minItems: 1 }),
    computed: Optional(Array(ComputedSchema)),
    findings: Optional(Array(FindingSchema)),
    results: Optional(Array(ResultSchema)),
    contradictions: Optional(Array(ContradictionSchema)),
    incomplete: Optional(Union([Literal("counts"), Literal("unanswered")])),
    sources: Optional(Array(SourceSchema)),
    glossary: Optional(Array(Object({ id: Id, term: Localized, text: Localized }, Closed))),
    examples: Optional(Array(ExampleSchema)),
  },
  Closed,
);

export type ChecklistDefinition = Static<typeof ChecklistSchema>;
export type SectionDefinition = Static<typeof SectionSchema>;
export type DimensionDefinition = Static<typeof DimensionSchema>;
export type FindingDefinition = Static<typeof FindingSchema>;
export type ResultDefinition = Static<typeof ResultSchema>;
export type ContradictionDefinition = Static<typeof ContradictionSchema>;
export type ComputedDefinition = Static<typeof ComputedSchema>;
export type SourceDefinition = Static<typeof SourceSchema>;
export type ExampleDefinition = Static<typeof ExampleSchema>;
