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
import type { Outside } from "./outside.ts";
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
  const reportOf = reporter(definition.checklist, { today, parameters });
  const { value } = answers;
  const isRight = Array.isArray(value)
    ? await sayList(value, reportOf, outside)
    : sayOne(value, reportOf, outside);
  return isRight ? 0 : 1;
};

type ReportOf = (set: unknown) => EvaluationReport;

const reporter =
  (checklist: CompiledChecklist, circumstances: Circumstances): ReportOf =>
  (set) => {
    const { answers, problems } = readAnswers(checklist, set);
    return evaluationReportOf(evaluate(checklist, answers, circumstances), problems);
  };

const isWithoutProblem = ({ problems }: EvaluationReport): boolean => problems.length === 0;

const sayOne = (set: unknown, reportOf: ReportOf, { say }: Outside): boolean => {
  const made = reportOf(set);
  say(`${canonicalJson(made)}\n`);
  return isWithoutProblem(made);
};

/** Each report is told when it is made, and the next not before it is heard: those of many thousand sets fill a memory. */
const sayList = async (
  sets: readonly unknown[],
  reportOf: ReportOf,
  { say, heard }: Outside,
): Promise<boolean> => {
  let areRight = true;
  say("[");
  for (const [index, set] of sets.entries()) {
    const made = reportOf(set);
    say(`${index === 0 ? "" : ","}${canonicalJson(made)}`);
    areRight &&= isWithoutProblem(made);
    await heard();
  }
  say("]\n");
  return areRight;
};
