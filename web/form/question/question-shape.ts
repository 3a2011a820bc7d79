import type { QuestionDefinition, RowQuestionDefinition } from "#core/definition-question.ts";
import { scaleSteps } from "#core/scale-steps.ts";

type AnyQuestion = QuestionDefinition | RowQuestionDefinition;

/** More steps of a scale than this are chosen from a list. */
const mostSteps = 11;

/** Whether the steps of a scale all stand on the page. */
export const showsAllSteps = (question: AnyQuestion | undefined): boolean =>
  question?.type === "scale" && scaleSteps(question).length <= mostSteps;

/** Whether a question is answered in one control, which its text names; else its text names a group of controls. */
export const hasOneControl = (question: AnyQuestion | undefined): boolean => {
  switch (question?.type) {
    case "shortText":
      return question.list !== true;
    case "scale":
      return !showsAllSteps(question);
    case "longText":
    case "number":
    case "money":
    case "date":
      return true;
    default:
      return false;
  }
};
