import type { QuestionDefinition } from "./definition-question.ts";
import type { Evaluation, QuestionState } from "./evaluation.ts";
import { stateInForm } from "./form-shown.ts";

/** A question of a section that applies now, with where it stands. */
export type QuestionInForm = { readonly question: QuestionDefinition; readonly state: QuestionState };

/** The questions of a section that apply now, in definition order; none where the section does not apply. */
export const sectionQuestions = (evaluation: Evaluation, sectionId: string): readonly QuestionInForm[] => {
  const section = evaluation.checklist.definition.sections.find((candidate) => candidate.id === sectionId);
  return (section?.questions ?? []).flatMap((question) => {
    const state = evaluation.question(question.id);
    return state?.applies === true ? [{ question, state }] : [];
  });
};

/** The same as a form shows them: what was taken over and waits for confirmation as if it were confirmed. */
export const questionsInForm = (evaluation: Evaluation, sectionId: string): readonly QuestionInForm[] =>
  sectionQuestions(evaluation, sectionId).map(({ question, state }) => ({
    question,
    state: stateInForm(evaluation, question.id, null) ?? state,
  }));
