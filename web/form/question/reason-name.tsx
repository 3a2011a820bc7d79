import type { QuestionDefinition, RowQuestionDefinition } from "#core/definition-question.ts";
import { Localized } from "../../parts/localized.tsx";
import { useAnswerWords } from "../../text/language.ts";

type AnyQuestion = QuestionDefinition | RowQuestionDefinition;

/** What a question says about the reason of its answer. */
export const reasonOf = (question: AnyQuestion) => (question.type === "info" ? undefined : question.reason);

/** What the reason of an answer is called. */
export const ReasonName = ({ question }: { readonly question: AnyQuestion | undefined }) => {
  const { terms } = useAnswerWords();
  const label = question === undefined ? undefined : reasonOf(question)?.label;
  return label ? <Localized text={label} /> : terms.reason;
};
