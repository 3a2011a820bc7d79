import { useCallback, useState } from "react";
import type { CellsState } from "../../state/cells.ts";
import { useCells, useDesk } from "../desk.ts";
import { useQuestionPlace } from "../question-context.ts";

/** What typed text says, whatever is typed. */
export type Reading =
  | { readonly kind: "empty" }
  | { readonly kind: "value"; readonly value: string }
  | { readonly kind: "ambiguous"; readonly candidates: readonly string[] }
  | { readonly kind: "unreadable" };

/**
 * Text that is read as a value (a number, a date) without ever being improved: what is typed stays on screen and is
 * kept; what cannot be read, or can be read in two ways, is asked back after the field is left.
 */
export const useTyped = ({
  value,
  read,
  print,
  onChange,
}: {
  /** The canonical value, empty where there is none. */
  readonly value: string;
  readonly read: (typed: string) => Reading;
  readonly print: (value: string) => string;
  readonly onChange: (value: string | undefined) => void;
}) => {
  const { cells } = useDesk();
  const { questionId, rowId, key } = useQuestionPlace();
  const draft = useCells(
    useCallback(({ waiting }: CellsState) => waiting.get(key)?.entry.draft ?? null, [key]),
  );
  const [typed, setTyped] = useState<string | null>(null);
  const [typing, setTyping] = useState(false);
  const text = typed ?? draft ?? (value === "" ? "" : print(value));
  const reading = read(text);

  const keep = (unread: string | null): void => {
    const answer = { ...cells.state().evaluation.answers[key], value: null };
    cells.change({ questionId, rowId, answer, urgent: false, ...(unread === null ? {} : { draft: unread }) });
  };
  const take = (next: string): void => {
    setTyped(next);
    const said = read(next);
    if (said.kind === "value") return onChange(said.value);
    if (said.kind !== "empty") return keep(next);
    return draft === null ? onChange(undefined) : keep(null);
  };
  return {
    text,
    /** What is to be asked back now; nothing while somebody types. */
    asked: typing ? null : reading,
    take,
    choose: (chosen: string): void => {
      setTyped(null);
      onChange(chosen);
    },
    enter: (): void => setTyping(true),
    leave: (): void => {
      setTyping(false);
      if (reading.kind === "value" || reading.kind === "empty") setTyped(null);
    },
  };
};
