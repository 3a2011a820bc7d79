import { answersFromFile } from "#core/answers-file.ts";
import { compileChecklist, type CompiledChecklist } from "#core/compile.ts";
import { evaluate } from "#core/evaluate.ts";
import type { Evaluation } from "#core/evaluation.ts";
import { answersFromSurveyJs } from "#core/import/surveyjs-answers.ts";
import { importSurveyJs, type ImportedSurvey, type SurveyOptions } from "#core/import/surveyjs.ts";

/** Imports a survey; one that is refused is a mistake of the test. */
export const imported = (survey: unknown, options: Partial<SurveyOptions> = {}): ImportedSurvey => {
  const result = importSurveyJs(survey, { id: "probe", version: "1.0.0", languages: ["en"], ...options });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};

/** A survey of one page with these elements. */
export const page = (...elements: readonly object[]) => ({ pages: [{ name: "p", elements }] });

export const compiled = ({ definition }: ImportedSurvey): CompiledChecklist => {
  const result = compileChecklist(definition, []);
  if (!result.ok) throw new Error(JSON.stringify(result.problems, null, 1));
  return result.value;
};

/** A function from the survey's own answers to their evaluation here. */
export const evaluatingSurvey = (survey: ImportedSurvey): ((answers: unknown) => Evaluation) => {
  const checklist = compiled(survey);
  return (answers) => {
    const read = answersFromFile(checklist, answersFromSurveyJs(survey, answers).answers);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    return evaluate(checklist, read.value, { today: "2026-11-24" });
  };
};
