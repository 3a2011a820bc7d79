import type { Entries, QuestionEntry, RowQuestionEntry } from "./entry.ts";
import type { Node } from "./node.ts";
import { isScored } from "./rating-problems.ts";

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

const isRatedRow = (entry: RowQuestionEntry, group: QuestionEntry | RowQuestionEntry | undefined): boolean =>
  group?.kind === "question" && isScored(group) && entry.rule.ratings(null) !== null;

/**
 * A group is required when it is read, when it needs rows, or when something in its rows is required; one that is
 * content with no rows is not, though its rows have to be complete once there are any.
 */
const isRequiredGroup = (entry: QuestionEntry, isRequired: (entry: RowQuestionEntry) => boolean): boolean => {
  const least = entry.definition.type === "repeatGroup" ? entry.definition.min : undefined;
  return least === undefined ? entry.rowQuestions.some(isRequired) : least > 0;
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
  const isRequired = (entry: QuestionEntry | RowQuestionEntry): boolean => {
    const { definition, rule } = entry;
    if (definition.type === "info" || rule.domain === "none") return false;
    if (definition.required !== undefined) return definition.required === "submit";
    if (entry.kind === "rowQuestion")
      return isRatedRow(entry, entries.questions.get(entry.group)) || isRead(entry, read);
    if (definition.type === "repeatGroup" && definition.min === 0) return false;
    return (
      isScored(entry) || isRead(entry, read) || (entry.rows !== null && isRequiredGroup(entry, isRequired))
    );
  };
  return new Set([...entries.questions.values()].filter(isRequired).map((entry) => entry.definition.id));
};
