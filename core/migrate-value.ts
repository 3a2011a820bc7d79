import type { AnswerValue } from "./answer.ts";
import type { QuestionEntry, RowQuestionEntry } from "./entry.ts";
import { optionsOf } from "./option.ts";
import type { Fates } from "./supersedes.ts";

type Entry = QuestionEntry | RowQuestionEntry;

/** What happened to an answer that is carried over changed. */
export type AnswerChange =
  | { readonly how: "questionRenamed"; readonly from: string; readonly to: string }
  | { readonly how: "optionRenamed"; readonly from: string; readonly to: string }
  | { readonly how: "optionRemoved"; readonly option: string }
  | { readonly how: "retyped"; readonly from: string; readonly to: string };

/** Why an answer is not carried over; `unknown`: it belonged to nothing in the earlier version already. */
export type DropReason = "questionRemoved" | "optionRemoved" | "retyped" | "contradictionRemoved" | "unknown";

/** What keeps answers from being carried over: something of them would be lost that nobody declared. */
export type Refusal = {
  readonly because: "questionRemoved" | "optionRemoved" | "retyped" | "collision" | "version" | "checklist";
  readonly params: Readonly<Record<string, string>>;
};

/** A value carried over, dropped, or refused. */
export type MigratedValue =
  | { readonly value: AnswerValue; readonly changes: readonly AnswerChange[] }
  | { readonly dropped: DropReason }
  | { readonly refused: readonly Refusal[] };

type Choice = {
  readonly id: string;
  readonly known: boolean;
  readonly removed: boolean;
  readonly to: string;
};

/** What becomes of one chosen option. One that the earlier version did not know either stays as it is. */
const choiceOf = (id: string, before: Entry, after: Entry, fates: Fates): Choice => {
  const question = before.definition.id;
  const has = (entry: Entry, option: string) =>
    optionsOf(entry.definition).some((other) => other.id === option);
  if (!has(before, id)) return { id, known: true, removed: false, to: id };
  const to = fates.optionOf(question, id);
  const removed = fates.isOptionRemoved(question, id);
  return { id, known: has(after, to), removed, to };
};

const refusedOptions = (choices: readonly Choice[], question: string): readonly Refusal[] =>
  choices
    .filter(({ known, removed }) => !known && !removed)
    .map(({ id }) => ({ because: "optionRemoved", params: { question, option: id } }));

const changesOf = (choices: readonly Choice[]): readonly AnswerChange[] =>
  choices.flatMap(({ id, removed, to }): readonly AnswerChange[] => {
    if (removed) return [{ how: "optionRemoved", option: id }];
    return id === to ? [] : [{ how: "optionRenamed", from: id, to }];
  });

/** Chosen options under their new names, without those that are gone. */
const migratedOptions = (value: AnswerValue, before: Entry, after: Entry, fates: Fates): MigratedValue => {
  const many = Array.isArray(value);
  const chosen: readonly string[] = many ? value : typeof value === "string" ? [value] : [];
  const choices = chosen.map((id) => choiceOf(id, before, after, fates));
  const refused = refusedOptions(choices, before.definition.id);
  if (refused.length > 0) return { refused };
  const left = choices.filter(({ removed }) => !removed).map(({ to }) => to);
  if (left.length === 0 && chosen.length > 0) return { dropped: "optionRemoved" };
  const changes = changesOf(choices);
  if (changes.length === 0) return { value, changes };
  return { value: many ? left : (left[0] ?? null), changes };
};

const isChoice = ({ rule }: Entry): boolean => rule.domain === "one" || rule.domain === "many";

/** Whether rows of the one question are rows of the other. */
const sharesRows = (before: Entry, after: Entry, { nameOf }: Fates): boolean => {
  if (before.kind === "question" || after.kind === "question") return before.kind === after.kind;
  return nameOf(before.group) === after.group;
};

/**
 * A value under another type: kept where it says the same there, dropped elsewhere. The option of a single choice
 * becomes the only one chosen of a multiple choice.
 */
const retyped = (value: AnswerValue, before: Entry, after: Entry, fates: Fates): MigratedValue => {
  const change: AnswerChange = { how: "retyped", from: before.definition.type, to: after.definition.type };
  if (!sharesRows(before, after, fates) || before.rule.domain === "rows") return { dropped: "retyped" };
  if (value === null) return { value, changes: [change] };
  const mapped = isChoice(before) ? migratedOptions(value, before, after, fates) : { value, changes: [] };
  if ("dropped" in mapped) return mapped;
  if ("refused" in mapped) return { dropped: "retyped" };
  const widened = before.rule.domain === "one" && after.rule.domain === "many";
  if (!widened && before.rule.domain !== after.rule.domain) return { dropped: "retyped" };
  const now = widened && typeof mapped.value === "string" ? [mapped.value] : mapped.value;
  return after.rule.read(now, null).standing === "invalid"
    ? { dropped: "retyped" }
    : { value: now, changes: [...mapped.changes, change] };
};

/** What becomes of the value of one answer, its question found again in the newer version. */
export const migratedValue = (
  value: AnswerValue,
  before: Entry,
  after: Entry,
  fates: Fates,
): MigratedValue => {
  const { id, type } = before.definition;
  if (type !== after.definition.type || !sharesRows(before, after, fates))
    return fates.isRetyped(id)
      ? retyped(value, before, after, fates)
      : { refused: [{ because: "retyped", params: { question: id } }] };
  return isChoice(before) ? migratedOptions(value, before, after, fates) : { value, changes: [] };
};
