import type { Locale } from "../locale.ts";
import { answerProblemCodes, type Problem, type ProblemCode } from "../problem.ts";
import { bareNames, type ProblemNames } from "./names.ts";
import { paramDetails } from "./param-details.ts";
import type { AnswerWords, ProblemDetails, ProblemWords } from "./problem-words.ts";

const answerCodes: ReadonlySet<string> = new Set(answerProblemCodes);
const partsOfAnswer: ReadonlySet<string | number> = new Set(["reason", "citations", "note"]);

const rowOf = ({ path: [, second] }: Problem): string | null =>
  second === undefined || partsOfAnswer.has(second) ? null : String(second);

/**
 * Where a problem is, for people: "Frage 3.1", "Frage 3.5, Zeile 2"; a contradiction by its title; a place in a
 * definition by its path.
 */
export const placeOf = (
  problem: Problem,
  { terms }: Pick<AnswerWords, "terms">,
  names: ProblemNames = bareNames,
): string => {
  if (!answerCodes.has(problem.code)) return problem.path.join(" › ");
  const id = String(problem.path[0] ?? "");
  const place = names.place(id, rowOf(problem));
  if (!place) return names.contradiction(id) ?? terms.question(id);
  const question = terms.question(place.number);
  return place.row === null ? question : `${question}, ${terms.row(String(place.row))}`;
};

const quoted = (text: string, locale: Locale): string => (locale === "de" ? `„${text}“` : `“${text}”`);

const detailsOf = (
  problem: Problem,
  words: Pick<AnswerWords, "locale" | "terms">,
  names: ProblemNames,
): ProblemDetails => {
  const { locale } = words;
  const details = paramDetails(problem.params, locale);
  const questionId = String(problem.path[0] ?? "");
  const place = placeOf(problem, words, names);
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
export const sentenceOf = <Code extends ProblemCode>(
  problem: Problem<Code>,
  words: ProblemWords<Code>,
  names: ProblemNames = bareNames,
): string => words.problems[problem.code](detailsOf(problem, words, names));

/** The same sentence with its place before it, for a list: "Frage 3.4: Der Text ist zu kurz. …" */
export const summaryLineOf = <Code extends ProblemCode>(
  problem: Problem<Code>,
  words: ProblemWords<Code>,
  names: ProblemNames = bareNames,
): string => {
  const place = placeOf(problem, words, names);
  const sentence = sentenceOf(problem, words, names);
  return place === "" || sentence.includes(place) ? sentence : `${place}: ${sentence}`;
};
