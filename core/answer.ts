/** Where in a draft law something stands. `text` is what people read, e.g. "§ 9 Abs. 1 Satz 1"; the parts are optional. */
export type Citation = {
  readonly text: string;
  readonly law?: string;
  readonly section?: string;
  readonly paragraph?: string;
  readonly sentence?: string;
  readonly number?: string;
};

/** From one day to another; one of them may still be missing while somebody is typing. */
export type PeriodValue = { readonly from?: string; readonly to?: string };

/**
 * What a question can hold. Options are ids, numbers and money decimal strings ("42.50"), a scale a number, dates
 * `YYYY-MM-DD`, a period two of them, a passage its citation; a list its texts, a repeat group the ordered list of its
 * row ids. `null` is a cleared answer.
 */
export type AnswerValue = string | number | readonly string[] | PeriodValue | Citation | null;

/** One answer with what goes with it. Texts are kept byte for byte. */
export type Answer = {
  readonly value: AnswerValue;
  readonly reason?: string;
  readonly citations?: readonly Citation[];
  readonly note?: string;
  readonly prefilled?: boolean;
};

/**
 * All answers of an assessment by cell key. A row question's cell belongs to one row of its group.
 * The explanation of a contradiction is the (text) answer kept under the contradiction's id.
 */
export type Answers = Readonly<Record<string, Answer>>;

/** The key of a cell: the question's id, or `question/row` in a repeat group. Ids never contain "/". */
export const cellKey = (questionId: string, rowId: string | null): string =>
  rowId === null ? questionId : `${questionId}/${rowId}`;
