import type { Rounding } from "./decimal.ts";

/** Which questions a figure is about; all, where nothing is named. At most one of the three. */
export type ScopeWords = { dimension?: string; sections?: string[]; questions?: string[] };

/** A mean or a share: of a dimension by id ("total": the declared total), or of other questions. */
export type MeanOf = string | ScopeWords;

/** Points by name, of the whole checklist or of some questions. */
export type PointsOf = string | ({ name: string } & ScopeWords);

/** The greatest sum, or the share of it: of a dimension by id, or of points by name. */
export type ShareOf = string | ({ name?: string } & ScopeWords);

/** How many questions (or findings) stand in a certain way. */
export type CountOf = ScopeWords & {
  outcome?: "met" | "partlyMet" | "notMet" | "notApplicable" | "informative";
  finding?: string | { severity?: "mandatory" | "important" | "hint"; blocking?: true; tag?: string };
  unsure?: true;
  open?: true;
};

/** Figures that the engine derives. */
export type FigureWords = {
  computed?: string;
  parameter?: string;
  score?: MeanOf;
  points?: PointsOf;
  maximum?: ShareOf;
  percent?: ShareOf;
  coverage?: MeanOf;
};

/** What a comparison can be with, besides a literal. */
export type RightOperand = FigureWords & {
  question?: string;
  part?: "from" | "to";
  count?: CountOf;
  today?: true;
};
export type Right = string | number | RightOperand;

export type RowsCount = { where?: Condition; atLeast?: number; atMost?: number };

/** An operand with exactly one comparison. */
export type Comparing = FigureWords & {
  question?: string;
  part?: "from" | "to";
  result?: string;
  today?: true;
  equals?: Right;
  notEquals?: Right;
  oneOf?: (string | number)[];
  includes?: string;
  includesAny?: string[];
  answered?: true;
  unsure?: true;
  greaterThan?: Right;
  atLeast?: Right;
  lessThan?: Right;
  atMost?: Right;
  before?: Right;
  after?: Right;
  some?: Condition;
  every?: Condition;
  count?: RowsCount | CountOf;
};

/** The type that `ConditionSchema` describes. */
export type Condition =
  { all: Condition[] } | { any: Condition[] } | { not: Condition } | { condition: string } | Comparing;

/** The rows of a group that are taken together: what of each, and which. */
export type OverRows = { group: string; of: Expression; where?: Condition };
export type RowsIn = { group: string; where?: Condition };

export type Lookup =
  | { question: string; values: Record<string, Expression>; otherwise?: Expression }
  | { of: Expression; bands: { from?: string; value: Expression }[]; otherwise?: Expression };

/** The type that `ExpressionSchema` describes. A text is a decimal; over rows it may also be the id of a row question. */
export type Expression =
  | string
  | number
  | { answer: string; part?: "from" | "to" }
  | { computed: string }
  | { parameter: string }
  | { score: MeanOf }
  | { points: PointsOf }
  | { maximum: ShareOf }
  | { percent: ShareOf }
  | { coverage: MeanOf }
  | { today: true }
  | { day: string }
  | { add: Expression[] }
  | { subtract: Expression[] }
  | { multiply: Expression[] }
  | { divide: Expression[] }
  | { min: Expression[] | OverRows }
  | { max: Expression[] | OverRows }
  | { daysBetween: Expression[] }
  | { addDays: Expression[] }
  | { addMonths: Expression[] }
  | { round: Expression; decimals: number; mode: Rounding }
  | { sum: OverRows }
  | { mean: OverRows }
  | { count: RowsIn | CountOf }
  | { if: Condition; then: Expression; else: Expression }
  | { lookup: Lookup };
