import type { Evaluation } from "../evaluation.ts";
import { inLocale, type Locale } from "../locale.ts";
import { optionsOf } from "../option.ts";

/** What the things that problems point to are called. Unknown things are null, or named by their id. */
export type ProblemNames = {
  /** "3.1"; in a row the number of its group, with the row's position. */
  readonly place: (
    questionId: string,
    rowId: string | null,
  ) => { readonly number: string; readonly row: number | null } | null;
  readonly question: (questionId: string) => string;
  readonly option: (questionId: string, optionId: string) => string;
  readonly contradiction: (id: string) => string | null;
};

/** Where no checklist is at hand: everything is called by its id. */
export const bareNames: ProblemNames = {
  place: () => null,
  question: (questionId) => questionId,
  option: (_questionId, optionId) => optionId,
  contradiction: () => null,
};

const groupOf = (evaluation: Evaluation, rowQuestionId: string): string | undefined =>
  evaluation.checklist.definition.sections
    .flatMap((section) => section.questions)
    .find(
      (question) =>
        question.type === "repeatGroup" && question.questions.some((inner) => inner.id === rowQuestionId),
    )?.id;

/** Names as the people who answer know them: numbers, texts, labels. */
export const namesFor = (evaluation: Evaluation, locale: Locale): ProblemNames => {
  const { definition, questions } = evaluation.checklist;
  return {
    place: (questionId, rowId) => {
      const top = evaluation.question(questionId);
      if (top && rowId === null) return { number: top.number, row: null };
      const groupId = groupOf(evaluation, questionId) ?? questionId;
      const group = evaluation.question(groupId);
      if (!group) return null;
      const position = rowId === null ? -1 : evaluation.rows(groupId).indexOf(rowId);
      return { number: group.number, row: position < 0 ? null : position + 1 };
    },
    question: (questionId) => {
      const question = questions.get(questionId);
      return question ? inLocale(question.text, locale) : questionId;
    },
    option: (questionId, optionId) => {
      const question = questions.get(questionId);
      const option = question && optionsOf(question).find((candidate) => candidate.id === optionId);
      return option ? inLocale(option.label, locale) : optionId;
    },
    contradiction: (id) => {
      const found = definition.contradictions?.find((candidate) => candidate.id === id);
      return found ? inLocale(found.title, locale) : null;
    },
  };
};
