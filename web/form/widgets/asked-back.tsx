import { Button } from "../../parts/button.tsx";
import { FieldError } from "../../parts/field-error.tsx";
import type { Reading } from "./use-typed.ts";

/** Asks back what typed text means: the possible values as buttons, or what to type instead. */
export const AskedBack = ({
  id,
  field,
  reading,
  which,
  unreadable,
  print,
  onChoose,
}: {
  readonly id: string;
  /** The id of the text field: the focus goes back to it, as what was pressed is gone then. */
  readonly field: string;
  readonly reading: Reading | null;
  readonly which: string;
  readonly unreadable: string;
  readonly print: (value: string) => string;
  readonly onChoose: (value: string) => void;
}) => {
  if (reading?.kind === "unreadable") return <FieldError id={id} text={unreadable} />;
  if (reading?.kind !== "ambiguous") return null;
  const choose = (candidate: string): void => {
    onChoose(candidate);
    document.getElementById(field)?.focus();
  };
  return (
    <div className="asked" role="group" aria-label={which}>
      <FieldError id={id} text={which} />
      <div className="row row--tight">
        {reading.candidates.map((candidate) => (
          <Button key={candidate} small onClick={() => choose(candidate)}>
            {print(candidate)}
          </Button>
        ))}
      </div>
    </div>
  );
};
