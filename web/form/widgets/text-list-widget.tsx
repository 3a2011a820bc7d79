import type { WidgetProps } from "@rjsf/utils";
import { useCallback, useLayoutEffect, useRef, useState } from "react";
import { deCheck } from "../../text/de-check.ts";
import { useControl } from "../question/use-control.ts";
import { anyEntry } from "../row-title.ts";
import { EntryListFoot } from "./entry-list-foot.tsx";
import { EntryTools } from "./entry-tools.tsx";
import { entryElementId } from "./row-focus.ts";
import { entriesFrom, readAnew, textsIn, type TextEntry } from "./text-entries.ts";
import { useEntries } from "./use-entries.ts";

const words = deCheck.rows;

const listOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];

const keyOf = ({ key }: TextEntry): string => key;

/** Short texts, one below the other: Enter begins the next; each can be moved and removed. */
export const TextListWidget = ({ value, onChange, schema }: WidgetProps) => {
  const { props } = useControl("value", []);
  const texts = listOf(value);
  const [kept, setShown] = useState(() => entriesFrom(texts));
  const shown = readAnew(kept, texts);
  if (shown !== kept) setShown(shown);
  const { entries } = shown;
  const present = useRef(entries);
  useLayoutEffect(() => {
    present.current = entries;
  });
  const update = useCallback(
    (change: (entries: readonly TextEntry[]) => readonly TextEntry[]) => {
      const next = change(present.current);
      present.current = next;
      setShown((before) => ({ ...before, entries: next, made: before.made + 1 }));
      const filled = textsIn(next);
      onChange(filled.length === 0 ? undefined : [...filled]);
    },
    [onChange],
  );
  const prefixed = useCallback((entry: TextEntry) => `${props.id}-${keyOf(entry)}`, [props.id]);
  const list = useEntries({ entries, keyOf: prefixed, title: words.entry, update });
  const most = schema.maxItems ?? Infinity;
  const insert = (index: number): void => {
    if (entries.length < most) list.insert({ key: String(shown.made), text: "" }, index);
  };
  const type = (at: number, text: string): void =>
    update((before) => before.map((entry, index) => (index === at ? { ...entry, text } : entry)));
  return (
    <>
      {entries.length === 0 ? null : (
        <ol className="texts">
          {entries.map((entry, index) => (
            <li key={entry.key} id={entryElementId(prefixed(entry))}>
              <span className="num muted" aria-hidden="true">
                {index + 1}.
              </span>
              <input
                {...props}
                id={index === 0 ? props.id : `${props.id}-${entry.key}`}
                className="in"
                type="text"
                autoComplete="off"
                aria-label={words.row(words.entry, index + 1)}
                value={entry.text}
                onChange={({ target }) => type(index, target.value)}
                onKeyDown={(event) => {
                  if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
                  event.preventDefault();
                  insert(index + 1);
                }}
              />
              <EntryTools
                entryKey={prefixed(entry)}
                title={words.entry}
                index={index}
                count={entries.length}
                onMove={list.move}
                onRemove={list.remove}
              />
            </li>
          ))}
        </ol>
      )}
      <EntryListFoot
        list={list}
        title={anyEntry}
        id={entries.length === 0 ? props.id : `${props.id}-neu`}
        count={entries.length}
        most={most}
        onAdd={() => insert(entries.length)}
      />
    </>
  );
};
