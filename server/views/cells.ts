import { cellKey, type Answer, type Answers, type AnswerValue } from "#core/answer.ts";
import type { Cell } from "#core/contract-assessment.ts";
import { canonicalJson } from "#core/canonical.ts";
import type { StoredCell } from "../store/store.ts";
import type { Author } from "./people.ts";

type Content = Pick<StoredCell, "value" | "reason" | "citations" | "note" | "prefilled">;

/** What was entered, without what was left out. */
const answerOf = ({ value, reason, citations, note, prefilled }: Content): Answer => ({
  value,
  ...(reason !== null && { reason }),
  ...(citations !== null && { citations }),
  ...(note !== null && { note }),
  ...(prefilled && { prefilled }),
});

/** The same the other way round, as the store keeps it. */
export const contentOf = ({ value, reason, citations, note, prefilled }: Answer): Content => ({
  value,
  reason: reason ?? null,
  citations: citations ?? null,
  note: note ?? null,
  prefilled: prefilled ?? false,
});

/** The place of a cell, from its key: ids never contain "/". */
export const placeOf = (key: string): Pick<StoredCell, "questionId" | "rowId"> => {
  const [questionId = "", rowId = null] = key.split("/");
  return { questionId, rowId };
};

/** A cell's place and content, without its history. */
export type CellContent = Content & Pick<StoredCell, "questionId" | "rowId">;

/** Cells as the core reads them. */
export const answersOf = (cells: readonly CellContent[]): Answers =>
  Object.fromEntries(cells.map((cell) => [cellKey(cell.questionId, cell.rowId), answerOf(cell)]));

/** Whether two cells hold the same, whoever wrote them. */
export const holdTheSame = (left: Content, right: Content): boolean =>
  canonicalJson(answerOf(left)) === canonicalJson(answerOf(right));

const isList = (value: AnswerValue): value is readonly string[] => Array.isArray(value);

/** The contract's types are changeable, the domain's are not. */
const copyOf = (value: AnswerValue): Cell["value"] => (isList(value) ? [...value] : value);

/** A cell as the contract shows it. */
export const cellView = (cell: StoredCell, by: Author): Cell => {
  const { citations, ...answer } = answerOf(cell);
  return {
    question: cell.questionId,
    row: cell.rowId,
    ...answer,
    value: copyOf(answer.value),
    ...(citations && { citations: [...citations] }),
    revision: cell.revision,
    at: cell.at,
    by,
  };
};
