import { StateIcon } from "../../parts/state-icon.tsx";
import { deCheck } from "../../text/de-check.ts";

/** One passage, with the button that takes it away. */
export const CitationChip = ({
  text,
  onRemove,
}: {
  readonly text: string;
  readonly onRemove: () => void;
}) => (
  <span className="chip">
    <span>{text}</span>
    <button type="button" aria-label={deCheck.citations.remove(text)} onClick={onRemove}>
      <StateIcon name="cross" size={12} />
    </button>
  </span>
);
