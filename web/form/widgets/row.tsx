import { toFieldPathId, type RJSFSchema, type Registry, type UiSchema } from "@rjsf/utils";
import { memo, useCallback, useMemo } from "react";
import type { LocalizedText } from "#core/definition-text.ts";
import type { FormRow } from "#core/form-data.ts";
import { inLocale } from "#core/locale.ts";
import { LocalizedIn } from "../../parts/localized.tsx";
import { deCheck } from "../../text/de-check.ts";
import { useLocale } from "../../text/language.ts";
import { placeOfCell, RowPlaceContext } from "../question-context.ts";
import { RowHistory } from "../question/history.tsx";
import { QuestionText } from "../question/question-text.tsx";
import { EntryTools } from "./entry-tools.tsx";
import { entryElementId } from "./row-focus.ts";

const nothing = (): void => undefined;

type RowProps = {
  readonly row: FormRow;
  readonly index: number;
  readonly count: number;
  readonly title: LocalizedText;
  /** What tells this entry from the others beside its place; empty where nothing does. */
  readonly about: string;
  /** The id of the row in the form; its cells' ids follow from it. */
  readonly path: string;
  readonly itemSchema: RJSFSchema;
  readonly itemUiSchema: UiSchema;
  readonly registry: Registry;
  /** Changes one part of a cell, `[question, "value" | "reason" | …]`. */
  readonly onChange: (rowId: string, path: readonly (string | number)[], part: unknown) => void;
  /** Null where the entries are those of another group. */
  readonly onRemove: ((index: number) => void) | null;
  readonly onMove: (from: number, to: number) => void;
};

const Cells = ({ row, path, itemSchema, itemUiSchema, registry, onChange }: RowProps) => {
  const { SchemaField } = registry.fields;
  const { globalFormOptions } = registry;
  const key = row.$row ?? "";
  const change = useCallback(
    (value: unknown, at: readonly (string | number)[]) => onChange(key, at.slice(-2), value),
    [onChange, key],
  );
  const rowId = useMemo(() => toFieldPathId(path, globalFormOptions, []), [path, globalFormOptions]);
  if (!SchemaField) return null;
  return Object.entries(itemSchema.properties ?? {})
    .filter(([question]) => question !== "$row")
    .map(([question, schema]) => (
      <SchemaField
        key={question}
        name={question}
        schema={schema as RJSFSchema}
        uiSchema={itemUiSchema[question] as UiSchema}
        formData={row[question]}
        fieldPathId={toFieldPathId(question, globalFormOptions, rowId.path)}
        registry={registry}
        required={false}
        disabled={false}
        readonly={false}
        onChange={change}
        onBlur={nothing}
        onFocus={nothing}
      />
    ));
};

const historyOf = ({ row, itemSchema }: RowProps) =>
  Object.keys(itemSchema.properties ?? {})
    .filter((question) => question !== "$row")
    .map((question) => ({
      place: placeOfCell(question, row.$row ?? ""),
      text: <QuestionText questionId={question} text={question} />,
    }));

/** One entry: its cells, and the buttons that move and remove it. */
export const Row = memo((props: RowProps) => {
  const { row, index, count, title, about, onRemove, onMove } = props;
  const position = index + 1;
  const key = row.$row ?? "";
  const place = useMemo(() => ({ rowId: key, position, title }), [key, position, title]);
  const said = inLocale(title, useLocale());
  const named = (name: string): string => deCheck.rows.named(name, position, about);
  return (
    <RowPlaceContext value={place}>
      <div className="rows__r" role="group" aria-label={named(said)} id={entryElementId(key)}>
        <div className="rows__bar">
          <span className="strong small" aria-hidden="true">
            <LocalizedIn sentence={named} text={title} />
          </span>
          {onRemove === null ? null : (
            <EntryTools
              entryKey={key}
              title={said}
              index={index}
              count={count}
              onMove={onMove}
              onRemove={onRemove}
            />
          )}
        </div>
        <div className="rows__cells">
          <Cells {...props} />
        </div>
        <RowHistory cells={historyOf(props)} />
      </div>
    </RowPlaceContext>
  );
});
