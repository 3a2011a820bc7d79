import type { Evaluation, QuestionState } from "#core/evaluation.ts";

const isOpen = ({ applies, required, status }: QuestionState): boolean =>
  applies && required && (status === "open" || status === "incomplete");

/** An open question, or in a list the first thing that is open in it. */
export type OpenPlace = {
  readonly id: string;
  readonly row: string | null;
  readonly section: string;
  readonly number: string;
};

const placeIn = (evaluation: Evaluation, { id, section, number }: QuestionState): OpenPlace => {
  const question = evaluation.checklist.questions.get(id);
  const asked = question?.type === "repeatGroup" ? question.questions : [];
  for (const row of evaluation.rows(id)) {
    const open = asked.find((each) => {
      const state = evaluation.question(each.id, row);
      return state !== undefined && isOpen(state);
    });
    if (open !== undefined) return { id: open.id, row, section, number };
  }
  return { id, row: null, section, number };
};

/**
 * The next required question without a complete answer: after the given question, else from the given section on,
 * then from the start. Undefined where nothing is open.
 */
export const nextOpen = (
  evaluation: Evaluation,
  section: string,
  after: string | null,
): OpenPlace | undefined => {
  const { questions } = evaluation;
  const at = after === null ? -1 : questions.findIndex(({ id }) => id === after);
  const start =
    at >= 0
      ? at + 1
      : Math.max(
          0,
          questions.findIndex((question) => question.section === section),
        );
  const found = [...questions.slice(start), ...questions.slice(0, start)].find(isOpen);
  return found && placeIn(evaluation, found);
};
