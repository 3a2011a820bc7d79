import { optionsOf } from "#core/option.ts";
import { Localized } from "../../parts/localized.tsx";
import { useDesk } from "../desk.ts";
import { useQuestionPlace } from "../question-context.ts";

/** What an option says, marked with its language where that is not the page's. */
export const OptionLabel = ({
  option,
  text,
}: {
  readonly option: string;
  /** Said where the checklist does not know the option. */
  readonly text: string;
}) => {
  const { checklist } = useDesk();
  const question = checklist.questions.get(useQuestionPlace().questionId);
  const label = question && optionsOf(question).find(({ id }) => id === option)?.label;
  return label ? <Localized text={label} /> : text;
};
