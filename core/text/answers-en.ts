import { answerProblemsEn } from "./answer-problems-en.ts";
import type { AnswerWords } from "./problem-words.ts";
import { termsEn } from "./terms-en.ts";

/** What is said in English where answers are given. */
export const answersEn: AnswerWords = { locale: "en", problems: answerProblemsEn, terms: termsEn };
