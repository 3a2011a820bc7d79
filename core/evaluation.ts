import type { Answer, Answers } from "./answer.ts";
import type { CompiledChecklist } from "./compile.ts";
import type { LocalizedText } from "./definition-text.ts";
import type { State } from "./node.ts";
import type { AnswerProblem } from "./problem.ts";

/** What an answer shows of its question. Only the first three carry a rating. */
export type Outcome =
  "met" | "partlyMet" | "notMet" | "notApplicable" | "unsure" | "unanswered" | "informative";

/** Where a question stands: an incomplete answer lacks its required reason or citation, or has a problem. */
export type AnswerStatus = "hidden" | "open" | "incomplete" | "unsure" | "answered";

export type Duty = "none" | "optional" | "required";

/** One question (or row question) as it stands for the present answers. */
export type QuestionState = {
  readonly id: string;
  readonly row: string | null;
  readonly section: string;
  /** "3.1" (section number, question number); row questions that of their group, texts between questions "". */
  readonly number: string;
  readonly applies: boolean;
  readonly status: AnswerStatus;
  readonly outcome: Outcome;
  readonly required: boolean;
  /** Ids of the options that apply now, in definition order; empty for questions without options. */
  readonly options: readonly string[];
  /** Chosen options that do not apply any more: shown, never counted. */
  readonly dropped: readonly string[];
  readonly reason: Duty;
  readonly citations: Duty;
  /** Ids of findings that this answer raises, or that name this question and arise now; in report order. */
  readonly findings: readonly string[];
};

export type Progress = {
  /** Questions required at submit that apply now (a repeat group counts once; its open row questions make it open). */
  readonly required: number;
  /** How many of them have a complete answer; unsure counts as answered. */
  readonly answered: number;
  readonly unsure: number;
};

export type SectionState = {
  readonly id: string;
  readonly number: number;
  readonly applies: boolean;
  readonly progress: Progress;
  readonly status: "notApplicable" | "open" | "begun" | "done";
};

/** A decimal string, a date, or null with the reason why there is no figure. */
export type ComputedState = {
  readonly id: string;
  readonly value: string | null;
  readonly type: "number" | "day";
  /** Null for days, and where none is declared. */
  readonly unit: LocalizedText | null;
  readonly decimals: number;
  /** Cells whose missing answers keep the figure open, or rows left out. */
  readonly missing: readonly string[];
  /** "divisionByZero" | "missingInput" | "outOfRange" | null */
  readonly noValueBecause: string | null;
};

export type RaisedFinding = {
  readonly id: string;
  readonly severity: "mandatory" | "important" | "hint";
  readonly blocking: boolean;
  /** Questions (applying now) the finding belongs to. */
  readonly questions: readonly string[];
};

export type RaisedContradiction = {
  readonly id: string;
  readonly severity: "mandatory" | "important" | "hint";
  readonly questions: readonly string[];
  readonly explanation: string | null;
};

/**
 * What one question adds to a dimension. Figures are decimal strings; `part` is rating × weight. In a sum of points
 * the rating is the points and the weight 1.
 */
export type Contribution = {
  readonly question: string;
  readonly outcome: Outcome;
  readonly rating: string;
  readonly weight: string;
  readonly part: string;
};

/** Why a scored question does not count. */
export type Exclusion = {
  readonly question: string;
  readonly because: "unanswered" | "unsure" | "notApplicable" | "hidden" | "noRating" | "noRows";
};

/**
 * A dimension's score with everything that explains it. Of a mean: `sum` of parts ÷ `weight` sum = `value` (decimal
 * string with up to 20 decimals, null where nothing counts). Of a sum of points: `sum` of parts = `value`, 0 where
 * nothing counts; its `weight` is 1.
 */
export type DimensionScore = {
  readonly dimension: string;
  readonly kind: "mean" | "sum";
  readonly value: string | null;
  /** The greatest sum; null for a mean. */
  readonly maximum: string | null;
  /** A mean's place on its scale, a sum's share of its maximum; null where there is no value or the maximum is 0. */
  readonly percent: string | null;
  /** `percent`, whole, rounded half up, within 0–100; null where it is null or the maximum is not above 0. */
  readonly points: number | null;
  readonly sum: string;
  readonly weight: string;
  readonly contributions: readonly Contribution[];
  readonly exclusions: readonly Exclusion[];
  readonly coverage: { readonly answered: number; readonly applicable: number };
};

/** Points of one name, as decimal strings. The maximum is that of all questions, hidden ones too. */
type PointsFigures = { readonly value: string; readonly maximum: string };

/** Points of one name over the whole checklist, and over each section that has a question with such points. */
export type PointsState = PointsFigures & {
  readonly name: string;
  readonly sections: readonly (PointsFigures & { readonly section: string })[];
};

/** A parameter: the value in force, and whether the operating ministry has set it. Decimal strings, or days. */
export type ParameterState = {
  readonly id: string;
  readonly type: "number" | "date";
  readonly value: string;
  readonly shipped: string;
  readonly isSet: boolean;
  readonly unit: LocalizedText | null;
  /** Id of a source. */
  readonly source: string | null;
};

/** The declared total: weighted mean of the dimensions that have a value. */
export type TotalScore = {
  readonly value: string | null;
  readonly points: number | null;
  readonly sum: string;
  readonly weight: string;
  readonly contributions: readonly {
    readonly dimension: string;
    readonly value: string;
    readonly weight: string;
    readonly part: string;
  }[];
  readonly exclusions: readonly string[];
  readonly coverage: { readonly answered: number; readonly applicable: number };
};

/** A result: the level so far, whether it is final, and why. */
export type ResultState = {
  readonly id: string;
  /** null only where no rule can name a level, which compile refuses. */
  readonly level: string;
  /** The level the rules give before caps. */
  readonly ruleLevel: string;
  /** Index of the rule that held. */
  readonly rule: number;
  /** Cap that lowered the level: the finding's id, or "blocking". */
  readonly cappedBy: string | null;
  readonly provisional: boolean;
  /** Worst and best level still reachable (equal to `level` when final). May be wider than the truth, never narrower. */
  readonly worst: string;
  readonly best: string;
};

/**
 * Everything computed from answers. Immutable; `with` gives the evaluation of the changed answers and equals a
 * full evaluation of them (`undefined` removes the cell).
 */
export type Evaluation = {
  readonly checklist: CompiledChecklist;
  /** `YYYY-MM-DD`, given by the caller. */
  readonly today: string;
  /** All answers, hidden ones too. */
  readonly answers: Answers;
  /** Only what applies now. */
  readonly relevant: Answers;
  readonly sections: readonly SectionState[];
  /** Ids of the sections in which nothing is asked now, but by what is still open something can come. */
  readonly sectionsToCome: ReadonlySet<string>;
  /** All top-level questions in order. */
  readonly questions: readonly QuestionState[];
  readonly question: (questionId: string, rowId?: string | null) => QuestionState | undefined;
  /** Row ids of a group, in order. */
  readonly rows: (groupId: string) => readonly string[];
  readonly computed: readonly ComputedState[];
  readonly findings: readonly RaisedFinding[];
  readonly contradictions: readonly RaisedContradiction[];
  readonly scores: readonly DimensionScore[];
  readonly total: TotalScore | null;
  /** In the order in which their names first occur. */
  readonly points: readonly PointsState[];
  readonly parameters: readonly ParameterState[];
  readonly results: readonly ResultState[];
  /** Ids of the results that nothing answered so far counts for: their level says nothing yet. */
  readonly resultsWithoutAnswers: ReadonlySet<string>;
  readonly progress: Progress;
  /** Nothing required is open: results are final. */
  readonly complete: boolean;
  /** What is wrong with entered answers now (not what is missing); see `answerProblems` for submit. */
  readonly problems: readonly AnswerProblem[];
  /** The engine's own: the value of every node. */
  readonly state: State;
  readonly with: (questionId: string, rowId: string | null, answer: Answer | undefined) => Evaluation;
};
