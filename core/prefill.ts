import { cellKey, type Answer, type Answers } from "./answer.ts";
import type { CompiledChecklist } from "./compile.ts";
import type { QuestionDefinition, RowQuestionDefinition } from "./definition-question.ts";
import type { QuestionEntry, RowQuestionEntry } from "./entry.ts";
import type { Evaluation } from "./evaluation.ts";
import { baseOf, isGroup, type GroupEntry } from "./rows-owner.ts";

type AnyQuestion = QuestionDefinition | RowQuestionDefinition;
type Place = { readonly checklist: string; readonly question: string };

const prefillOf = (question: AnyQuestion): Place | undefined =>
  question.type === "info" ? undefined : question.prefill;

/** The checklists that answers are taken over from, as they are first named. */
export const prefillSources = ({ questions }: CompiledChecklist): readonly string[] => [
  ...new Set([...questions.values()].flatMap((question) => prefillOf(question)?.checklist ?? [])),
];

/**
 * Of a proposal's assessments with one checklist, the earliest first, the one whose answers are taken over: the one
 * submitted last, or where none is submitted the one begun last.
 */
export const prefillSource = <Assessment extends { readonly submittedAt: string | null }>(
  assessments: readonly Assessment[],
): Assessment | undefined => {
  const submitted = assessments.filter(({ submittedAt }) => submittedAt !== null);
  return submitted.length === 0
    ? assessments.at(-1)
    : submitted.reduce((last, each) => ((each.submittedAt ?? "") > (last.submittedAt ?? "") ? each : last));
};

/** The evaluation of the assessment whose answers are taken over, by the id of its checklist. */
export type PrefillSources = ReadonlyMap<string, Evaluation>;

/** Value, reason and citations as far as the question here asks for them; a note belongs to where it was written. */
const takenOver = (
  { definition, rule }: QuestionEntry | RowQuestionEntry,
  answer: Answer | undefined,
): Answer | undefined => {
  if (answer === undefined || definition.type === "info" || definition.type === "computed") return undefined;
  const { standing } = rule.read(answer.value, null);
  if (standing !== "answered" && standing !== "unsure") return undefined;
  const { value, reason, citations } = answer;
  return {
    value,
    ...(definition.reason === undefined || reason === undefined ? {} : { reason }),
    ...(definition.citations === undefined || citations === undefined ? {} : { citations }),
  };
};

type Taken = readonly (readonly [key: string, answer: Answer])[];

const waiting = (key: string, answer: Answer | undefined): Taken =>
  answer === undefined ? [] : [[key, { ...answer, prefilled: true }]];

/** Where a question in rows is taken from: by itself, or with its group under the same name. */
const placeInRows = (question: AnyQuestion, group: Place | undefined): Place | undefined =>
  prefillOf(question) ?? (group && { checklist: group.checklist, question: question.id });

const cellsOfRows = (
  { rowQuestions, definition }: GroupEntry,
  rows: readonly string[],
  list: Place,
  source: Evaluation,
): Taken =>
  rowQuestions.flatMap((entry) => {
    const place = placeInRows(entry.definition, prefillOf(definition));
    if (place?.checklist !== list.checklist) return [];
    return rows.flatMap((row) => {
      const answer = takenOver(entry, source.relevant[cellKey(place.question, row)]);
      return answer === undefined ? [] : [[cellKey(entry.definition.id, row), answer] as const];
    });
  });

/** Where a question is taken from, with the evaluation there. */
const sourceOf = ({ definition }: QuestionEntry, sources: PrefillSources) => {
  const place = prefillOf(definition);
  const source = place && sources.get(place.checklist);
  return place && source && { place, source };
};

/** The list waits for confirmation, and with it what stands in its rows. */
const groupTaken = (group: GroupEntry, sources: PrefillSources): Taken => {
  const from = sourceOf(group, sources);
  if (from?.source.question(from.place.question)?.applies !== true) return [];
  const { place, source } = from;
  const value = source.rows(place.question);
  const given = source.relevant[place.question];
  if (given === undefined && value.length === 0) return [];
  const list = takenOver(group, { ...given, value });
  if (list === undefined) return [];
  return [...waiting(group.definition.id, list), ...cellsOfRows(group, value, place, source)];
};

/** What is asked on about the rows of another group stands elsewhere, so each answer waits by itself. */
const followerTaken = (group: GroupEntry, base: GroupEntry, sources: PrefillSources): Taken => {
  const from = sourceOf(base, sources);
  if (from === undefined || groupTaken(base, sources).length === 0) return [];
  const cells = cellsOfRows(group, from.source.rows(from.place.question), from.place, from.source);
  return cells.flatMap(([key, answer]) => waiting(key, answer));
};

/**
 * The answers that an assessment takes over from those of other checklists for the same proposal, each waiting for
 * confirmation. Only what counts there is taken, and only what is an answer here; who answered nothing there finds
 * nothing here.
 */
export const prefilledAnswers = (checklist: CompiledChecklist, sources: PrefillSources): Answers => {
  const { questions } = checklist.program.entries;
  const taken = [...questions.values()].flatMap((entry): Taken => {
    if (entry.kind === "rowQuestion") return [];
    if (isGroup(entry)) {
      const base = baseOf(entry, questions);
      return base === null ? groupTaken(entry, sources) : followerTaken(entry, base, sources);
    }
    const from = sourceOf(entry, sources);
    return waiting(entry.definition.id, from && takenOver(entry, from.source.relevant[from.place.question]));
  });
  return Object.fromEntries(taken);
};

/** An answer that was taken over and waits for confirmation, where it is asked now. */
export type WaitingAnswer = {
  readonly questionId: string;
  readonly rowId: string | null;
  readonly section: string;
  /** Which checklist it was taken from. */
  readonly from: string | null;
};

/** The checklist that a question's answer is taken over from; null where it is from none. */
export const prefillChecklist = ({ program }: CompiledChecklist, questionId: string): string | null => {
  const entry = program.entries.questions.get(questionId);
  if (entry === undefined) return null;
  const own = prefillOf(entry.definition);
  const group = entry.kind === "rowQuestion" ? program.entries.questions.get(entry.group) : undefined;
  return (own ?? (group && prefillOf(group.definition)))?.checklist ?? null;
};

/** What waits for confirmation, in the order of the checklist. What stands in a list of rows waits with the list. */
export const waitingAnswers = ({
  checklist,
  answers,
  question,
  rows,
}: Evaluation): readonly WaitingAnswer[] =>
  [...checklist.program.entries.questions.values()].flatMap((entry) => {
    const questionId = entry.definition.id;
    const from = prefillChecklist(checklist, questionId);
    const places = entry.kind === "rowQuestion" ? rows(entry.group) : [null];
    return places.flatMap((rowId) => {
      const answer = answers[cellKey(questionId, rowId)];
      if (answer?.prefilled !== true || answer.value === null) return [];
      const state = question(questionId, rowId);
      return state?.applies === true ? [{ questionId, rowId, section: state.section, from }] : [];
    });
  });
