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

/** A text field whose text is read as a value. */
export type TypedField = {
  /** The canonical value, empty where there is none. */
  readonly value: string;
  readonly read: (typed: string) => Reading;
  readonly print: (value: string) => string;
  /** What was typed before and cannot be read yet; empty where there is nothing such. */
  readonly draft: string;
  /** Takes a value, or that there is none any more. */
  readonly onRead: (value: string | undefined) => void;
  /** Keeps typed text that says no value; empty: nothing is left of it. */
  readonly onUnread: (typed: string) => void;
};

/**
 * Text that is read as a value (a number, a date) without ever being improved: what is typed stays on screen and is
 * kept; what cannot be read, or can be read in two ways, is asked back after the field is left.
 */
export const useTypedField = ({ value, read, print, draft, onRead, onUnread }: TypedField) => {
  const [typed, setTyped] = useState<string | null>(null);
  const [typing, setTyping] = useState(false);
  const text = typed ?? (draft !== "" ? draft : value === "" ? "" : print(value));
  // What a value is printed as is not read again: 1.234 stands as "1,234", which would be asked back for ever.
  const isPrinted = typed === null && draft === "" && value !== "";
  const reading: Reading = isPrinted ? { kind: "value", value } : read(text);
  const take = (next: string): void => {
    setTyped(next);
    const said = read(next);
    if (said.kind === "value") return onRead(said.value);
    if (said.kind !== "empty") return onUnread(next);
    return draft === "" ? onRead(undefined) : onUnread("");
  };
  return {
    text,
    /** What is to be asked back now; nothing while somebody types. */
    asked: typing ? null : reading,
    take,
    choose: (chosen: string): void => {
      setTyped(null);
      onRead(chosen);
    },
    enter: (): void => setTyping(true),
    leave: (): void => {
      setTyping(false);
      if (reading.kind === "value" || reading.kind === "empty") setTyped(null);
    },
  };
};

export type Typed = ReturnType<typeof useTypedField>;

/** What was typed for the cell around this component and cannot be read yet; empty where there is nothing such. */
export const useDraft = (): string => {
  const { key } = useQuestionPlace();
  return useCells(useCallback(({ waiting }: CellsState) => waiting.get(key)?.entry.draft ?? "", [key]));
};

/** The same where the text is the whole answer of the cell. */
export const useTyped = ({
  onChange,
  ...field
}: Pick<TypedField, "value" | "read" | "print"> & {
  readonly onChange: (value: string | undefined) => void;
}): Typed => {
  const { cells } = useDesk();
  const { questionId, rowId, key } = useQuestionPlace();
  const draft = useDraft();
  const onUnread = (unread: string): void => {
    const answer = { ...cells.state().evaluation.answers[key], value: null };
    const kept = unread === "" ? {} : { draft: unread };
    cells.change({ questionId, rowId, answer, urgent: false, ...kept });
  };
  return useTypedField({ ...field, draft, onRead: onChange, onUnread });
};
