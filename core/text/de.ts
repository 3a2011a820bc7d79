import { answersDe } from "./answers-de.ts";
import { definitionProblemsDe } from "./definition-problems-de.ts";
import { reportDe } from "./report-de.ts";
import type { Words } from "./words.ts";

/** What core says in German. */
export const de: Words = {
  ...answersDe,
  problems: { ...answersDe.problems, ...definitionProblemsDe },
  report: reportDe,
};
