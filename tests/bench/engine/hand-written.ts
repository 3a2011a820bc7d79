import { runInThisContext } from "node:vm";
import type { Answers } from "#core/answer.ts";
import {
  conditionOf,
  dimensionOf,
  dimensions,
  hasGroup,
  isReadByConditions,
  levels,
  options,
  ratings,
  sectionConditionOf,
  sectionsOf,
  sizeOf,
  weightOf,
  type Kind,
} from "./questionnaire.ts";

/** What a loop comes to: machine numbers, no texts and no traces. */
export type Figures = {
  readonly scores: Readonly<Record<string, number | null>>;
  readonly total: number | null;
  readonly level: string;
  readonly hours: readonly number[];
};
type HandWritten = (answers: Answers) => Figures;

const variable = (index: number): string => `q${index}`;

const askedIf = (condition: ReturnType<typeof conditionOf>, body: string): string =>
  condition === null ? body : `if (${variable(condition.question)} !== "${condition.option}") {\n${body}}\n`;

/** An option that the question does not have is no answer to it. */
const questionCode = (index: number): string => {
  const dimension = dimensionOf(index);
  const weight = weightOf(index);
  const counted = options.map((option, place) => {
    const worth = (ratings[place] ?? 0) * weight;
    const rated = worth === 0 ? "" : `${dimension} += ${worth}; `;
    const kept = isReadByConditions(index) ? `${variable(index)} = value; ` : "";
    return `if (value === "${option}") { ${kept}${rated}${dimension}Weight += ${weight}; }`;
  });
  const body = `value = valueOf(answers["q-${index}"]);\n${counted.join("\nelse ")}\n`;
  return askedIf(conditionOf(index), body);
};

const hoursCode = (section: number): string =>
  `let sum = 0;\n${askedIf(
    sectionConditionOf(section),
    `for (const row of rowsOf(answers["g-${section}"])) {
const cases = numberOf(answers["g-${section}-faelle/" + row]);
const minutes = numberOf(answers["g-${section}-minuten/" + row]);
if (cases !== null && minutes !== null) sum += cases * minutes;
}\n`,
  )}hours.push(Math.round((sum / 60) * 100) / 100);\n`;

const sectionCode = (section: number, questions: number, kind: Kind): string => {
  const own = Array.from({ length: sizeOf(section, questions) }, (_, index) =>
    questionCode(section * 10 + index),
  );
  const asked = askedIf(sectionConditionOf(section), own.join(""));
  const hours = hasGroup(section, kind) ? hoursCode(section) : "";
  return `const section${section} = (answers) => {\nlet value;\n${asked}${hours}};\n`;
};

/**
 * What somebody would write by hand for one questionnaire and nothing else: a function for each section, nested ifs
 * over the answers as they are stored, machine numbers, no traces.
 */
const handWrittenSource = (questions: number, kind: Kind): string => {
  const sections = Array.from({ length: sectionsOf(questions) }, (_, section) => section);
  const read = Array.from({ length: questions }, (_, index) => index).filter(isReadByConditions);
  const [low, middle, high] = levels.map(({ id }) => id);
  return `(() => {
// A value that was only taken from another checklist is no answer until somebody confirms it.
const valueOf = (answer) => answer === undefined || answer.prefilled === true ? null : answer.value;
const whole = /^(?:0|[1-9][0-9]*)$/;
const numberOf = (answer) => {
  const value = valueOf(answer);
  return typeof value === "string" && whole.test(value) ? Number(value) : null;
};
const rowsOf = (answer) => {
  const value = valueOf(answer);
  return Array.isArray(value) ? value : [];
};
let hours;
let ${read.map(variable).join(", ")};
let ${dimensions.flatMap((id) => [id, `${id}Weight`]).join(", ")};
${sections.map((section) => sectionCode(section, questions, kind)).join("")}
return (answers) => {
hours = [];
${read.map(variable).join(" = ")} = null;
${dimensions.flatMap((id) => [id, `${id}Weight`]).join(" = ")} = 0;
${sections.map((section) => `section${section}(answers);\n`).join("")}
const scores = {${dimensions.map((id) => `${id}: ${id}Weight === 0 ? null : ${id} / ${id}Weight`).join(", ")}};
const values = Object.values(scores).filter((value) => value !== null);
const total = values.length === 0 ? null : values.reduce((left, right) => left + right, 0) / values.length;
const level = total === null ? "${low}" : total >= 0.7 ? "${high}" : total >= 0.4 ? "${middle}" : "${low}";
return { scores, total, level, hours };
};
})()`;
};

/** The source as a function, as a person's would be. */
export const handWritten = (questions: number, kind: Kind): HandWritten =>
  runInThisContext(handWrittenSource(questions, kind)) as HandWritten;
