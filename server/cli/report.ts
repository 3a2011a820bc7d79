import { readAnswers } from "#core/answers-file.ts";
import { canonicalJson } from "#core/canonical.ts";
import { isDay } from "#core/day.ts";
import { evaluate, type Circumstances } from "#core/evaluate.ts";
import { evaluationReportOf } from "#core/evaluation-report.ts";
import type { EvaluationReport } from "#core/evaluation-report-schema.ts";
import type { CompiledChecklist } from "#core/compile.ts";
import type { Run } from "./command.ts";
import { checklistIn } from "./definition-file.ts";
import { readInput } from "./input.ts";
import { parametersIn } from "./parameters.ts";

/**
 * `report FILE --answers ANSWERS`: the evaluation of a set of answers, or of each set in a list, in canonical JSON.
 * What is wrong with answers is told in their report; then the exit is 1.
 */
export const report: Run = async (call, outside) => {
  const today = call.flags.get("today") ?? outside.today();
  if (!isDay(today)) return { wrongCall: `„${today}“ ist kein Tag der Form JJJJ-MM-TT.` };
  const definition = await checklistIn(call.names[0] ?? "", call, outside);
  const answers = await readInput(call.flags.get("answers") ?? "", outside);
  if (definition === null || answers === null) return 1;
  const parameters = await parametersIn(call, definition.checklist, outside);
  if (parameters === null) return 1;
  const reports = reportsOf(definition.checklist, answers.value, { today, parameters });
  outside.say(`${canonicalJson(reports)}\n`);
  return [reports].flat().some(({ problems }) => problems.length > 0) ? 1 : 0;
};

const reportsOf = (
  checklist: CompiledChecklist,
  sets: unknown,
  circumstances: Circumstances,
): EvaluationReport | readonly EvaluationReport[] => {
  const reportOf = (set: unknown): EvaluationReport => {
    const { answers, problems } = readAnswers(checklist, set);
    return evaluationReportOf(evaluate(checklist, answers, circumstances), problems);
  };
  return Array.isArray(sets) ? sets.map(reportOf) : reportOf(sets);
};
