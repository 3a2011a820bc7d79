import { answersEn } from "./answers-en.ts";
import { definitionProblemsEn } from "./definition-problems-en.ts";
import { reportEn } from "./report-en.ts";
import type { Words } from "./words.ts";

/** What core says in English. */
export const en: Words = {
  ...answersEn,
  problems: { ...answersEn.problems, ...definitionProblemsEn },
  report: reportEn,
};
