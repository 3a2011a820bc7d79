import type { RJSFSchema, UiSchema, WidgetProps } from "@rjsf/utils";
import { useCallback } from "react";
import type { FormRow } from "#core/form-data.ts";
import { inLocale } from "#core/locale.ts";
import { LocalizedIn } from "../../parts/localized.tsx";
import { newStamp } from "../../state/stamp.ts";
import { deCheck } from "../../text/de-check.ts";
import { useLocale } from "../../text/language.ts";
import { useDesk } from "../desk.ts";
import { changeEntries } from "../form-source.ts";
import { controlId, useQuestionPlace } from "../question-context.ts";
import { rowTitleOf } from "../row-title.ts";
import { EntryListFoot } from "./entry-list-foot.tsx";
import { NoBaseRows, useBaseRows } from "./base-rows.tsx";
import { rowsOf, withPart } from "./row-list.ts";
import { Row } from "./row.tsx";
import { useEntries } from "./use-entries.ts";

const keyOf = (row: FormRow): string => row.$row ?? "";

/**
 * Entries of a repeat group: add, remove (and take that back), move; all by buttons, the focus goes along. Where a
 * group asks on about the entries of another, they are those of that one and bear its titles.
 */
export const RowsWidget = ({ value, schema, uiSchema, options, registry, id }: WidgetProps) => {
  const place = useQuestionPlace();
  const base = useBaseRows(options["rowsOf"]);
  const { cells, checklist } = useDesk();
  const { questionId } = place;
  const title = rowTitleOf(checklist, questionId);
  const rows = rowsOf(value);
  const update = useCallback(
    (change: (present: readonly FormRow[]) => readonly FormRow[]) => changeEntries(cells, questionId, change),
    [cells, questionId],
  );
  const list = useEntries({ entries: rows, keyOf, title: inLocale(title, useLocale()), update });
  const changePart = useCallback(
    (rowId: string, path: readonly (string | number)[], part: unknown) =>
      update((present) => present.map((row) => (row.$row === rowId ? withPart(row, path, part) : row))),
    [update],
  );
  if (base !== null && rows.length === 0) return <NoBaseRows base={base} />;
  return (
    <>
      {rows.length === 0 ? (
        <p className="muted small">
          <LocalizedIn sentence={deCheck.rows.none} text={title} />
        </p>
      ) : (
        <div className="rows">
          {rows.map((row, index) => (
            <Row
              key={row.$row}
              row={row}
              index={index}
              count={rows.length}
              title={title}
              about={base?.about.get(keyOf(row)) ?? ""}
              path={`${id}_${index}`}
              itemSchema={schema.items as RJSFSchema}
              itemUiSchema={(uiSchema?.items ?? {}) as UiSchema}
              registry={registry}
              onChange={changePart}
              onRemove={base === null ? list.remove : null}
              onMove={list.move}
            />
          ))}
        </div>
      )}
      {base === null ? (
        <EntryListFoot
          list={list}
          title={title}
          id={controlId(place, "value")}
          count={rows.length}
          most={schema.maxItems ?? Infinity}
          onAdd={() => list.insert({ $row: newStamp() })}
        />
      ) : null}
    </>
  );
};
