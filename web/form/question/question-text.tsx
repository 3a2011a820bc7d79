import { Explained } from "../../parts/explained.tsx";
import { Localized } from "../../parts/localized.tsx";
import { useDesk } from "../desk.ts";

/** What is asked, marked with its language where that is not the page's. */
export const QuestionText = ({
  questionId,
  text,
  inLabel = false,
}: {
  readonly questionId: string;
  /** Said where the checklist does not know the question. */
  readonly text: string;
  /** A label names its control and can hold no other, so that terms in it are explained in the help. */
  readonly inLabel?: boolean;
}) => {
  const { checklist } = useDesk();
  const question = checklist.questions.get(questionId);
  if (question === undefined) return text;
  return inLabel ? <Localized text={question.text} /> : <Explained text={question.text} />;
};
