import type { Entries, QuestionEntry, RowQuestionEntry } from "./entry.ts";
import type { Node } from "./node.ts";
import { carriesPoints } from "./option.ts";
import { isScored } from "./rating-problems.ts";
import { baseOf, followersOf, isGroup, rowsOwner, type GroupEntry } from "./rows-owner.ts";

/** Slots that nodes read, named conditions replaced by what they read themselves. */
const readSlots = (readers: readonly Node[], conditions: readonly Node[]): ReadonlySet<number> => {
  const byIndex = new Map(conditions.map((node) => [node.index, node]));
  const read = new Set<number>();
  const waiting = readers.flatMap((node) => [...node.reads]);
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    if (read.has(index)) continue;
    read.add(index);
    waiting.push(...(byIndex.get(index)?.reads ?? []));
  }
  return read;
};

const isRead = (entry: QuestionEntry | RowQuestionEntry, read: ReadonlySet<number>): boolean =>
  entry.kind === "rowQuestion"
    ? read.has(entry.cells.index)
    : read.has(entry.cell.index) ||
      (entry.rows !== null && read.has(entry.rows.index)) ||
      entry.rowQuestions.some((row) => isRead(row, read));

/** Questions outside of rows whose points a dimension sums. */
const summedQuestions = ({ dimensions }: Entries): ReadonlySet<QuestionEntry> =>
  new Set([...dimensions.values()].flatMap(({ sum }) => sum?.questions ?? []));

type Counting = { readonly read: ReadonlySet<number>; readonly summed: ReadonlySet<QuestionEntry> };

/** Whether a group's score or sum is made of the answers to one of its row questions. */
const isCountedRow = (
  entry: RowQuestionEntry,
  group: QuestionEntry | RowQuestionEntry | undefined,
  { read, summed }: Counting,
): boolean => {
  if (group?.kind !== "question") return false;
  if (isScored(group) && entry.rule.ratings(null) !== null) return true;
  return carriesPoints(entry.definition) && (summed.has(group) || read.has(group.cell.index));
};

/** Rows that a group itself asks for; those of another group are asked for there. */
const leastOf = ({ definition }: GroupEntry): number | undefined =>
  definition.type === "repeatGroup" ? definition.min : undefined;

/** Whether something in a group asks for rows: it is read, it needs rows, or something in its rows is required. */
const needsRows = (
  entry: GroupEntry,
  { read, summed }: Counting,
  isRequired: (entry: RowQuestionEntry) => boolean,
): boolean =>
  isScored(entry) ||
  summed.has(entry) ||
  isRead(entry, read) ||
  (leastOf(entry) ?? (entry.rowQuestions.some(isRequired) ? 1 : 0)) > 0;

/**
 * A group that is content with no rows is not required, nor is one about such rows, though rows have to be complete
 * once there are any. A list of rows is needed also where only another group asks on about them.
 */
const isRequiredGroup = (
  entry: GroupEntry,
  { questions }: Entries,
  needs: (entry: GroupEntry) => boolean,
): boolean => {
  const owner = rowsOwner(entry, questions);
  const { definition, rowLimits } = owner;
  const isOptional = definition.type !== "info" && definition.required === "never";
  if (rowLimits.min === 0 || isOptional) return false;
  return needs(entry) || (baseOf(entry, questions) === null && followersOf(entry, questions).some(needs));
};

/**
 * Ids of the questions that must be answered before submitting: as they declare, else every question that a score,
 * a computed value, a finding, a contradiction or a result reads.
 */
export const requiredQuestions = (
  entries: Entries,
  readers: readonly Node[],
  conditions: readonly Node[],
): ReadonlySet<string> => {
  const read = readSlots(readers, conditions);
  const summed = summedQuestions(entries);
  const isRequired = (entry: QuestionEntry | RowQuestionEntry): boolean => {
    const { definition, rule } = entry;
    if (definition.type === "info" || rule.domain === "none") return false;
    if (definition.required !== undefined) return definition.required === "submit";
    if (entry.kind === "rowQuestion")
      return isCountedRow(entry, entries.questions.get(entry.group), { read, summed }) || isRead(entry, read);
    if (isGroup(entry))
      return isRequiredGroup(entry, entries, (group) => needsRows(group, { read, summed }, isRequired));
    return isScored(entry) || summed.has(entry) || isRead(entry, read);
  };
  return new Set([...entries.questions.values()].filter(isRequired).map((entry) => entry.definition.id));
};
