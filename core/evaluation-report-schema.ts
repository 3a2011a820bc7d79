import {
  Array,
  Boolean,
  Integer,
  Literal,
  Null,
  Number,
  Object,
  Optional,
  Record,
  String,
  Union,
  Unknown,
  type Static,
} from "typebox";
import type { DeepReadonly } from "./readonly.ts";

const Closed = { additionalProperties: false } as const;
const Id = String();
const Ids = Array(Id);
/** A decimal string, or null where there is no figure. */
const Figure = Union([String(), Null()]);
const Severity = Union([Literal("mandatory"), Literal("important"), Literal("hint")]);
const Progress = Object({ required: Integer(), answered: Integer(), unsure: Integer() }, Closed);
const Coverage = Object({ answered: Integer(), applicable: Integer() }, Closed);

const standing = {
  id: Id,
  applies: Boolean(),
  status: Union([
    Literal("hidden"),
    Literal("open"),
    Literal("incomplete"),
    Literal("unsure"),
    Literal("answered"),
  ]),
  outcome: Union([
    Literal("met"),
    Literal("partlyMet"),
    Literal("notMet"),
    Literal("notApplicable"),
    Literal("unsure"),
    Literal("unanswered"),
    Literal("informative"),
  ]),
  /** Chosen options that do not apply any more. */
  dropped: Ids,
} as const;

const QuestionSchema = Object(
  {
    ...standing,
    section: Id,
    required: Boolean(),
    /** Of repeat groups: each row with its questions. */
    rows: Optional(Array(Object({ row: String(), questions: Array(Object(standing, Closed)) }, Closed))),
  },
  Closed,
);

const sum = { value: String(), maximum: String() } as const;

const PointsSchema = Object(
  {
    name: Id,
    ...sum,
    sections: Array(Object({ section: Id, ...sum }, Closed)),
  },
  Closed,
);

/** A mean on its scale, or a sum of points with its greatest; `percent` is the place on the scale or the share. */
const ScoreSchema = Object(
  {
    dimension: Id,
    kind: Union([Literal("mean"), Literal("sum")]),
    value: Figure,
    maximum: Figure,
    percent: Figure,
    coverage: Coverage,
  },
  Closed,
);

/**
 * Everything that follows from one set of answers, for programs: no words, figures as decimal strings, lists in the
 * checklist's order. The same input gives the same bytes on command line, server and browser.
 */
export const EvaluationReportSchema = Object(
  {
    format: Literal("praxis-digitalcheck/evaluation/1"),
    checklist: Object({ id: Id, version: String() }, Closed),
    today: String(),
    /** The values in force. */
    parameters: Record(Id, String()),
    complete: Boolean(),
    progress: Progress,
    /** Keys of cells, and ids of contradictions, that keep the answers from being submitted. */
    missing: Ids,
    sections: Array(
      Object(
        {
          id: Id,
          applies: Boolean(),
          status: Union([Literal("notApplicable"), Literal("open"), Literal("begun"), Literal("done")]),
          progress: Progress,
        },
        Closed,
      ),
    ),
    questions: Array(QuestionSchema),
    points: Array(PointsSchema),
    scores: Array(ScoreSchema),
    total: Union([Object({ value: Figure, coverage: Coverage }, Closed), Null()]),
    computed: Array(
      Object({ id: Id, value: Figure, missing: Ids, because: Union([String(), Null()]) }, Closed),
    ),
    findings: Array(Object({ id: Id, severity: Severity, blocking: Boolean(), questions: Ids }, Closed)),
    contradictions: Array(
      Object({ id: Id, severity: Severity, questions: Ids, explained: Boolean() }, Closed),
    ),
    results: Array(
      Object(
        {
          id: Id,
          level: Id,
          provisional: Boolean(),
          worst: Id,
          best: Id,
          rule: Integer(),
          ruleLevel: Id,
          cappedBy: Union([Id, Null()]),
        },
        Closed,
      ),
    ),
    /** What is wrong with the answers given; what is only missing stands in `missing`. */
    problems: Array(
      Object(
        {
          code: String(),
          path: Array(Union([String(), Number()])),
          params: Record(String(), Unknown()),
        },
        Closed,
      ),
    ),
  },
  { ...Closed, title: "Auswertung", description: "Evaluation of one set of answers" },
);

export type EvaluationReport = DeepReadonly<Static<typeof EvaluationReportSchema>>;
