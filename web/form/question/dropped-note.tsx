import { inLocale } from "#core/locale.ts";
import { optionsOf } from "#core/option.ts";
import { Note } from "../../parts/note.tsx";
import { deCheck } from "../../text/de-check.ts";
import { useLocale } from "../../text/language.ts";
import { useDesk } from "../desk.ts";
import { useQuestionPlace } from "../question-context.ts";

/** Chosen options that do not apply any more: named, because they count no longer. */
export const DroppedNote = ({ options }: { readonly options: readonly string[] }) => {
  const { checklist } = useDesk();
  const { questionId } = useQuestionPlace();
  const locale = useLocale();
  const question = checklist.questions.get(questionId);
  const labels = (question ? optionsOf(question) : [])
    .filter(({ id }) => options.includes(id))
    .map(({ label }) => `„${inLocale(label, locale)}“`);
  return (
    <Note kind="warn">
      <p>{deCheck.question.dropped(labels.join(", "))}</p>
    </Note>
  );
};
