import type { LocalizedText } from "#core/definition-text.ts";
import { Localized } from "../../parts/localized.tsx";
import { useAnswerWords } from "../../text/language.ts";

/** What the reason of an answer is called: by the question's own label where it has one for this answer. */
export const ReasonName = ({ label }: { readonly label: LocalizedText | undefined }) => {
  const { terms } = useAnswerWords();
  return label ? <Localized text={label} /> : terms.reason;
};
