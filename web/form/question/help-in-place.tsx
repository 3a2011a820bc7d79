import { helpPanelId, useHelp, useWide } from "../help-context.ts";
import { HelpContent } from "./help-content.tsx";

/** The help below its question, where there is no column beside the form. */
export const HelpInPlace = ({
  questionId,
  heading,
}: {
  readonly questionId: string;
  readonly heading: "h2" | "h3";
}) => {
  const { open } = useHelp();
  const wide = useWide();
  if (wide || open !== questionId) return null;
  return (
    <div className="inhelp" id={helpPanelId}>
      <HelpContent questionId={questionId} heading={heading} />
    </div>
  );
};
