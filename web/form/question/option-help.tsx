import { inLocale } from "#core/locale.ts";
import { optionsOf } from "#core/option.ts";
import { useLocale } from "../../text/language.ts";
import { useDesk } from "../desk.ts";
import { useQuestionPlace } from "../question-context.ts";

/** What the checklist explains about one option, below its label. */
export const OptionHelp = ({ option }: { readonly option: string }) => {
  const { checklist } = useDesk();
  const { questionId } = useQuestionPlace();
  const locale = useLocale();
  const question = checklist.questions.get(questionId);
  const help = question && optionsOf(question).find(({ id }) => id === option)?.help;
  return help ? <span className="muted small meta">{inLocale(help, locale)}</span> : null;
};
