import { basename } from "node:path";
import type { ImportRemark } from "#core/import/remark.ts";
import { answersFromSurveyJs, type ImportedAnswers } from "#core/import/surveyjs-answers.ts";
import { importSurveyJs, type ImportedSurvey } from "#core/import/surveyjs.ts";
import { surveyLanguages } from "#core/import/surveyjs-texts.ts";
import { importRemarkSentence } from "#core/text/import-remarks.ts";
import type { Call, Run } from "./command.ts";
import { readInput } from "./input.ts";
import type { Outside } from "./outside.ts";
import { isWritten } from "./output.ts";
import { toldLine, toldProblem } from "./told.ts";

/**
 * `import surveyjs FILE`: a survey in our language, on standard output or in a file, and on standard error what could
 * not be carried over and which ids had to change. With `--answers` instead answers to the survey, a set or a list of
 * sets, as `report` reads them. With `--json` all of it together on standard output.
 */
export const importForeign: Run = async (call, outside) => {
  const [format = "", file = ""] = call.names;
  if (format !== "surveyjs") return { wrongCall: `Das Format „${format}“ gibt es nicht; es gibt surveyjs.` };
  const survey = await readInput(file, outside);
  const scores = await inputOf("scores", call, outside);
  const answers = await inputOf("answers", call, outside);
  if (survey === null || scores === null || answers === null) return 1;
  const imported = importSurveyJs(survey.value, {
    id: call.flags.get("id") ?? idFrom(file),
    version: "1.0.0",
    languages: surveyLanguages(survey.value),
    ...(scores.value === undefined ? {} : { scores: scores.value }),
  });
  if (imported.ok)
    return answers.value === undefined
      ? handOverSurvey(imported.value, call, outside)
      : handOverAnswers(imported.value, answers.value, call, outside);
  for (const problem of imported.problems)
    outside.complain(`${toldLine(toldProblem(problem, { definition: survey, modules: [] }))}\n`);
  return 1;
};

/** What the file behind a flag says; undefined where the flag is not given. */
const inputOf = async (
  flag: string,
  { flags }: Call,
  outside: Outside,
): Promise<{ readonly value: unknown } | null> => {
  const file = flags.get(flag);
  return file === undefined ? { value: undefined } : readInput(file, outside);
};

/** An id from the name of a file: what can stand in one, and begins as one must. */
const idFrom = (file: string): string => {
  const id = basename(file, ".json")
    .replace(/[^a-zA-Z0-9-]+/g, "-")
    .replace(/^[^a-zA-Z]+|-+$/g, "")
    .slice(0, 64);
  return id === "" ? "import" : id.charAt(0).toLowerCase() + id.slice(1);
};

const handOverSurvey = (
  { definition, ids, left }: ImportedSurvey,
  call: Call,
  outside: Outside,
): Promise<0 | 1> => {
  const renamed = Object.entries({ ...ids.sections, ...ids.questions });
  const sentences = [
    ...left.map(remarkLine),
    ...renamed.map(([old, now]) => `„${old}“ heißt jetzt „${now}“.`),
  ];
  const asData = { format: "praxis-digitalcheck/import/1", definition, ids, left: left.map(remarkAsData) };
  return handOver(definition, sentences, asData, call, outside);
};

const handOverAnswers = (
  survey: ImportedSurvey,
  sets: unknown,
  call: Call,
  outside: Outside,
): Promise<0 | 1> => {
  const { answers, left } = Array.isArray(sets) ? listOf(survey, sets) : answersFromSurveyJs(survey, sets);
  const asData = { format: "praxis-digitalcheck/import-answers/1", answers, left: left.map(remarkAsData) };
  return handOver(answers, left.map(remarkLine), asData, call, outside);
};

type ImportedList = { readonly answers: unknown; readonly left: ImportedAnswers["left"] };

const listOf = (survey: ImportedSurvey, sets: readonly unknown[]): ImportedList => {
  const imported = sets.map((set) => answersFromSurveyJs(survey, set));
  return {
    answers: imported.map(({ answers }) => answers),
    left: imported.flatMap(({ left }, index) =>
      left.map((remark) => ({ ...remark, path: [index, ...remark.path] })),
    ),
  };
};

const remarkLine = (remark: ImportRemark): string =>
  [remark.path.join(" › "), importRemarkSentence(remark, "de")].filter(Boolean).join(": ");

const remarkAsData = (remark: ImportRemark) => ({ ...remark, sentence: importRemarkSentence(remark, "de") });

/** Puts what was translated where it is wanted, and tells what there is to say about it. */
const handOver = async (
  translated: unknown,
  sentences: readonly string[],
  asData: object,
  { flags }: Call,
  outside: Outside,
): Promise<0 | 1> => {
  const { say, complain } = outside;
  const text = `${JSON.stringify(translated, null, 2)}\n`;
  const out = flags.get("out");
  if (out !== undefined && !(await isWritten(out, text, outside))) return 1;
  if (flags.has("json")) {
    say(`${JSON.stringify(asData)}\n`);
    return 0;
  }
  if (out === undefined) say(text);
  for (const sentence of sentences) complain(`${sentence}\n`);
  return 0;
};
