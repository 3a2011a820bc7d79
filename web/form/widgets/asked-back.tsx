import { Button } from "../../parts/button.tsx";
import { FieldError } from "../../parts/field-error.tsx";
import { deCheck } from "../../text/de-check.ts";
import type { Reading } from "./use-typed.ts";

/** Asks back what typed text means: the possible values as buttons, or what to type instead. */
export const AskedBack = ({
  id,
  reading,
  which,
  unreadable,
  print,
  onChoose,
}: {
  readonly id: string;
  readonly reading: Reading | null;
  readonly which: string;
  readonly unreadable: string;
  readonly print: (value: string) => string;
  readonly onChoose: (value: string) => void;
}) => {
  if (reading?.kind === "unreadable")
    return <FieldError id={id} text={`${deCheck.question.error}${unreadable}`} />;
  if (reading?.kind !== "ambiguous") return null;
  return (
    <div className="asked" role="group" aria-label={which}>
      <FieldError id={id} text={which} />
      <div className="row row--tight">
        {reading.candidates.map((candidate) => (
          <Button key={candidate} small onClick={() => onChoose(candidate)}>
            {print(candidate)}
          </Button>
        ))}
      </div>
    </div>
  );
};
