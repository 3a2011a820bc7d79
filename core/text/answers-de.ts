import { answerProblemsDe } from "./answer-problems-de.ts";
import type { AnswerWords } from "./problem-words.ts";
import { termsDe } from "./terms-de.ts";

/** What is said in German where answers are given. */
export const answersDe: AnswerWords = { locale: "de", problems: answerProblemsDe, terms: termsDe };
