import { writeFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { importSurveyJs, type ImportedSurvey } from "#core/import/surveyjs.ts";
import { surveyLanguages } from "#core/import/surveyjs-texts.ts";
import { importRemarkSentence } from "#core/text/import-remarks.ts";
import type { Call, Run } from "./command.ts";
import { readInput } from "./input.ts";
import { nameInMessages } from "./json-file.ts";
import type { Outside } from "./outside.ts";
import { toldLine, toldProblem } from "./told.ts";

/**
 * `import surveyjs FILE`: a survey in our language, on standard output or in a file, and on standard error what could
 * not be carried over and which ids had to change. With `--json` all of it together on standard output.
 */
export const importForeign: Run = async (call, outside) => {
  const [format = "", file = ""] = call.names;
  if (format !== "surveyjs") return { wrongCall: `Das Format „${format}“ gibt es nicht; es gibt surveyjs.` };
  const survey = await readInput(file, outside);
  const scores = await scoresIn(call, outside);
  if (survey === null || scores === null) return 1;
  const imported = importSurveyJs(survey.value, {
    id: call.flags.get("id") ?? idFrom(file),
    version: "1.0.0",
    languages: surveyLanguages(survey.value),
    ...(scores.value === undefined ? {} : { scores: scores.value }),
  });
  if (imported.ok) return handOver(imported.value, call, outside);
  for (const problem of imported.problems)
    outside.complain(`${toldLine(nameInMessages(file), toldProblem(problem, survey.value))}\n`);
  return 1;
};

const scoresIn = async ({ flags }: Call, outside: Outside): Promise<{ readonly value: unknown } | null> => {
  const file = flags.get("scores");
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

const handOver = async (
  { definition, ids, left }: ImportedSurvey,
  { flags }: Call,
  { folder, say, complain }: Outside,
): Promise<0> => {
  const text = `${JSON.stringify(definition, null, 2)}\n`;
  const out = flags.get("out");
  if (out !== undefined) await writeFile(resolve(folder, out), text);
  if (flags.has("json")) {
    const remarks = left.map((remark) => ({ ...remark, sentence: importRemarkSentence(remark, "de") }));
    say(`${JSON.stringify({ format: "praxis-digitalcheck/import/1", definition, ids, left: remarks })}\n`);
    return 0;
  }
  if (out === undefined) say(text);
  for (const remark of left)
    complain(`${[remark.path.join(" › "), importRemarkSentence(remark, "de")].filter(Boolean).join(": ")}\n`);
  for (const [old, now] of Object.entries({ ...ids.sections, ...ids.questions }))
    complain(`„${old}“ heißt jetzt „${now}“.\n`);
  return 0;
};
