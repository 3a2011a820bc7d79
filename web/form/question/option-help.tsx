import { optionsOf } from "#core/option.ts";
import { Localized } from "../../parts/localized.tsx";
import { useDesk } from "../desk.ts";
import { useQuestionPlace } from "../question-context.ts";

/** What the checklist explains about one option, below its label. */
export const OptionHelp = ({ option }: { readonly option: string }) => {
  const { checklist } = useDesk();
  const { questionId } = useQuestionPlace();
  const question = checklist.questions.get(questionId);
  const help = question && optionsOf(question).find(({ id }) => id === option)?.help;
  if (!help) return null;
  return (
    <span className="muted small meta">
      <Localized text={help} />
    </span>
  );
};
