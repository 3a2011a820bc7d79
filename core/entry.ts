import type { AnswerValue } from "./answer.ts";
import type { Cell, CellBound } from "./cell.ts";
import type { Decimal } from "./decimal.ts";
import type {
  ComputedDefinition,
  ContradictionDefinition,
  DimensionDefinition,
  ParameterDefinition,
  PropertyDefinition,
  SectionDefinition,
} from "./definition.ts";
import type { Condition } from "./definition-condition.ts";
import type { FindingDefinition } from "./definition-finding.ts";
import type { ResultDefinition } from "./definition-result.ts";
import type { QuestionDefinition } from "./definition-question.ts";
import type { Figure } from "./figure.ts";
import type { Coverage } from "./coverage.ts";
import type { Mean } from "./mean.ts";
import type { Path, Slot } from "./node.ts";
import type { FigureBound, Tri } from "./possible.ts";
import type { PointsSum } from "./points.ts";
import type { RuledLevel } from "./result.ts";
import type { Rule } from "./types/rule.ts";

type Common = { readonly path: Path };

/** The rows of a repeat group; none where it does not apply. */
export type Rows = { readonly applies: boolean; readonly ids: readonly string[] };

/**
 * Whether the group may be hidden, may be shown, and with which rows; `fixed` is null while any rows can come, and
 * `most` says how many.
 */
export type RowsBound = {
  readonly hidden: boolean;
  readonly shown: boolean;
  readonly fixed: readonly string[] | null;
  readonly most: number;
};

export type RowLimits = { readonly min: number | null; readonly max: number | null };

type Asked = Common & {
  readonly definition: QuestionDefinition;
  readonly rule: Rule;
  /** The few cells that such a question can have with nothing beside its answer; null where they are many. */
  readonly knownCells: ReadonlyMap<AnswerValue, Cell> | null;
  readonly section: SectionEntry;
  /** "3.1" */
  readonly number: string;
};

/** A question of a section. A repeat group also has rows and row questions. */
export type QuestionEntry = Asked & {
  readonly kind: "question";
  readonly weight: Decimal;
  readonly dimension: string | null;
  readonly cell: Slot<Cell, CellBound>;
  readonly rows: Slot<Rows, RowsBound> | null;
  /** The group whose list of rows this one has: its own, or that of `rowsOf`; null for questions without rows. */
  readonly rowsOwner: string | null;
  /** How many rows that group must have and may have; null where it does not say. */
  readonly rowLimits: RowLimits;
  readonly rowQuestions: readonly RowQuestionEntry[];
};

/** A question asked in every row of a repeat group; `cells` has one cell for each row, in order of the rows. */
export type RowQuestionEntry = Asked & {
  readonly kind: "rowQuestion";
  readonly group: string;
  readonly rows: Slot<Rows, RowsBound>;
  readonly cells: Slot<readonly Cell[], readonly CellBound[] | null>;
};

export type SectionEntry = Common & {
  readonly definition: SectionDefinition;
  readonly number: number;
  readonly applies: Slot<boolean, Tri>;
};

export type ConditionEntry = Common & {
  readonly id: string;
  readonly when: Condition;
  readonly holds: Slot<boolean, Tri>;
};

export type ParameterEntry = Common & {
  readonly definition: ParameterDefinition;
  /** A day as its number. */
  readonly figure: Slot<Figure, FigureBound>;
};

export type ComputedEntry = Common & {
  readonly definition: ComputedDefinition;
  readonly figure: Slot<Figure, FigureBound>;
};

export type DimensionEntry = Common & {
  readonly definition: DimensionDefinition;
  readonly from: Decimal;
  readonly to: Decimal;
  readonly weight: Decimal;
  /** Null where ratings are averaged. */
  readonly sum: PointsSum | null;
  /** The mean; the sum where points are summed. */
  readonly mean: Slot<Mean, FigureBound>;
  readonly coverage: Slot<Coverage, FigureBound>;
};

export type TotalEntry = Common & {
  readonly dimensions: readonly DimensionEntry[];
  readonly mean: Slot<Mean, FigureBound>;
  readonly coverage: Slot<Coverage, FigureBound>;
};

export type FindingEntry = Common & {
  readonly definition: FindingDefinition;
  /** Position in report order. */
  readonly order: number;
  readonly raised: Slot<boolean, Tri>;
};

export type ContradictionEntry = Common & {
  readonly definition: ContradictionDefinition;
  readonly holds: Slot<boolean, Tri>;
};

export type ResultEntry = Common & {
  readonly definition: ResultDefinition;
  /** Levels by their place in the definition; the bound has true for those still reachable. */
  readonly level: Slot<RuledLevel, readonly boolean[]>;
};

/** What must hold whatever is answered: where the premise holds, the conclusion does. */
export type PropertyEntry = Common & {
  readonly definition: PropertyDefinition;
  readonly premise: Slot<boolean, Tri>;
  readonly conclusion: Slot<boolean, Tri>;
};

/** Everything in a checklist that has an id, with the place of its value. */
export type Entries = {
  readonly sections: readonly SectionEntry[];
  readonly questions: ReadonlyMap<string, QuestionEntry | RowQuestionEntry>;
  readonly conditions: ReadonlyMap<string, ConditionEntry>;
  readonly parameters: ReadonlyMap<string, ParameterEntry>;
  readonly computed: ReadonlyMap<string, ComputedEntry>;
  readonly dimensions: ReadonlyMap<string, DimensionEntry>;
  readonly total: TotalEntry | null;
  readonly findings: ReadonlyMap<string, FindingEntry>;
  readonly contradictions: ReadonlyMap<string, ContradictionEntry>;
  readonly results: ReadonlyMap<string, ResultEntry>;
  readonly properties: ReadonlyMap<string, PropertyEntry>;
  /** Number of slots handed out. */
  readonly slots: number;
};
