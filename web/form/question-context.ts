import { createContext, use } from "react";
import { cellKey } from "#core/answer.ts";
import type { LocalizedText } from "#core/definition-text.ts";

/** Which cell a control is for. Controls have ids made from it, so that links from a list of errors find them. */
export type QuestionPlace = {
  readonly questionId: string;
  readonly rowId: string | null;
  readonly key: string;
};

/** The part of an answer that a control is for. */
export type AnswerPart = "value" | "reason" | "citations";

export const placeOfCell = (questionId: string, rowId: string | null): QuestionPlace => ({
  questionId,
  rowId,
  key: cellKey(questionId, rowId),
});

/** The id of the control for a part of a cell's answer. */
export const controlId = ({ questionId, rowId }: Omit<QuestionPlace, "key">, part: AnswerPart): string =>
  ["feld", questionId, rowId, part].filter((piece) => piece !== null).join("-");

/** Ids of what describes a control. */
export const describedIds = (control: string) => ({
  hint: `${control}-hinweis`,
  count: `${control}-zeichen`,
  error: `${control}-fehler`,
});

export const QuestionPlaceContext = createContext<QuestionPlace | null>(null);

/** The cell around this component. */
export const useQuestionPlace = (): QuestionPlace => {
  const place = use(QuestionPlaceContext);
  if (!place) throw new Error("no question around this component");
  return place;
};

/** One entry of a repeat group, around its cells. */
export type RowPlace = {
  readonly rowId: string;
  readonly position: number;
  /** What an entry is called. */
  readonly title: LocalizedText;
};

export const RowPlaceContext = createContext<RowPlace | null>(null);
