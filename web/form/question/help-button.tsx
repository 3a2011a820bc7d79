import { Icon } from "../../parts/icon.tsx";
import { deCheck } from "../../text/de-check.ts";
import { useDesk } from "../desk.ts";
import { helpPanelId, useHelp } from "../help-context.ts";
import { useLabelTerms } from "./label-terms.ts";

/** The id of a question's help button: closing the help gives the focus back to it. */
export const helpButtonId = (questionId: string): string => `hilfe-zu-${questionId}`;

/** Opens and closes the help of a question. Only where the checklist has something to say. */
export const HelpButton = ({ questionId }: { readonly questionId: string }) => {
  const { checklist } = useDesk();
  const { open, toggle } = useHelp();
  const question = checklist.questions.get(questionId);
  const terms = useLabelTerms(question);
  if (!question || question.type === "info") return null;
  const more = [
    ...(question.examples?.length ? [deCheck.help.examplesWord] : []),
    ...(question.sources?.length ? [deCheck.help.sourcesWord] : []),
  ];
  if (!question.help && more.length === 0 && terms.length === 0) return null;
  const isOpen = open === questionId;
  return (
    <button
      type="button"
      className="linkbtn"
      id={helpButtonId(questionId)}
      aria-expanded={isOpen}
      aria-controls={isOpen ? helpPanelId : undefined}
      onClick={() => toggle(questionId)}
    >
      <Icon name="help" />
      {more.length === 0 ? deCheck.help.open : deCheck.help.openMore(more)}
    </button>
  );
};
