import { Localized } from "../../parts/localized.tsx";
import { useDesk } from "../desk.ts";

/** What is asked, marked with its language where that is not the page's. */
export const QuestionText = ({
  questionId,
  text,
}: {
  readonly questionId: string;
  /** Said where the checklist does not know the question. */
  readonly text: string;
}) => {
  const { checklist } = useDesk();
  const question = checklist.questions.get(questionId);
  return question === undefined ? text : <Localized text={question.text} />;
};
