import {
  Array,
  Cyclic,
  Literal,
  Number,
  Object,
  Optional,
  Record,
  Ref,
  String,
  Union,
  Unsafe,
  type TUnsafe,
} from "typebox";
import type { Condition, Expression } from "./condition-type.ts";
import { Closed, Count, Day, DecimalText, Decimals, Id } from "./definition-text.ts";

export type { Condition, Expression } from "./condition-type.ts";

/** Says nothing when it is empty; so an editor offers the words of all shapes that may stand there, not of this one. */
const NotEmpty = { ...Closed, minProperties: 1 } as const;

const Scalar = Union([String(), Number()]);
const Rounding = Union([Literal("halfUp"), Literal("halfEven"), Literal("up"), Literal("down")]);
const Part = Union([Literal("from"), Literal("to")]);

/** Which questions a figure is about: those of a dimension, of sections, or some by name. All, where none is named. */
const scope = {
  dimension: Optional(Id),
  sections: Optional(Array(Id, { minItems: 1 })),
  questions: Optional(Array(Id, { minItems: 1 })),
} as const;

/** A mean or a share, of a dimension by id ("total": the declared total) or of other questions. */
const MeanOf = Union([Id, Object(scope, Closed)]);

/** Points by name, of the whole checklist or of some questions. */
const PointsOf = Union([Id, Object({ name: Id, ...scope }, Closed)]);

/** The greatest sum, or the share of it, of a dimension by id, or of points by name. */
const ShareOf = Union([Id, Object({ name: Optional(Id), ...scope }, Closed)]);

const Outcome = Union([
  Literal("met"),
  Literal("partlyMet"),
  Literal("notMet"),
  Literal("notApplicable"),
  Literal("informative"),
]);

const FindingKind = Object(
  {
    severity: Optional(Union([Literal("mandatory"), Literal("important"), Literal("hint")])),
    blocking: Optional(Literal(true)),
    tag: Optional(Id),
  },
  Closed,
);

/** How many questions (or findings) stand in a certain way. Exactly one of the first four. */
const CountOf = Object(
  {
    outcome: Optional(Outcome),
    finding: Optional(Union([Id, FindingKind])),
    unsure: Optional(Literal(true)),
    open: Optional(Literal(true)),
    ...scope,
  },
  NotEmpty,
);

/** Figures that the engine derives, in conditions and in expressions alike. */
const figures = {
  computed: Optional(Id),
  parameter: Optional(Id),
  score: Optional(MeanOf),
  points: Optional(PointsOf),
  maximum: Optional(ShareOf),
  percent: Optional(ShareOf),
  coverage: Optional(MeanOf),
} as const;

/** What stands on the right side where it is no literal. */
const RightOperand = Object(
  {
    question: Optional(Id),
    part: Optional(Part),
    ...figures,
    count: Optional(CountOf),
    today: Optional(Literal(true)),
  },
  NotEmpty,
);
const Right = Union([String(), Number(), RightOperand]);

/** What can be said of an operand. Exactly one comparison per condition. */
const comparison = {
  equals: Optional(Right),
  notEquals: Optional(Right),
  oneOf: Optional(Array(Scalar, { minItems: 1 })),
  includes: Optional(String()),
  includesAny: Optional(Array(String(), { minItems: 1 })),
  answered: Optional(Literal(true)),
  unsure: Optional(Literal(true)),
  greaterThan: Optional(Right),
  atLeast: Optional(Right),
  lessThan: Optional(Right),
  atMost: Optional(Right),
  before: Optional(Right),
  after: Optional(Right),
} as const;

const RowsCount = Object(
  { where: Optional(Ref("Condition")), atLeast: Optional(Count), atMost: Optional(Count) },
  NotEmpty,
);

const conditions = {
  Condition: Union([
    Object({ all: Array(Ref("Condition"), { minItems: 1 }) }, Closed),
    Object({ any: Array(Ref("Condition"), { minItems: 1 }) }, Closed),
    Object({ not: Ref("Condition") }, Closed),
    Object({ condition: Id }, Closed),
    Object(
      {
        question: Optional(Id),
        part: Optional(Part),
        ...figures,
        result: Optional(Id),
        today: Optional(Literal(true)),
        ...comparison,
        some: Optional(Ref("Condition")),
        every: Optional(Ref("Condition")),
        count: Optional(Union([RowsCount, CountOf])),
      },
      NotEmpty,
    ),
  ]),
} as const;

/**
 * When something applies or holds: a closed tree of `all`, `any`, `not`, named conditions and comparisons of an
 * operand with a literal or another operand. Two-valued: a comparison on something unanswered, unsure or not
 * applicable is false. `count` beside `question` asks about the rows of a group, alone it counts questions or findings.
 */
export const ConditionSchema: TUnsafe<Condition> = Unsafe(Cyclic(conditions, "Condition"));

/** The rows of a group that are taken together: what of each, and which. */
const OverRows = Object(
  { group: Id, of: Union([Id, Ref("Expression")]), where: Optional(Ref("Condition")) },
  Closed,
);
const RowsIn = Object({ group: Id, where: Optional(Ref("Condition")) }, Closed);
const two = { minItems: 2, maxItems: 2 } as const;

const expressions = {
  Expression: Union([
    DecimalText,
    Number(),
    Object({ answer: Id, part: Optional(Part) }, Closed),
    Object({ computed: Id }, Closed),
    Object({ parameter: Id }, Closed),
    Object({ score: MeanOf }, Closed),
    Object({ points: PointsOf }, Closed),
    Object({ maximum: ShareOf }, Closed),
    Object({ percent: ShareOf }, Closed),
    Object({ coverage: MeanOf }, Closed),
    Object({ today: Literal(true) }, Closed),
    Object({ day: Day }, Closed),
    Object({ add: Array(Ref("Expression"), { minItems: 2 }) }, Closed),
    Object({ subtract: Array(Ref("Expression"), two) }, Closed),
    Object({ multiply: Array(Ref("Expression"), { minItems: 2 }) }, Closed),
    Object({ divide: Array(Ref("Expression"), two) }, Closed),
    Object({ min: Union([Array(Ref("Expression"), { minItems: 1 }), OverRows]) }, Closed),
    Object({ max: Union([Array(Ref("Expression"), { minItems: 1 }), OverRows]) }, Closed),
    Object({ daysBetween: Array(Ref("Expression"), two) }, Closed),
    Object({ addDays: Array(Ref("Expression"), two) }, Closed),
    Object({ addMonths: Array(Ref("Expression"), two) }, Closed),
    Object({ round: Ref("Expression"), decimals: Decimals, mode: Rounding }, Closed),
    Object({ sum: OverRows }, Closed),
    Object({ mean: OverRows }, Closed),
    Object({ count: Union([RowsIn, CountOf]) }, Closed),
    Object({ if: Ref("Condition"), then: Ref("Expression"), else: Ref("Expression") }, Closed),
    Object(
      {
        lookup: Union([
          Object(
            { question: Id, values: Record(Id, Ref("Expression")), otherwise: Optional(Ref("Expression")) },
            Closed,
          ),
          Object(
            {
              of: Ref("Expression"),
              bands: Array(Object({ from: Optional(DecimalText), value: Ref("Expression") }, Closed), {
                minItems: 1,
              }),
              otherwise: Optional(Ref("Expression")),
            },
            Closed,
          ),
        ]),
      },
      Closed,
    ),
  ]),
} as const;

/**
 * How a computed value is computed: literals (decimal strings or numbers), answers, figures, rows of groups and
 * closed operators. Decimal arithmetic with 34 digits; missing inputs and division by zero give `null`.
 */
export const ExpressionSchema: TUnsafe<Expression> = Unsafe(
  Cyclic({ ...conditions, ...expressions }, "Expression"),
);
