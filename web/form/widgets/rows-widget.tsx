import type { RJSFSchema, UiSchema, WidgetProps } from "@rjsf/utils";
import { useCallback, useEffect, useRef, useState } from "react";
import type { FormRow } from "#core/form-data.ts";
import { decimalText } from "#core/format.ts";
import { Icon } from "../../parts/icon.tsx";
import { newStamp } from "../../state/stamp.ts";
import { deCheck } from "../../text/de-check.ts";
import { controlId, useQuestionPlace } from "../question-context.ts";
import { moved, rowsOf } from "./row-list.ts";
import { Row } from "./row.tsx";
import { firstControlIn, rowElementId } from "./row-focus.ts";

const words = deCheck.rows;

type Removed = { readonly row: FormRow; readonly index: number };

/** Entries of a repeat group: add, remove (and take that back), move; all by buttons, the focus goes along. */
export const RowsWidget = ({ value, onChange, schema, uiSchema, options, registry, id }: WidgetProps) => {
  const place = useQuestionPlace();
  const title = String(options["rowTitle"] ?? "");
  const rows = rowsOf(value);
  const most = schema.maxItems ?? Infinity;
  const latest = useRef(rows);
  const add = useRef<HTMLButtonElement>(null);
  const focusNext = useRef<(() => void) | null>(null);
  const [removed, setRemoved] = useState<Removed | null>(null);
  const [said, setSaid] = useState("");
  useEffect(() => {
    latest.current = rows;
    focusNext.current?.();
    focusNext.current = null;
  });
  const update = useCallback((next: readonly FormRow[]) => onChange([...next]), [onChange]);
  const changeRow = useCallback(
    (row: FormRow) => update(latest.current.map((other) => (other.$row === row.$row ? row : other))),
    [update],
  );
  const append = () => {
    const row: FormRow = { $row: newStamp() };
    focusNext.current = () => firstControlIn(rowElementId(row.$row))?.focus();
    setRemoved(null);
    update([...rows, row]);
  };
  const remove = useCallback(
    (index: number) => {
      const row = latest.current[index];
      if (!row) return;
      const before = latest.current[index - 1] ?? latest.current[index + 1];
      focusNext.current = () =>
        (document.getElementById(`${rowElementId(before?.$row)}-entfernen`) ?? add.current)?.focus();
      setRemoved({ row, index });
      setSaid("");
      update(latest.current.toSpliced(index, 1));
    },
    [update],
  );
  const move = useCallback(
    (from: number, to: number) => {
      const row = latest.current[from];
      const button = document.activeElement;
      focusNext.current = () => (button instanceof HTMLElement ? button.focus() : undefined);
      setSaid(row ? words.moved(title, to + 1) : "");
      update(moved(latest.current, from, to));
    },
    [update, title],
  );
  const restore = () => {
    if (!removed) return;
    const { row, index } = removed;
    focusNext.current = () => firstControlIn(rowElementId(row.$row))?.focus();
    setRemoved(null);
    update(rows.toSpliced(index, 0, row));
  };
  return (
    <>
      {rows.length === 0 ? <p className="muted small">{words.none(title)}</p> : null}
      {rows.length === 0 ? null : (
        <div className="rows">
          {rows.map((row, index) => (
            <Row
              key={row.$row}
              row={row}
              index={index}
              count={rows.length}
              title={title}
              path={`${id}_${index}`}
              itemSchema={schema.items as RJSFSchema}
              itemUiSchema={(uiSchema?.items ?? {}) as UiSchema}
              registry={registry}
              onChange={changeRow}
              onRemove={remove}
              onMove={move}
            />
          ))}
        </div>
      )}
      <p role="status" className={removed ? "small" : "kern-sr-only"}>
        {removed ? words.removed(title, removed.index + 1) : said}{" "}
        {removed ? (
          <button type="button" className="linkbtn" onClick={restore}>
            {words.undo}
          </button>
        ) : null}
      </p>
      {rows.length >= most ? (
        <p className="small muted">{words.full(decimalText(String(most), "de"))}</p>
      ) : (
        <p className="gap-top1">
          <button ref={add} type="button" className="linkbtn" id={controlId(place, "value")} onClick={append}>
            <Icon name="add" />
            {words.add(title)}
          </button>
        </p>
      )}
    </>
  );
};
