import type { AnswerStatus, Progress, SectionState } from "./evaluation.ts";
import type { SectionEntry } from "./entry.ts";

/** What progress needs to know of a question. */
export type Standing = {
  readonly status: AnswerStatus;
  readonly required: boolean;
  /** Whether there is anything to answer. */
  readonly asks: boolean;
};

const isDone = ({ status }: Standing): boolean => status === "answered" || status === "unsure";

/** Required questions that apply, and how many of them have a complete answer. */
export const progressOf = (questions: readonly Standing[]): Progress => {
  const required = questions.filter((question) => question.required && question.status !== "hidden");
  return {
    required: required.length,
    answered: required.filter(isDone).length,
    unsure: required.filter(({ status }) => status === "unsure").length,
  };
};

/** A section without required questions is done once anything in it is answered, or where nothing is asked. */
const sectionStatus = (
  applies: boolean,
  questions: readonly Standing[],
  progress: Progress,
): SectionState["status"] => {
  const shown = questions.filter(({ status }) => status !== "hidden");
  if (!applies || shown.length === 0) return "notApplicable";
  const asking = shown.filter(({ asks }) => asks);
  const begun = asking.some(({ status }) => status !== "open");
  if (progress.answered < progress.required) return begun ? "begun" : "open";
  return progress.required > 0 || begun || asking.length === 0 ? "done" : "open";
};

export const sectionState = (
  { definition, number }: SectionEntry,
  applies: boolean,
  questions: readonly Standing[],
): SectionState => {
  const progress = progressOf(questions);
  return {
    id: definition.id,
    number,
    applies,
    progress,
    status: sectionStatus(applies, questions, progress),
  };
};
