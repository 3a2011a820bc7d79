import { useWords } from "../text/language.ts";
import { ScoreBar } from "./score-bar.tsx";

/** How many of the required questions are answered, as bar and words: "31 von 46". */
export const ProgressBar = ({
  answered,
  required,
}: {
  readonly answered: number;
  readonly required: number;
}) => {
  const { parts } = useWords();
  return (
    <div className="pbar">
      <ScoreBar value={required === 0 ? 100 : (answered / required) * 100} />
      <span className="small num nowrap">{parts.ofAll(answered, required)}</span>
    </div>
  );
};
