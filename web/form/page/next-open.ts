import type { Evaluation, QuestionState } from "#core/evaluation.ts";

const isOpen = ({ applies, required, status }: QuestionState): boolean =>
  applies && required && (status === "open" || status === "incomplete");

/**
 * The next required question without a complete answer: after the given question, else from the given section on,
 * then from the start. Undefined where nothing is open.
 */
export const nextOpen = (
  evaluation: Evaluation,
  section: string,
  after: string | null,
): QuestionState | undefined => {
  const { questions } = evaluation;
  const at = after === null ? -1 : questions.findIndex(({ id }) => id === after);
  const start =
    at >= 0
      ? at + 1
      : Math.max(
          0,
          questions.findIndex((question) => question.section === section),
        );
  return [...questions.slice(start), ...questions.slice(0, start)].find(isOpen);
};
