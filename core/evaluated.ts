import { cellKey, type Answer, type Answers } from "./answer.ts";
import { answerProblems } from "./check.ts";
import type { CompiledChecklist } from "./compile.ts";
import type { QuestionEntry } from "./entry.ts";
import type {
  ComputedState,
  DimensionScore,
  Evaluation,
  ParameterState,
  PointsState,
  Progress,
  QuestionState,
  RaisedContradiction,
  RaisedFinding,
  ResultState,
  SectionState,
  TotalScore,
} from "./evaluation.ts";
import { expressionType } from "./expression-type.ts";
import { printDay, printFigure } from "./figure.ts";
import { run, type State } from "./node.ts";
import { parameterState } from "./parameter.ts";
import { pointsStates } from "./points-state.ts";
import type { Program } from "./program.ts";
import { progressOf, sectionState, type Standing } from "./progress.ts";
import type { AnswerProblem } from "./problem.ts";
import { questionState } from "./question-state.ts";
import { raisedContradictions, raisedFindings } from "./raised.ts";
import { relevantAnswers } from "./relevant.ts";
import { resultStates, resultsWithoutAnswers } from "./result-state.ts";
import { sectionsToCome } from "./sections-to-come.ts";
import { dimensionScore, totalScore } from "./score-state.ts";
import { cellsOf, statusOf } from "./standing.ts";
import { valuesToChange } from "./values.ts";

/** A group that may stay empty counts for progress once it has rows: then they have to be complete. */
const countsNow = (
  { definition, rows, rowQuestions }: QuestionEntry,
  { required }: Program,
  state: State,
): boolean =>
  required.has(definition.id) ||
  (rows !== null &&
    rows.of(state).ids.length > 0 &&
    rowQuestions.some((row) => required.has(row.definition.id)));

const standingOf = (entry: QuestionEntry, program: Program, state: State): Standing => ({
  status: statusOf({ entry, cell: entry.cell.of(state), row: -1, rowId: null }, program, state),
  required: countsNow(entry, program, state),
  asks: entry.rule.domain !== "none",
});

const computedStates = ({ entries }: Program, state: State): readonly ComputedState[] =>
  [...entries.computed.values()].map(({ definition, figure }) => {
    const value = figure.of(state);
    const type = expressionType(definition.value, entries);
    return {
      id: definition.id,
      value: type === "day" ? printDay(value) : printFigure(value),
      type,
      unit: definition.unit ?? null,
      decimals: definition.decimals ?? 0,
      missing: value.missing,
      noValueBecause: value.because,
    };
  });

/**
 * Everything that follows from answers. What is asked of it is worked out when it is first asked for. A class, since an
 * object with getters of its own takes longer to make than a whole checklist of fifty questions to evaluate.
 */
export class Evaluated implements Evaluation {
  readonly checklist: CompiledChecklist;
  readonly state: State;
  #standings: readonly Standing[] | undefined;
  #relevant: Answers | undefined;
  #sections: readonly SectionState[] | undefined;
  #sectionsToCome: ReadonlySet<string> | undefined;
  #questions: readonly QuestionState[] | undefined;
  #computed: readonly ComputedState[] | undefined;
  #findings: readonly RaisedFinding[] | undefined;
  #contradictions: readonly RaisedContradiction[] | undefined;
  #scores: readonly DimensionScore[] | undefined;
  #total: TotalScore | null | undefined;
  #points: readonly PointsState[] | undefined;
  #parameters: readonly ParameterState[] | undefined;
  #results: readonly ResultState[] | undefined;
  #resultsWithoutAnswers: ReadonlySet<string> | undefined;
  #progress: Progress | undefined;
  #problems: readonly AnswerProblem[] | undefined;

  constructor(checklist: CompiledChecklist, state: State) {
    this.checklist = checklist;
    this.state = state;
  }

  get #program(): Program {
    return this.checklist.program;
  }

  /** In the order of the questions. */
  #standing(): readonly Standing[] {
    return (this.#standings ??= this.#program.questions.map((entry) =>
      standingOf(entry, this.#program, this.state),
    ));
  }

  get today(): string {
    return this.state.today;
  }

  get answers(): Answers {
    return this.state.answers.all();
  }

  get relevant(): Answers {
    return (this.#relevant ??= relevantAnswers(this.#program, this.state, this.contradictions));
  }

  get sections(): readonly SectionState[] {
    return (this.#sections ??= this.#sectionStates());
  }

  #sectionStates(): readonly SectionState[] {
    const { entries, bySection } = this.#program;
    let next = 0;
    return entries.sections.map((section) => {
      const first = next;
      next += bySection.get(section)?.length ?? 0;
      return sectionState(section, section.applies.of(this.state), this.#standing().slice(first, next));
    });
  }

  get sectionsToCome(): ReadonlySet<string> {
    return (this.#sectionsToCome ??= sectionsToCome(this.#program, this.state, this.sections));
  }

  get questions(): readonly QuestionState[] {
    return (this.#questions ??= this.#program.questions
      .map((entry) => this.question(entry.definition.id))
      .filter((found) => found !== undefined));
  }

  readonly question = (questionId: string, rowId: string | null = null): QuestionState | undefined => {
    const entry = this.#program.entries.questions.get(questionId);
    const asked = entry && cellsOf(entry, this.state).find((cell) => cell.rowId === rowId);
    return asked && questionState(asked, this.#program, this.state);
  };

  readonly rows = (groupId: string): readonly string[] => {
    const entry = this.#program.entries.questions.get(groupId);
    return entry?.kind === "question" && entry.rows !== null ? entry.rows.of(this.state).ids : [];
  };

  get computed(): readonly ComputedState[] {
    return (this.#computed ??= computedStates(this.#program, this.state));
  }

  get findings(): readonly RaisedFinding[] {
    return (this.#findings ??= raisedFindings(this.#program, this.state));
  }

  get contradictions(): readonly RaisedContradiction[] {
    return (this.#contradictions ??= raisedContradictions(this.#program, this.state, this.complete));
  }

  get scores(): readonly DimensionScore[] {
    return (this.#scores ??= [...this.#program.entries.dimensions.values()].map((entry) =>
      dimensionScore(entry, this.#program, this.state),
    ));
  }

  get total(): TotalScore | null {
    const { total } = this.#program.entries;
    return (this.#total ??= total && totalScore(total, this.state));
  }

  get points(): readonly PointsState[] {
    const incomplete = this.checklist.definition.incomplete ?? "counts";
    return (this.#points ??= pointsStates(this.#program, incomplete, this.state));
  }

  get parameters(): readonly ParameterState[] {
    return (this.#parameters ??= [...this.#program.entries.parameters.values()].map((entry) =>
      parameterState(entry, this.state),
    ));
  }

  get results(): readonly ResultState[] {
    return (this.#results ??= resultStates(this.#program, this.state, this.complete));
  }

  get resultsWithoutAnswers(): ReadonlySet<string> {
    return (this.#resultsWithoutAnswers ??= resultsWithoutAnswers(this.#program, this.state));
  }

  get progress(): Progress {
    return (this.#progress ??= progressOf(this.#standing()));
  }

  get complete(): boolean {
    const { answered, required } = this.progress;
    return answered === required;
  }

  get problems(): readonly AnswerProblem[] {
    return (this.#problems ??= answerProblems(this, { complete: false }));
  }

  readonly with = (questionId: string, rowId: string | null, answer: Answer | undefined): Evaluation => {
    const { entries, affectedBy } = this.#program;
    const answers = this.state.answers.with(cellKey(questionId, rowId), answer);
    const affected = entries.questions.has(questionId) ? affectedBy(questionId) : [];
    const values = valuesToChange(this.state.values, affected);
    return new Evaluated(this.checklist, run(affected, { ...this.state, answers, values }));
  };
}
