import { useCallback, useLayoutEffect, useRef, useState } from "react";
import { deCheck } from "../../text/de-check.ts";
import { moved } from "./row-list.ts";
import { entryElementId, firstControlIn, removeButtonId } from "./row-focus.ts";

const words = deCheck.rows;

type Removed<T> = { readonly entry: T; readonly index: number };

/**
 * A list of entries that people change by buttons: add, remove (and take that back), move. The focus goes along: to
 * the first field of a new entry, to the button that removes the one before, with an entry that is moved.
 */
export const useEntries = <T>({
  entries,
  keyOf,
  title,
  update,
}: {
  readonly entries: readonly T[];
  readonly keyOf: (entry: T) => string;
  /** What an entry is called: "Nachweis". */
  readonly title: string;
  /** Changes the entries that there are when it is called. Must be stable. */
  readonly update: (change: (present: readonly T[]) => readonly T[]) => void;
}) => {
  /** What is on screen: a button says the place at which its entry stands there. */
  const shown = useRef(entries);
  const add = useRef<HTMLButtonElement>(null);
  const focusNext = useRef<(() => void) | null>(null);
  const [removed, setRemoved] = useState<Removed<T> | null>(null);
  const [said, setSaid] = useState("");
  useLayoutEffect(() => {
    shown.current = entries;
    focusNext.current?.();
    focusNext.current = null;
  });
  const focusEntry = useCallback(
    (entry: T) => {
      focusNext.current = () => firstControlIn(entryElementId(keyOf(entry)))?.focus();
    },
    [keyOf],
  );
  const insert = (entry: T, index: number = entries.length): void => {
    focusEntry(entry);
    setRemoved(null);
    setSaid("");
    update((present) => present.toSpliced(index, 0, entry));
  };
  const remove = useCallback(
    (index: number): void => {
      const entry = shown.current[index];
      if (entry === undefined) return;
      const before = shown.current[index - 1] ?? shown.current[index + 1];
      focusNext.current = () => {
        const button = before === undefined ? null : document.getElementById(removeButtonId(keyOf(before)));
        (button ?? add.current)?.focus();
      };
      setRemoved({ entry, index });
      setSaid("");
      update((present) => present.filter((other) => keyOf(other) !== keyOf(entry)));
    },
    [update, keyOf],
  );
  const move = useCallback(
    (from: number, to: number): void => {
      const entry = shown.current[from];
      if (entry === undefined) return;
      const button = document.activeElement;
      focusNext.current = () => (button instanceof HTMLElement ? button.focus() : undefined);
      setRemoved(null);
      setSaid(words.moved(title, to + 1));
      update((present) => {
        const at = present.findIndex((other) => keyOf(other) === keyOf(entry));
        return moved(present, at, to);
      });
    },
    [update, keyOf, title],
  );
  return {
    insert,
    remove,
    move,
    /** Says something without changing anything. */
    say: setSaid,
    /** What was removed last and can be put back. */
    removed: removed === null ? null : removed.index + 1,
    restore: (): void => {
      if (removed !== null) insert(removed.entry, removed.index);
    },
    said,
    /** The button that adds an entry. */
    add,
  };
};

export type EntryList = Pick<
  ReturnType<typeof useEntries<unknown>>,
  "removed" | "restore" | "said" | "add" | "say"
>;
