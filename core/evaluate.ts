import { cellKey, type Answer, type Answers } from "./answer.ts";
import { answerProblems } from "./check.ts";
import type { CompiledChecklist } from "./compile.ts";
import { isBlank } from "./characters.ts";
import type { ContradictionEntry, QuestionEntry } from "./entry.ts";
import type {
  ComputedState,
  Evaluation,
  QuestionState,
  RaisedContradiction,
  RaisedFinding,
} from "./evaluation.ts";
import { appliesNow } from "./finding.ts";
import { expressionType } from "./expression-type.ts";
import { printDay, printFigure } from "./figure.ts";
import { lazy } from "./lazy.ts";
import type { Node, State } from "./node.ts";
import { parameterState } from "./parameter.ts";
import { pointsStates } from "./points-state.ts";
import type { Program } from "./program.ts";
import { progressOf, sectionState, type Standing } from "./progress.ts";
import { questionState } from "./question-state.ts";
import { relevantAnswers } from "./relevant.ts";
import { resultStates } from "./result-state.ts";
import { dimensionScore, totalScore } from "./score-state.ts";
import { storedAnswers } from "./stored.ts";
import { cellsOf, statusOf } from "./standing.ts";

const run = (nodes: readonly Node[], state: State): State => {
  for (const node of nodes) state.values[node.index] = node.run(state);
  return state;
};

/** The day, and parameters that the operating ministry has set, by id: decimal texts or days. */
export type Circumstances = {
  readonly today: string;
  readonly parameters?: Readonly<Record<string, string>>;
};

/**
 * Everything that follows from answers on a day (`YYYY-MM-DD`, Europe/Berlin, given by the caller). Never fails:
 * what is wrong with answers is told by its `problems`.
 */
export const evaluate = (
  checklist: CompiledChecklist,
  answers: Answers,
  { today, parameters = {} }: Circumstances,
): Evaluation => {
  const { order, slots } = checklist.program;
  const state: State = {
    answers: storedAnswers(answers),
    today,
    parameters,
    values: new Array<unknown>(slots),
  };
  return evaluationOf(checklist, run(order, state));
};

const changed = (
  checklist: CompiledChecklist,
  before: State,
  questionId: string,
  rowId: string | null,
  answer: Answer | undefined,
): Evaluation => {
  const answers = before.answers.with(cellKey(questionId, rowId), answer);
  const state: State = { ...before, answers, values: before.values.slice() };
  const known = checklist.program.entries.questions.has(questionId);
  return evaluationOf(checklist, known ? run(checklist.program.affectedBy(questionId), state) : state);
};

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

const raisedFindings = ({ entries, raisers }: Program, state: State): readonly RaisedFinding[] =>
  [...entries.findings.values()]
    .filter((finding) => finding.raised.of(state))
    .sort((left, right) => left.order - right.order)
    .map(({ definition }) => {
      const by = (raisers.get(definition.id) ?? []).map(({ entry }) => entry.definition.id);
      const applying = [...new Set([...definition.questions, ...by])].filter((id) => {
        const entry = entries.questions.get(id);
        return entry !== undefined && appliesNow(entry, state);
      });
      return {
        id: definition.id,
        severity: definition.severity,
        blocking: definition.blocking ?? false,
        questions: applying,
      };
    });

/** Shown once every question it points to that applies is answered, or the check is complete. */
const isShown = (
  { definition, holds }: ContradictionEntry,
  { entries }: Program,
  state: State,
  complete: boolean,
) => {
  if (!holds.of(state)) return false;
  const cells = definition.questions.flatMap((id) => {
    const entry = entries.questions.get(id);
    return entry === undefined ? [] : cellsOf(entry, state);
  });
  const answered = cells.every(
    ({ cell: { applies, reading } }) =>
      !applies || reading.standing === "answered" || reading.standing === "unsure",
  );
  return answered || complete;
};

const raisedContradictions = (
  program: Program,
  state: State,
  complete: boolean,
): readonly RaisedContradiction[] =>
  [...program.entries.contradictions.values()]
    .filter((entry) => isShown(entry, program, state, complete))
    .map(({ definition }) => {
      const explanation = state.answers.get(definition.id)?.value;
      return {
        id: definition.id,
        severity: definition.severity,
        questions: definition.questions.filter((id) => {
          const entry = program.entries.questions.get(id);
          return entry !== undefined && appliesNow(entry, state);
        }),
        explanation: typeof explanation === "string" && !isBlank(explanation) ? explanation : null,
      };
    });

/** What is asked of an evaluation is worked out when it is first asked for. */
const evaluationOf = (checklist: CompiledChecklist, state: State): Evaluation => {
  const { program } = checklist;
  const { entries } = program;
  const { questions } = program;
  const standings = lazy(() => new Map(questions.map((entry) => [entry, standingOf(entry, program, state)])));
  const progress = lazy(() => progressOf([...standings().values()]));
  const isComplete = lazy(() => progress().answered === progress().required);
  const contradictions = lazy(() => raisedContradictions(program, state, isComplete()));
  const stateOf = (id: string, rowId: string | null): QuestionState | undefined => {
    const entry = entries.questions.get(id);
    const asked = entry && cellsOf(entry, state).find((cell) => cell.rowId === rowId);
    return asked && questionState(asked, program, state);
  };
  const states = lazy(() =>
    questions.map((entry) => stateOf(entry.definition.id, null)).filter((found) => found !== undefined),
  );
  const sections = lazy(() =>
    entries.sections.map((section) => {
      const own = program.bySection.get(section) ?? [];
      const standing = own.map((entry) => standings().get(entry)).filter((found) => found !== undefined);
      return sectionState(section, section.applies.of(state), standing);
    }),
  );
  const relevant = lazy(() => relevantAnswers(program, state, contradictions()));
  const computed = lazy(() => computedStates(program, state));
  const findings = lazy(() => raisedFindings(program, state));
  const scores = lazy(() =>
    [...entries.dimensions.values()].map((entry) => dimensionScore(entry, program, state)),
  );
  const points = lazy(() => pointsStates(program, checklist.definition.incomplete ?? "counts", state));
  const parameters = lazy(() =>
    [...entries.parameters.values()].map((entry) => parameterState(entry, state)),
  );
  const total = lazy(() => entries.total && totalScore(entries.total, state));
  const results = lazy(() => resultStates(program, state, isComplete()));
  const problems = lazy(() => answerProblems(evaluation, { complete: false }));
  const evaluation: Evaluation = {
    checklist,
    today: state.today,
    get answers() {
      return state.answers.all();
    },
    get relevant() {
      return relevant();
    },
    get sections() {
      return sections();
    },
    get questions() {
      return states();
    },
    question: (questionId, rowId = null) => stateOf(questionId, rowId),
    rows: (groupId) => {
      const entry = entries.questions.get(groupId);
      return entry?.kind === "question" && entry.rows !== null ? entry.rows.of(state).ids : [];
    },
    get computed() {
      return computed();
    },
    get findings() {
      return findings();
    },
    get contradictions() {
      return contradictions();
    },
    get scores() {
      return scores();
    },
    get total() {
      return total();
    },
    get points() {
      return points();
    },
    get parameters() {
      return parameters();
    },
    get results() {
      return results();
    },
    get progress() {
      return progress();
    },
    get complete() {
      return isComplete();
    },
    get problems() {
      return problems();
    },
    state,
    with: (questionId, rowId, answer) => changed(checklist, state, questionId, rowId, answer),
  };
  return evaluation;
};
