import type { Evaluation } from "#core/evaluation.ts";

/** What an evaluation says, as plain data: all of it but the answers themselves. */
export const plainOf = (evaluation: Evaluation) => {
  const groups = evaluation.checklist.definition.sections
    .flatMap((section) => section.questions)
    .filter((question) => question.type === "repeatGroup");
  return {
    relevant: evaluation.relevant,
    sections: evaluation.sections,
    questions: evaluation.questions,
    rows: groups.map((group) => evaluation.rows(group.id)),
    cells: groups.flatMap((group) =>
      group.questions.flatMap((question) =>
        evaluation.rows(group.id).map((row) => evaluation.question(question.id, row)),
      ),
    ),
    computed: evaluation.computed,
    findings: evaluation.findings,
    contradictions: evaluation.contradictions,
    scores: evaluation.scores,
    total: evaluation.total,
    points: evaluation.points,
    parameters: evaluation.parameters,
    results: evaluation.results,
    progress: evaluation.progress,
    complete: evaluation.complete,
    problems: evaluation.problems,
  };
};

/** The same without what could still come, which also depends on answers kept for hidden questions. */
export const presentOf = (evaluation: Evaluation) => ({
  ...plainOf(evaluation),
  results: evaluation.results.map(({ id, level, ruleLevel, rule, cappedBy, provisional }) => ({
    id,
    level,
    ruleLevel,
    rule,
    cappedBy,
    provisional,
  })),
});
