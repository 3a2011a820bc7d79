import type { Entries, QuestionEntry, RowQuestionEntry } from "./entry.ts";

type Questions = Entries["questions"];

/** A repeat group: a question that has rows. */
export type GroupEntry = QuestionEntry & { readonly rows: NonNullable<QuestionEntry["rows"]> };

export const isGroup = (entry: QuestionEntry | RowQuestionEntry | undefined): entry is GroupEntry =>
  entry?.kind === "question" && entry.rows !== null;

/** The group that has the list of rows: with `rowsOf` the one named, else the group itself. */
export const rowsOwner = (group: GroupEntry, questions: Questions): GroupEntry => {
  const owner = group.rowsOwner === null ? undefined : questions.get(group.rowsOwner);
  return isGroup(owner) ? owner : group;
};

/** The other group whose rows a group is about; null for one that has its own. */
export const baseOf = (group: GroupEntry, questions: Questions): GroupEntry | null => {
  const owner = rowsOwner(group, questions);
  return owner === group ? null : owner;
};

/** The groups that are about the rows of this one. */
export const followersOf = (owner: GroupEntry, questions: Questions): readonly GroupEntry[] =>
  [...questions.values()]
    .filter(isGroup)
    .filter((group) => group !== owner && group.rowsOwner === owner.definition.id);

/** All questions that are asked in the same rows as those of a group, its own first. */
export const askedInRows = (group: GroupEntry, questions: Questions): readonly RowQuestionEntry[] => {
  const owner = rowsOwner(group, questions);
  const others = [owner, ...followersOf(owner, questions)].filter((other) => other !== group);
  return [group, ...others].flatMap(({ rowQuestions }) => rowQuestions);
};
