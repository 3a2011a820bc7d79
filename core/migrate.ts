import { cellKey, type Answer, type Answers } from "./answer.ts";
import type { CompiledChecklist } from "./compile.ts";
import type { QuestionEntry, RowQuestionEntry } from "./entry.ts";
import { migratedValue, type AnswerChange, type DropReason, type Refusal } from "./migrate-value.ts";
import { optionsOf } from "./option.ts";
import type { Problem, Result } from "./problem.ts";
import { fatesIn, type Fates } from "./supersedes.ts";

/** An answer that is carried over, but not as it was: under another name, with other options. */
export type ChangedAnswer = {
  readonly from: string;
  readonly to: string;
  readonly changes: readonly AnswerChange[];
  readonly before: Answer;
  readonly after: Answer;
};

/** An answer that is not carried over, whole, with why. */
export type DroppedAnswer = { readonly from: string; readonly why: DropReason; readonly answer: Answer };

/**
 * What carrying answers over to a newer version does to each of them: every cell key of the earlier answers is in
 * exactly one of `kept`, `changed` and `dropped`. `added` names questions of the newer version that the earlier one did
 * not have and that must be answered before submitting.
 */
export type Migration = {
  readonly kept: readonly string[];
  readonly changed: readonly ChangedAnswer[];
  readonly dropped: readonly DroppedAnswer[];
  readonly added: readonly string[];
  readonly answers: Answers;
};

type Entry = QuestionEntry | RowQuestionEntry;

type Fate =
  | { readonly to: string; readonly answer: Answer; readonly changes: readonly AnswerChange[] }
  | { readonly dropped: DropReason }
  | { readonly refused: readonly Refusal[] };

/** Two versions and what the newer says became of the ids of the older. */
type Versions = {
  readonly before: CompiledChecklist;
  readonly after: CompiledChecklist;
  readonly fates: Fates;
};

const partsOf = (key: string): { readonly id: string; readonly row: string | null } => {
  const slash = key.indexOf("/");
  return slash < 0 ? { id: key, row: null } : { id: key.slice(0, slash), row: key.slice(slash + 1) };
};

/** The explanation of a contradiction goes with the contradiction. */
const explanationFate = (id: string, answer: Answer, { after, fates }: Versions): Fate => {
  const to = fates.nameOf(id);
  if (fates.isRemoved(id) || !after.program.entries.contradictions.has(to))
    return { dropped: "contradictionRemoved" };
  return { to, answer, changes: to === id ? [] : [{ how: "questionRenamed", from: id, to }] };
};

/** A row question goes with its group. */
const isRemoved = (id: string, { before, fates }: Versions): boolean => {
  const entry = before.program.entries.questions.get(id);
  return fates.isRemoved(id) || (entry?.kind === "rowQuestion" && fates.isRemoved(entry.group));
};

const fateOf = (key: string, answer: Answer, versions: Versions): Fate => {
  const { before, after, fates } = versions;
  const { id, row } = partsOf(key);
  if (row === null && before.program.entries.contradictions.has(id))
    return explanationFate(id, answer, versions);
  const old = before.program.entries.questions.get(id);
  if (old === undefined || (old.kind === "rowQuestion") !== (row !== null)) return { dropped: "unknown" };
  if (isRemoved(id, versions)) return { dropped: "questionRemoved" };
  const to = fates.nameOf(id);
  const now = after.program.entries.questions.get(to);
  if (now === undefined) return { refused: [{ because: "questionRemoved", params: { question: id } }] };
  const migrated = migratedValue(answer.value, old, now, fates);
  if (!("value" in migrated)) return migrated;
  const renamed: readonly AnswerChange[] = to === id ? [] : [{ how: "questionRenamed", from: id, to }];
  const { value, changes } = migrated;
  const moved = changes.length === 0 ? answer : { ...answer, value };
  return { to: cellKey(to, row), answer: moved, changes: [...renamed, ...changes] };
};

const problemOf = ({ because, params }: Refusal): Problem => ({
  code: "migrationRefused",
  path: ["supersedes"],
  params: { because, ...params },
});

/** The same refusal in several rows is told once. */
const refusalProblems = (refusals: readonly Refusal[]): readonly Problem[] => [
  ...new Map(refusals.map(problemOf).map((problem) => [JSON.stringify(problem.params), problem])).values(),
];

/** Refused as a whole: another checklist, or a version that the newer one says nothing about. */
const strangers = ({ before, after, fates }: Versions): readonly Refusal[] => {
  const [from, to] = [before.definition, after.definition];
  if (from.id !== to.id) return [{ because: "checklist", params: { expected: to.id, actual: from.id } }];
  return fates.version === from.version
    ? []
    : [{ because: "version", params: { expected: fates.version ?? "", actual: from.version } }];
};

const addedQuestions = ({ before, after, fates }: Versions): readonly string[] => {
  const known = new Set(
    [...before.program.entries.questions.keys()].filter((id) => !fates.isRemoved(id)).map(fates.nameOf),
  );
  const { entries, required } = after.program;
  return [...entries.questions.keys()].filter((id) => required.has(id) && !known.has(id));
};

/** What can be answered, with one answer for everything that can be lost with it: each option, else any answer. */
type Answerable = { readonly id: string; readonly key: string; readonly answers: readonly Answer[] };

const answerableIn = ({ definition, rule, kind }: Entry): Answerable => {
  const { id } = definition;
  const options = optionsOf(definition).map((option) => option.id);
  const values = rule.domain === "many" ? options.map((option) => [option]) : options;
  return {
    id,
    key: cellKey(id, kind === "rowQuestion" ? "r" : null),
    answers: (values.length === 0 ? [null] : values).map((value) => ({ value })),
  };
};

const answerables = ({ program: { entries } }: CompiledChecklist): readonly Answerable[] => [
  ...[...entries.questions.values()].map(answerableIn),
  ...[...entries.contradictions.keys()].map((id) => ({ id, key: id, answers: [{ value: null }] })),
];

const refusalKey = ({ because, params }: Refusal): string => JSON.stringify([because, params]);

/** For which questions and options answers would be refused, if there were any; each of them once. */
export const possibleRefusals = (before: CompiledChecklist, after: CompiledChecklist): readonly Refusal[] => {
  const versions: Versions = { before, after, fates: fatesIn(after.definition) };
  const taken = new Set<string>();
  const refusals = answerables(before).flatMap(({ id, key, answers }): readonly Refusal[] => {
    const fates = answers.map((answer) => fateOf(key, answer, versions));
    const places = new Set(fates.flatMap((fate) => ("to" in fate ? [fate.to] : [])));
    const collides = [...places].some((to) => taken.has(to));
    places.forEach((to) => taken.add(to));
    return [
      ...(collides ? [{ because: "collision", params: { question: id } } as const] : []),
      ...fates.flatMap((fate) => ("refused" in fate ? fate.refused : [])),
    ];
  });
  return [...new Map(refusals.map((refusal) => [refusalKey(refusal), refusal])).values()];
};

/**
 * Carries answers over to a newer version, by what that says of the version it supersedes. Refused, with everything
 * that is missing there, where an answer would be lost that nobody declared lost: its question or chosen option is gone
 * or its type is another one. Reasons, citations, notes and rows go with their answers; nothing else is changed.
 */
export const migrateAnswers = (
  before: CompiledChecklist,
  after: CompiledChecklist,
  answers: Answers,
): Result<Migration> => {
  const versions: Versions = { before, after, fates: fatesIn(after.definition) };
  const foreign = strangers(versions);
  if (foreign.length > 0) return { ok: false, problems: refusalProblems(foreign) };
  const refused: Refusal[] = [];
  const [kept, changed, dropped]: [string[], ChangedAnswer[], DroppedAnswer[]] = [[], [], []];
  const migrated = new Map<string, Answer>();
  for (const [from, answer] of Object.entries(answers)) {
    const fate = fateOf(from, answer, versions);
    if ("refused" in fate) refused.push(...fate.refused);
    else if ("dropped" in fate) dropped.push({ from, why: fate.dropped, answer });
    else if (migrated.has(fate.to)) refused.push({ because: "collision", params: { question: fate.to } });
    else {
      migrated.set(fate.to, fate.answer);
      if (fate.changes.length === 0) kept.push(from);
      else changed.push({ from, to: fate.to, changes: fate.changes, before: answer, after: fate.answer });
    }
  }
  if (refused.length > 0) return { ok: false, problems: refusalProblems(refused) };
  const added = addedQuestions(versions);
  return { ok: true, value: { kept, changed, dropped, added, answers: Object.fromEntries(migrated) } };
};
