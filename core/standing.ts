import type { Cell } from "./cell.ts";
import type { QuestionEntry, RowQuestionEntry } from "./entry.ts";
import type { AnswerStatus } from "./evaluation.ts";
import type { State } from "./node.ts";
import type { Program } from "./program.ts";
import { relationFaults } from "./relation.ts";
import type { Fault } from "./types/rule.ts";

/** One cell with the question it belongs to and, in a repeat group, its row. */
export type Asked = {
  readonly entry: QuestionEntry | RowQuestionEntry;
  readonly cell: Cell;
  readonly row: number;
  readonly rowId: string | null;
};

/** Everything wrong with what was entered in a cell, by itself and against other answers. */
export const faultsOf = ({ entry, cell, row }: Asked, program: Program, state: State): readonly Fault[] => {
  const relations = program.relations.get(entry.definition.id) ?? [];
  const relative = cell.applies ? relationFaults(cell, relations, state, row) : [];
  return relative.length === 0 ? cell.faults : [...cell.faults, ...relative];
};

/** The cells of a question: one, or one for each row. */
export const cellsOf = (entry: QuestionEntry | RowQuestionEntry, state: State): readonly Asked[] => {
  if (entry.kind === "question") return [{ entry, cell: entry.cell.of(state), row: -1, rowId: null }];
  const { ids } = entry.rows.of(state);
  return entry.cells.of(state).map((cell, row) => ({ entry, cell, row, rowId: ids[row] ?? null }));
};

const hasRowFault = (entry: QuestionEntry | RowQuestionEntry, program: Program, state: State): boolean =>
  entry.kind === "question" &&
  entry.rowQuestions.some(
    (row) =>
      (program.relations.get(row.definition.id) ?? []).length > 0 &&
      cellsOf(row, state).some((asked) => faultsOf(asked, program, state).length > 0),
  );

/**
 * Where a cell stands. What is only shown counts as answered: nothing is open about it. What stands beside no answer
 * makes none, whatever is wrong with it.
 */
export const statusOf = (asked: Asked, program: Program, state: State): AnswerStatus => {
  const { entry, cell } = asked;
  if (!cell.applies) return "hidden";
  if (entry.rule.domain === "none") return "answered";
  const { standing } = cell.reading;
  const faults = faultsOf(asked, program, state);
  if (faults.some(({ part }) => part === "value")) return "incomplete";
  if (standing === "open" || standing === "invalid") return "open";
  const isIncomplete = faults.length + cell.lacks.length > 0 || hasRowFault(entry, program, state);
  return isIncomplete ? "incomplete" : standing;
};
