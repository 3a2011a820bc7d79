import {
  Array,
  Literal,
  Number,
  Object,
  Optional,
  Record,
  String,
  Union,
  Unsafe,
  type Static,
} from "typebox";
import { ConditionSchema, ExpressionSchema } from "./definition-condition.ts";
import { FindingSchema } from "./definition-finding.ts";
import { ResultSchema } from "./definition-result.ts";
import {
  AnyJson,
  Closed,
  Count,
  Day,
  DecimalText,
  Decimals,
  Id,
  languages,
  Localized,
  NoFigure,
  References,
  UnitText,
  Version,
  WebAddress,
  Weight,
  type Language as LanguageName,
} from "./definition-text.ts";
import { QuestionSchema, type QuestionDefinition } from "./definition-question.ts";

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

/**
 * Points of one name, summed over the whole checklist. `counts` says which questions the greatest sum is made of: `all`
 * (the default) or only those that apply. Where questions exclude each other, a lower `maximum` may be declared.
 */
const SumSchema = Object(
  {
    sum: Id,
    maximum: Optional(Number()),
    counts: Optional(Union([Literal("all"), Literal("applicable")])),
  },
  Closed,
);

/** A number or day that the operating ministry sets; the shipped value holds until it does. */
export const ParameterSchema = Object(
  {
    id: Id,
    title: Localized,
    type: Union([Literal("number"), Literal("date")]),
    unit: Optional(UnitText),
    value: Union([DecimalText, Day]),
    source: Optional(Id),
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
    weightReason: Optional(Localized),
    score: Optional(Union([Literal("weightedMean"), SumSchema])),
    scale: Optional(Object({ from: Number(), to: Number() }, Closed)),
  },
  Closed,
);

export const ComputedSchema = Object(
  {
    id: Id,
    title: Localized,
    unit: Optional(UnitText),
    decimals: Optional(Decimals),
    value: ExpressionSchema,
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
    help: Optional(Localized),
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
        computed: Optional(Record(String(), Union([String(), Number(), NoFigure]))),
        scores: Optional(Record(String(), Union([Number(), DecimalText, NoFigure]))),
        results: Optional(Record(String(), Id)),
        points: Optional(Record(String(), Union([Number(), DecimalText]))),
        reachable: Optional(Record(String(), Object({ worst: Id, best: Id }, Closed))),
        findings: Optional(Array(Id)),
        contradictions: Optional(Array(Id)),
      },
      Closed,
    ),
  },
  Closed,
);

/**
 * What must hold whatever is answered: whenever `if` holds, `then` does. Tried over all answers where they are few,
 * over seeded random ones elsewhere.
 */
export const PropertySchema = Object(
  { id: Id, text: Localized, if: ConditionSchema, then: ConditionSchema },
  Closed,
);

/** A module that is taken in: which, and which of its sections, placed after a section of the checklist or at its end. */
const IncludeSchema = Object(
  {
    module: Id,
    version: Version,
    sections: Optional(Array(Id, { minItems: 1 })),
    after: Optional(Id),
  },
  Closed,
);

/** Another order in which a report's sections can be read, under headings of their own: those of another body, say. */
const OutlineSchema = Object(
  {
    id: Id,
    title: Localized,
    source: Optional(Id),
    headings: Array(Object({ title: Localized, sections: Array(Id, { minItems: 1 }) }, Closed), {
      minItems: 1,
    }),
  },
  Closed,
);

/** What became of the ids of an earlier version, for answers that are carried over. */
const SupersedesSchema = Object(
  {
    version: Version,
    questions: Optional(Record(Id, Id)),
    options: Optional(Record(Id, Record(Id, Id))),
    removed: Optional(Array(Id)),
    removedOptions: Optional(Record(Id, Array(Id))),
    retyped: Optional(Array(Id)),
  },
  Closed,
);

const Language = Unsafe<LanguageName>(Union(languages.map((language) => Literal(language))));

/**
 * A term with what it means. It is found in texts with the usual endings; `forms` are other ways in which it is
 * written: plurals with another vowel, short forms.
 */
const TermSchema = Object(
  { id: Id, term: Localized, text: Localized, forms: Optional(Array(Localized, { minItems: 1 })) },
  Closed,
);
const NamedConditions = Array(Object({ id: Id, text: Localized, when: ConditionSchema }, Closed));

/** What checklists and modules share. */
const parts = {
  total: Optional(Object({ mean: Array(Id, { minItems: 1 }) }, Closed)),
  results: Optional(Array(ResultSchema)),
  examples: Optional(Array(ExampleSchema)),
  properties: Optional(Array(PropertySchema)),
  parameters: Optional(Array(ParameterSchema)),
  conditions: Optional(NamedConditions),
  computed: Optional(Array(ComputedSchema)),
  findings: Optional(Array(FindingSchema)),
  contradictions: Optional(Array(ContradictionSchema)),
  sources: Optional(Array(SourceSchema)),
  glossary: Optional(Array(TermSchema)),
} as const;

/** A module whose questions another one speaks of. */
const NeedSchema = Object({ module: Id, version: Version }, Closed);

/**
 * The root of a module file: sections that several checklists take in. Ids of its questions begin with `prefix`. Its
 * examples and properties prove the module by itself; a checklist that takes it in has its own. Its total is that of a
 * checklist without one.
 */
export const ModuleSchema = Object(
  {
    $schema: Optional(String()),
    module: Id,
    version: Version,
    prefix: Id,
    language: Optional(Language),
    title: Localized,
    summary: Optional(Localized),
    dimensions: Optional(Array(DimensionSchema)),
    sections: Array(SectionSchema),
    needs: Optional(Array(NeedSchema)),
    ...parts,
  },
  Closed,
);

/** The root of a definition file: one published version of one checklist. */
export const ChecklistSchema = Object(
  {
    $schema: Optional(String()),
    id: Id,
    version: Version,
    language: Optional(Language),
    currency: Optional(UnitText),
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
    dimensions: Array(DimensionSchema),
    sections: Array(SectionSchema),
    includes: Optional(Array(IncludeSchema)),
    outlines: Optional(Array(OutlineSchema)),
    ...parts,
    incomplete: Optional(Union([Literal("counts"), Literal("unanswered")])),
    supersedes: Optional(SupersedesSchema),
  },
  Closed,
);

/** A definition and a module as their authors write them. */
export type WrittenChecklist = Static<typeof ChecklistSchema>;
export type ModuleDefinition = Static<typeof ModuleSchema>;
export type WrittenSection = Static<typeof SectionSchema>;

/** A section and a definition as the engine works with them: modules taken in, shorthands written out. */
export type SectionDefinition = Omit<WrittenSection, "questions"> & { questions: QuestionDefinition[] };
export type ChecklistDefinition = Omit<WrittenChecklist, "sections"> & { sections: SectionDefinition[] };
export type DimensionDefinition = Static<typeof DimensionSchema>;
export type OutlineDefinition = Static<typeof OutlineSchema>;
export type ParameterDefinition = Static<typeof ParameterSchema>;
export type ContradictionDefinition = Static<typeof ContradictionSchema>;
export type ComputedDefinition = Static<typeof ComputedSchema>;
export type SourceDefinition = Static<typeof SourceSchema>;
export type TermDefinition = Static<typeof TermSchema>;
export type ExampleDefinition = Static<typeof ExampleSchema>;
export type PropertyDefinition = Static<typeof PropertySchema>;
export type SupersedesDefinition = Static<typeof SupersedesSchema>;
