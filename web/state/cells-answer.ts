import { cellKey, type Answer, type Answers } from "#core/answer.ts";
import type { Cell } from "#core/contract-assessment.ts";

/** What was entered, of a stored cell. */
export const answerOf = ({ value, reason, citations, note, prefilled }: Cell): Answer => ({
  value,
  ...(reason === undefined ? {} : { reason }),
  ...(citations === undefined ? {} : { citations }),
  ...(note === undefined ? {} : { note }),
  ...(prefilled === true ? { prefilled } : {}),
});

/** The same as an answer that a person stands by: what was taken over from elsewhere is confirmed. */
export const confirmedAnswer = ({ prefilled: _, ...answer }: Answer): Answer => answer;

/** The key of a stored cell among the assessment's answers. */
export const keyOfCell = ({ question, row }: Cell): string => cellKey(question, row);

/** Whether two answers say the same. An absent part and an empty one are the same. */
export const sameAnswer = (left: Answer | undefined, right: Answer | undefined): boolean => {
  const parts = (answer: Answer | undefined) => [
    answer?.value ?? null,
    answer?.reason ?? "",
    answer?.citations ?? [],
    answer?.note ?? "",
    answer?.prefilled ?? false,
  ];
  return JSON.stringify(parts(left)) === JSON.stringify(parts(right));
};

/** Stored cells as the core reads them. */
export const answersOf = (cells: readonly Cell[]): Answers =>
  Object.fromEntries(cells.map((cell) => [keyOfCell(cell), answerOf(cell)]));
