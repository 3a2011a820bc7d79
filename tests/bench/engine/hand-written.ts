import { runInThisContext } from "node:vm";
import {
  conditionOf,
  dimensionOf,
  dimensions,
  ratings,
  sectionConditionOf,
  sectionsOf,
  weightOf,
  type Kind,
} from "./questionnaire.ts";

/** Plain answers: options by question, numbers by question and row. */
export type PlainAnswers = Readonly<Record<string, string | undefined>>;
export type PlainScores = {
  readonly scores: Readonly<Record<string, number | null>>;
  readonly total: number | null;
  readonly hours: readonly number[];
};
export type HandWritten = (answers: PlainAnswers) => PlainScores;

const variable = (index: number): string => `q${index}`;

const askedIf = (condition: ReturnType<typeof conditionOf>, body: string): string =>
  condition === null ? body : `if (${variable(condition.question)} !== "${condition.option}") {\n${body}}\n`;

const questionCode = (index: number): string => {
  const dimension = dimensionOf(index);
  const worth = ["a", "b", "c", "d"]
    .map(
      (option, place) =>
        `${place === 0 ? "" : "else "}if (answer === "${option}") ${dimension} += ${(ratings[place] ?? 0) * weightOf(index)};\n`,
    )
    .join("");
  const counted = `${variable(index)} = answer;\n${worth}${dimension}Weight += ${weightOf(index)};\n`;
  const body = `answer = answers["q-${index}"];\nif (answer !== undefined) {\n${counted}}\n`;
  return askedIf(conditionOf(index), body);
};

const hoursCode = (section: number): string =>
  `sum = 0;\n${askedIf(
    sectionConditionOf(section),
    `for (const row of rows) {
  const cases = answers["g-${section}-faelle/" + row];
  const minutes = answers["g-${section}-minuten/" + row];
  if (cases !== undefined && minutes !== undefined) sum += Number(cases) * Number(minutes);
}\n`,
  )}hours.push(Math.round((sum / 60) * 100) / 100);\n`;

/**
 * What somebody would write by hand for one questionnaire and nothing else: nested ifs over a plain object, machine
 * numbers, no traces. The floor that an engine for any questionnaire is measured against.
 */
const handWrittenSource = (questions: number, kind: Kind): string => {
  const sections = Array.from({ length: sectionsOf(questions) }, (_, section) => section);
  const body = sections.map((section) => {
    const first = section * 10;
    const own = Array.from({ length: Math.min(10, questions - first) }, (_, index) =>
      questionCode(first + index),
    );
    return (
      askedIf(sectionConditionOf(section), own.join("")) +
      (kind === "rich" && section % 5 === 0 ? hoursCode(section) : "")
    );
  });
  const declared = Array.from({ length: questions }, (_, index) => variable(index));
  return `(answers) => {
let answer, sum = 0;
const hours = [];
const rows = ["r1", "r2", "r3", "r4", "r5"];
let ${declared.join(", ")};
let ${dimensions.flatMap((id) => [`${id} = 0`, `${id}Weight = 0`]).join(", ")};
${body.join("")}
const scores = {${dimensions.map((id) => `${id}: ${id}Weight === 0 ? null : ${id} / ${id}Weight`).join(", ")}};
const values = Object.values(scores).filter((value) => value !== null);
const total = values.length === 0 ? null : values.reduce((left, right) => left + right, 0) / values.length;
return { scores, total, hours };
}`;
};

/** The source as a function, as a person's would be. */
export const handWritten = (questions: number, kind: Kind): HandWritten =>
  runInThisContext(handWrittenSource(questions, kind)) as HandWritten;
