import { Array, Cyclic, Literal, Number, Object, Optional, Ref, String, Union, type Static } from "typebox";
import { Closed, Count, Decimals, Id } from "./definition-text.ts";

const Scalar = Union([String(), Number()]);
const Rounding = Union([Literal("halfUp"), Literal("halfEven"), Literal("up"), Literal("down")]);

/** What can stand on the left: a question, a computed value, or a figure the engine derives. */
const operand = {
  question: Optional(Id),
  computed: Optional(Id),
  score: Optional(Id),
  coverage: Optional(Id),
  result: Optional(Id),
} as const;

/** What can be said of an operand. Exactly one comparison per condition. */
const comparison = {
  equals: Optional(Scalar),
  notEquals: Optional(Scalar),
  oneOf: Optional(Array(Scalar, { minItems: 1 })),
  includes: Optional(String()),
  includesAny: Optional(Array(String(), { minItems: 1 })),
  answered: Optional(Literal(true)),
  unsure: Optional(Literal(true)),
  greaterThan: Optional(Scalar),
  atLeast: Optional(Scalar),
  lessThan: Optional(Scalar),
  atMost: Optional(Scalar),
  before: Optional(String()),
  after: Optional(String()),
} as const;

/**
 * When something applies or holds: a closed tree of `all`, `any`, `not`, named conditions and comparisons.
 * Two-valued: a comparison on something unanswered, unsure or not applicable is false.
 * `total` as a score names the declared total.
 */
export const ConditionSchema = Cyclic(
  {
    Condition: Union([
      Object({ all: Array(Ref("Condition"), { minItems: 1 }) }, Closed),
      Object({ any: Array(Ref("Condition"), { minItems: 1 }) }, Closed),
      Object({ not: Ref("Condition") }, Closed),
      Object({ condition: Id }, Closed),
      Object(
        {
          ...operand,
          ...comparison,
          some: Optional(Ref("Condition")),
          every: Optional(Ref("Condition")),
          count: Optional(
            Object(
              { where: Optional(Ref("Condition")), atLeast: Optional(Count), atMost: Optional(Count) },
              Closed,
            ),
          ),
        },
        Closed,
      ),
    ]),
  },
  "Condition",
);
export type Condition = Static<typeof ConditionSchema>;

/**
 * How a computed value is computed: literals (decimal strings or numbers), answers, other computed values and
 * closed operators. Decimal arithmetic with 34 digits; missing inputs and division by zero give `null`.
 */
export const ExpressionSchema = Cyclic(
  {
    Expression: Union([
      String({ pattern: "^-?\\d+(\\.\\d+)?$" }),
      Number(),
      Object({ answer: Id }, Closed),
      Object({ computed: Id }, Closed),
      Object({ today: Literal(true) }, Closed),
      Object({ add: Array(Ref("Expression"), { minItems: 2 }) }, Closed),
      Object({ subtract: Array(Ref("Expression"), { minItems: 2, maxItems: 2 }) }, Closed),
      Object({ multiply: Array(Ref("Expression"), { minItems: 2 }) }, Closed),
      Object({ divide: Array(Ref("Expression"), { minItems: 2, maxItems: 2 }) }, Closed),
      Object({ daysBetween: Array(Ref("Expression"), { minItems: 2, maxItems: 2 }) }, Closed),
      Object({ round: Ref("Expression"), decimals: Decimals, mode: Rounding }, Closed),
      Object({ sum: Object({ group: Id, of: Id }, Closed) }, Closed),
      Object({ count: Object({ group: Id }, Closed) }, Closed),
    ]),
  },
  "Expression",
);
export type Expression = Static<typeof ExpressionSchema>;
