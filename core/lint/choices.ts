import { cellKey, type Answer } from "../answer.ts";
import type { CompiledChecklist } from "../compile.ts";
import type { ParameterEntry, QuestionEntry, RowQuestionEntry } from "../entry.ts";
import type { Node } from "../node.ts";
import type { Program } from "../program.ts";
import { todayNode } from "../today.ts";
import { candidatesFor, daysAround, settingsFor, triedRows } from "./candidates.ts";
import type { Asking } from "./literals.ts";

/** Answers, and on which day and with which settings they are tried. */
export type Trial = {
  readonly answers: Record<string, Answer>;
  readonly parameters: Record<string, string>;
  today: string;
};

/** The day that days are tried around. */
export const usualDay = "2026-06-15";

/** Something that can be one way or another. */
export type Choice = {
  readonly count: number;
  readonly put: (trial: Trial, place: number) => void;
  /** Whether these are all ways that make a difference. */
  readonly all: boolean;
};

type Entry = QuestionEntry | RowQuestionEntry;

/** Whether anything can be answered, or said beside what is computed. */
const isAsked = ({ definition, rule }: Entry): boolean =>
  rule.domain !== "none" ||
  (definition.type === "computed" && (definition.reason !== undefined || definition.citations !== undefined));

/** Whether an answer to the question is looked at by one of some nodes. */
export const isAnsweredIn = (entry: Entry, nodes: ReadonlySet<number>): boolean => {
  if (!isAsked(entry)) return false;
  return entry.kind === "rowQuestion"
    ? nodes.has(entry.cells.index)
    : nodes.has(entry.cell.index) || (entry.rows !== null && nodes.has(entry.rows.index));
};

/** What goes with an answer so that nothing is lacking. */
const besideOf = ({ definition }: Entry): Omit<Answer, "value"> => {
  if (definition.type === "info") return {};
  const { reason, citations } = definition;
  return {
    ...(reason === undefined ? {} : { reason: "x".repeat(Math.max(1, reason.minLength ?? 0)) }),
    ...(citations === undefined ? {} : { citations: [{ text: "§ 1" }] }),
  };
};

type Answers = { readonly answers: readonly (Answer | null)[]; readonly all: boolean };

/** No answer, and answers with all that goes with them; where it counts whether something is lacking, without it too. */
const answersFor = (entry: Entry, asking: Asking, lackingCounts: boolean): Answers => {
  const { values, all } = candidatesFor(entry, asking.question(entry.definition.id), usualDay);
  const beside = besideOf(entry);
  const withBeside = values.map((value): Answer => ({ value, ...beside }));
  const lacks = lackingCounts && Object.keys(beside).length > 0;
  return {
    answers: [null, ...withBeside, ...(lacks ? values.map((value): Answer => ({ value })) : [])],
    all,
  };
};

const cellChoice = (key: string, { answers, all }: Answers): Choice => ({
  count: answers.length,
  all,
  put: (trial, place) => {
    const answer = answers[place] ?? null;
    if (answer !== null) trial.answers[key] = answer;
  },
});

const parameterChoice = ({ definition }: ParameterEntry, asking: Asking): Choice => {
  const { values, all } = settingsFor(definition, asking.parameter(definition.id));
  return {
    count: values.length + 1,
    all,
    put: (trial, place) => {
      const value = values[place - 1];
      if (value !== undefined) trial.parameters[definition.id] = value;
    },
  };
};

const dayChoice = ({ today }: Asking): Choice => {
  const days = [usualDay, ...daysAround(today.literals.days)];
  return {
    count: days.length,
    all: !today.computedWith,
    put: (trial, place) => {
      trial.today = days[place] ?? usualDay;
    },
  };
};

/** Whether a node is a parameter or the day: what is no answer, and can still be otherwise. */
export const isCircumstance = ({ entries }: Program): ((node: Node) => boolean) => {
  const parameters = new Set([...entries.parameters.values()].map(({ figure }) => figure.index));
  return ({ index, name }) => name === todayNode || parameters.has(index);
};

/** Everything that some nodes depend on: answers, parameters that the ministry may set, the day. */
export const choicesUnder = (
  { program, definition }: CompiledChecklist,
  nodes: readonly Node[],
  asking: Asking,
): readonly Choice[] => {
  const indices = new Set(nodes.map((node) => node.index));
  const lackingCounts = definition.incomplete === "unanswered" || asking.countsOpen;
  const cells = [...program.entries.questions.values()]
    .filter((entry) => isAnsweredIn(entry, indices))
    .flatMap((entry): readonly Choice[] => {
      const { id } = entry.definition;
      const answers = answersFor(entry, asking, lackingCounts);
      return entry.kind === "question"
        ? [cellChoice(id, answers)]
        : triedRows.map((row) => cellChoice(cellKey(id, row), answers));
    });
  const parameters = [...program.entries.parameters.values()]
    .filter(({ figure }) => indices.has(figure.index))
    .map((entry) => parameterChoice(entry, asking));
  const day = nodes.some(({ name }) => name === todayNode) ? [dayChoice(asking)] : [];
  return [...cells, ...parameters, ...day];
};
