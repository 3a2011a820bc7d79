import type { Answer, AnswerValue, Citation } from "./answer.ts";
import { exceededLength } from "./citation-length.ts";
import { codePoints, hasForbiddenCharacter, isBlank } from "./characters.ts";
import type { QuestionDefinition } from "./definition-question.ts";
import type { Duty } from "./evaluation.ts";
import { limits } from "./limits.ts";
import { optionsOf } from "./option.ts";
import { fault, open } from "./types/rule.ts";
import type { Anything, Applying, Fault, RatingRange, Reading, Rule } from "./types/rule.ts";

/** One question, or one row question in one row, as it stands for the present answers. */
export type Cell = {
  readonly applies: boolean;
  readonly reading: Reading;
  /** Ids of the options that apply. */
  readonly options: readonly string[];
  readonly reason: Duty;
  readonly citations: Duty;
  /** What a given answer still lacks before it can be submitted. */
  readonly lacks: readonly Fault[];
  /** What is wrong with what was entered. */
  readonly faults: readonly Fault[];
};

/**
 * Everything a cell can be once what is required is answered: hidden, one certain answer, any valid answer,
 * unsure, left open. At least one of them is possible.
 */
export type CellBound = {
  readonly hidden: boolean;
  readonly cell: Cell | null;
  readonly any: Anything | null;
  /** Ratings of `any`. */
  readonly ratings: RatingRange | null;
  readonly unsure: boolean;
  readonly unanswered: boolean;
  /** Whether an answer may still lack its reason or citation: nothing asks for it before submitting. */
  readonly lacking: boolean;
};

/** Whether an answer was given that says something, if only that one is unsure. */
export const isGiven = ({ standing }: Reading): boolean => standing === "answered" || standing === "unsure";

type Duties = { readonly duty: Duty; readonly requiredFor?: readonly string[] | undefined };

/** With `requiredFor` only those options require it; else it is as declared. */
export const dutyOf = (declared: Duties | undefined, chosen: readonly string[]): Duty => {
  if (declared === undefined) return "none";
  const { duty, requiredFor } = declared;
  if (requiredFor === undefined) return duty;
  if (chosen.some((option) => requiredFor.includes(option))) return "required";
  return duty === "required" ? "optional" : duty;
};

const none: readonly Fault[] = [];

const reasonLacks = (minLength: number, reason: string): readonly Fault[] => {
  if (isBlank(reason)) return [fault("reasonMissing", {}, "reason")];
  return codePoints(reason) < minLength ? [fault("reasonTooShort", { minLength }, "reason")] : none;
};

const citationLacks = (answer: Answer | undefined): readonly Fault[] =>
  answer?.citations?.some((citation) => !isBlank(citation.text))
    ? none
    : [fault("citationMissing", {}, "citations")];

type Asked = Exclude<QuestionDefinition, { readonly type: "info" }>;

const lacksOf = (question: Asked, answer: Answer | undefined, reason: Duty, citations: Duty) =>
  reason === "required" || citations === "required"
    ? [
        ...(reason === "required"
          ? reasonLacks(question.reason?.minLength ?? 0, answer?.reason ?? "")
          : none),
        ...(citations === "required" ? citationLacks(answer) : none),
      ]
    : none;

const textFaults = (text: string, part: "reason" | "note", maxLength: number): readonly Fault[] => {
  if (hasForbiddenCharacter(text)) return [fault("forbiddenCharacter", {}, part)];
  if (codePoints(text) <= maxLength) return none;
  return [
    part === "reason"
      ? fault("reasonTooLong", { maxLength }, part)
      : fault("textTooLong", { maxLength }, part),
  ];
};

const citationFaults = (citation: Citation): readonly Fault[] => {
  if (Object.values(citation).some(hasForbiddenCharacter))
    return [fault("forbiddenCharacter", {}, "citations")];
  const maxLength = exceededLength(citation);
  return maxLength === null ? none : [fault("textTooLong", { maxLength }, "citations")];
};

/** What is wrong with what goes beside an answer's value: its reason, its citations, its note. */
export const accompanyingFaults = (question: QuestionDefinition, answer: Answer): readonly Fault[] => {
  const { reason, citations, note } = answer;
  if (reason === undefined && citations === undefined && note === undefined) return none;
  const longest = question.type === "info" ? undefined : question.reason?.maxLength;
  return [
    ...(reason === undefined ? none : textFaults(reason, "reason", longest ?? limits.answerText)),
    ...(citations ?? []).flatMap(citationFaults),
    ...((citations?.length ?? 0) > limits.citations
      ? [fault("textTooLong", { maxLength: limits.citations }, "citations")]
      : none),
    ...(note === undefined ? none : textFaults(note, "note", limits.answerText)),
  ];
};

/** A question that does not apply: nothing is asked, nothing is read. */
export const hiddenCell: Cell = {
  applies: false,
  reading: { ...open, outcome: "notApplicable" },
  options: [],
  reason: "none",
  citations: "none",
  lacks: [],
  faults: [],
};

/** The cell of a question that applies, from what its answer says. */
export const cellFrom = (
  question: QuestionDefinition,
  reading: Reading,
  options: readonly string[],
  answer: Answer | undefined,
): Cell => {
  if (question.type === "info")
    return {
      ...hiddenCell,
      applies: true,
      reading: { ...reading, outcome: "informative" },
      faults: reading.faults,
    };
  const reason = dutyOf(question.reason, reading.chosen);
  const citations = dutyOf(question.citations, reading.chosen);
  const lacks = isGiven(reading) ? lacksOf(question, answer, reason, citations) : none;
  const beside = answer === undefined ? none : accompanyingFaults(question, answer);
  const faults = beside.length === 0 ? reading.faults : [...reading.faults, ...beside];
  return { applies: true, reading, options, reason, citations, lacks, faults };
};

/** The cell of a question that applies, read from its stored answer. */
export const readCell = (
  question: QuestionDefinition,
  rule: Rule,
  applying: Applying,
  options: readonly string[],
  answer: Answer | undefined,
): Cell => cellFrom(question, rule.read(answer?.value ?? null, applying), options, answer);

/**
 * All cells of a question with one answer out of options that always apply, while nothing stands beside the answer: by
 * the option chosen, and by null for none. Null for other questions: they have too many cells to make beforehand.
 */
export const knownCells = (
  question: QuestionDefinition,
  rule: Rule,
): ReadonlyMap<AnswerValue, Cell> | null => {
  const options = optionsOf(question);
  if (rule.domain !== "one" || options.some(({ appliesIf }) => appliesIf !== undefined)) return null;
  const ids = options.map(({ id }) => id);
  return new Map(
    [null, ...ids].map((value) => [value, readCell(question, rule, null, ids, { value })] as const),
  );
};

const notPossible: CellBound = {
  hidden: false,
  cell: null,
  any: null,
  ratings: null,
  unsure: false,
  unanswered: false,
  lacking: false,
};

export const surelyHidden: CellBound = { ...notPossible, hidden: true };

/** This very cell, if it applies. What a required one lacks it has by then. */
export const settledBound = (cell: Cell, hidden: boolean, required: boolean): CellBound => ({
  ...notPossible,
  cell,
  hidden,
  lacking: !required && cell.lacks.length > 0,
});

/** Any answer the question allows, if it applies. An optional question may also stay open. */
export const openBound = (rule: Rule, mayApply: Applying, hidden: boolean, required: boolean): CellBound => {
  const any = rule.anything(mayApply);
  const unsure = rule.options.filter(
    (option) => option.unsure && (mayApply === null || mayApply.has(option.id)),
  );
  const sure = any.kind === "one" || any.kind === "many" ? any.options.filter(isNot(unsure)) : null;
  return {
    hidden,
    cell: null,
    any: sure === null ? any : { kind: any.kind === "one" ? "one" : "many", options: sure },
    ratings: rule.ratings(mayApply),
    unsure: unsure.length > 0,
    unanswered: !required,
    lacking: !required,
  };
};

const isNot =
  (options: readonly { readonly id: string }[]) =>
  (id: string): boolean =>
    options.every((option) => option.id !== id);
