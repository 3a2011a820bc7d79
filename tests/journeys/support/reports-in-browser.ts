import { readAnswers } from "#core/answers-file.ts";
import { canonicalJson } from "#core/canonical.ts";
import { compileChecklist } from "#core/compile.ts";
import { evaluate } from "#core/evaluate.ts";
import { evaluationReportOf } from "#core/evaluation-report.ts";
import { re2Patterns } from "#core/re2-patterns.ts";

/** The examples of a checklist as sets of answers, and the day they are evaluated on. */
export type Reporting = {
  readonly definition: unknown;
  readonly modules: readonly unknown[];
  readonly sets: readonly unknown[];
  readonly today: string;
};

/** The text of the evaluation reports; bundled for the browser, and called here as it is. */
export const reportsText = ({ definition, modules, sets, today }: Reporting): string => {
  const compiled = compileChecklist(definition, modules, { patterns: re2Patterns });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  const reports = sets.map((set) => {
    const { answers, problems } = readAnswers(compiled.value, set);
    return evaluationReportOf(evaluate(compiled.value, answers, { today }), problems);
  });
  return canonicalJson(reports);
};
