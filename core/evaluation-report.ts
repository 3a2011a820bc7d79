import { missingCells } from "./example.ts";
import type { Evaluation, QuestionState } from "./evaluation.ts";
import type { EvaluationReport } from "./evaluation-report-schema.ts";
import type { Problem } from "./problem.ts";

const standing = ({ id, applies, status, outcome, dropped }: QuestionState) => ({
  id,
  applies,
  status,
  outcome,
  dropped,
});

const rowsOf = (groupId: string, evaluation: Evaluation) => {
  const entry = evaluation.checklist.program.entries.questions.get(groupId);
  if (entry?.kind !== "question" || entry.rows === null) return {};
  const rows = evaluation.rows(groupId).map((row) => ({
    row,
    questions: entry.rowQuestions.flatMap(({ definition }) => {
      const state = evaluation.question(definition.id, row);
      return state === undefined ? [] : [standing(state)];
    }),
  }));
  return { rows };
};

/** What follows from the answers: figures, findings, contradictions, results. */
const consequences = (evaluation: Evaluation) => ({
  points: evaluation.points,
  scores: evaluation.scores.map(({ dimension, kind, value, maximum, percent, coverage }) => ({
    dimension,
    kind,
    value,
    maximum,
    percent,
    coverage,
  })),
  total: evaluation.total && { value: evaluation.total.value, coverage: evaluation.total.coverage },
  computed: evaluation.computed.map(({ id, value, missing, noValueBecause }) => ({
    id,
    value,
    missing,
    because: noValueBecause,
  })),
  findings: evaluation.findings,
  contradictions: evaluation.contradictions.map(({ id, severity, questions, explanation }) => ({
    id,
    severity,
    questions,
    explained: explanation !== null,
  })),
  results: evaluation.results,
});

/**
 * An evaluation as a closed document for other programs. `unread` are problems of reading the answers, told before
 * those of the answers themselves. Written with `canonicalJson` it is the same to the byte wherever it is made.
 */
export const evaluationReportOf = (
  evaluation: Evaluation,
  unread: readonly Problem[] = [],
): EvaluationReport => {
  const { today, complete, progress, problems } = evaluation;
  const { definition } = evaluation.checklist;
  return {
    format: "praxis-digitalcheck/evaluation/1",
    checklist: { id: definition.id, version: definition.version },
    today,
    parameters: Object.fromEntries(evaluation.parameters.map(({ id, value }) => [id, value])),
    complete,
    progress,
    missing: missingCells(evaluation),
    sections: evaluation.sections.map(({ id, applies, status, progress: own }) => ({
      id,
      applies,
      status,
      progress: own,
    })),
    questions: evaluation.questions.map((question) => ({
      ...standing(question),
      section: question.section,
      required: question.required,
      ...rowsOf(question.id, evaluation),
    })),
    ...consequences(evaluation),
    problems: [...unread, ...problems],
  };
};
