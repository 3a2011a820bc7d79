import { answerProblemsDe } from "./answer-problems-de.ts";
import { definitionProblemsDe } from "./definition-problems-de.ts";
import { reportDe } from "./report-de.ts";
import type { Words } from "./words.ts";

/** What core says in German. */
export const de: Words = {
  problems: { ...answerProblemsDe, ...definitionProblemsDe },
  report: reportDe,
};
