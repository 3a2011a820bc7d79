import type { Locale } from "../locale.ts";
import { answerProblemCodes, type Problem } from "../problem.ts";
import { bareNames, type ProblemNames } from "./names.ts";
import { paramDetails } from "./param-details.ts";
import type { ProblemDetails } from "./problem-words.ts";
import { wordsIn } from "./words.ts";

const answerCodes: ReadonlySet<string> = new Set(answerProblemCodes);
const partsOfAnswer: ReadonlySet<string | number> = new Set(["reason", "citations", "note"]);

const rowOf = ({ path: [, second] }: Problem): string | null =>
  second === undefined || partsOfAnswer.has(second) ? null : String(second);

/**
 * Where a problem is, for people: "Frage 3.1", "Frage 3.5, Zeile 2"; a contradiction by its title; a place in a
 * definition by its path.
 */
export const placeOf = (problem: Problem, locale: Locale, names: ProblemNames = bareNames): string => {
  const words = wordsIn(locale).report;
  if (!answerCodes.has(problem.code)) return problem.path.join(" › ");
  const id = String(problem.path[0] ?? "");
  const place = names.place(id, rowOf(problem));
  if (!place) return names.contradiction(id) ?? words.question(id);
  const question = words.question(place.number);
  return place.row === null ? question : `${question}, ${words.row(String(place.row))}`;
};

const quoted = (text: string, locale: Locale): string => (locale === "de" ? `„${text}“` : `“${text}”`);

const detailsOf = (problem: Problem, locale: Locale, names: ProblemNames): ProblemDetails => {
  const details = paramDetails(problem.params, locale);
  const questionId = String(problem.path[0] ?? "");
  const place = placeOf(problem, locale, names);
  return {
    place,
    subject: rowOf(problem) === null ? place : quoted(names.question(questionId), locale),
    ...details,
    option: (param) => names.option(questionId, details.text(param)),
  };
};

/**
 * A problem as a sentence that says what is wrong and what to do. It names the question only where it must, so that
 * it can stand at the question itself; `summaryLineOf` adds the place.
 */
export const sentenceOf = (problem: Problem, locale: Locale, names: ProblemNames = bareNames): string =>
  wordsIn(locale).problems[problem.code](detailsOf(problem, locale, names));

/** The same sentence with its place before it, for a list: "Frage 3.4: Der Text ist zu kurz. …" */
export const summaryLineOf = (problem: Problem, locale: Locale, names: ProblemNames = bareNames): string => {
  const place = placeOf(problem, locale, names);
  const sentence = sentenceOf(problem, locale, names);
  return place === "" || sentence.includes(place) ? sentence : `${place}: ${sentence}`;
};
