import { toFieldPathId, type RJSFSchema, type Registry, type UiSchema } from "@rjsf/utils";
import { memo, useCallback, useMemo } from "react";
import type { FormRow } from "#core/form-data.ts";
import { Icon } from "../../parts/icon.tsx";
import { deCheck } from "../../text/de-check.ts";
import { placeOfCell, RowPlaceContext } from "../question-context.ts";
import { RowHistory } from "../question/history.tsx";
import { rowElementId } from "./row-focus.ts";
import { withPart } from "./row-list.ts";

const words = deCheck.rows;
const nothing = (): void => undefined;

type RowProps = {
  readonly row: FormRow;
  readonly index: number;
  readonly count: number;
  readonly title: string;
  /** The id of the row in the form; its cells' ids follow from it. */
  readonly path: string;
  readonly itemSchema: RJSFSchema;
  readonly itemUiSchema: UiSchema;
  readonly registry: Registry;
  readonly onChange: (row: FormRow) => void;
  readonly onRemove: (index: number) => void;
  readonly onMove: (from: number, to: number) => void;
};

const Cells = ({ row, path, itemSchema, itemUiSchema, registry, onChange }: RowProps) => {
  const { SchemaField } = registry.fields;
  const { globalFormOptions } = registry;
  const change = useCallback(
    (value: unknown, at: readonly (string | number)[]) => onChange(withPart(row, at.slice(-2), value)),
    [onChange, row],
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

/** Stays where it is at either end, so that the focus is not lost when an entry arrives there. */
const MoveButton = ({
  icon,
  label,
  possible,
  onMove,
}: {
  readonly icon: "arrow-up" | "arrow-down";
  readonly label: string;
  readonly possible: boolean;
  readonly onMove: () => void;
}) => (
  <button
    type="button"
    className="iconbtn"
    aria-label={label}
    aria-disabled={possible ? undefined : true}
    onClick={possible ? onMove : undefined}
  >
    <Icon name={icon} />
  </button>
);

const historyOf = ({ row, itemSchema }: RowProps) =>
  Object.entries(itemSchema.properties ?? {})
    .filter(([question]) => question !== "$row")
    .map(([question, schema]) => ({
      place: placeOfCell(question, row.$row ?? ""),
      text: typeof schema === "object" ? (schema.title ?? question) : question,
    }));

/** One entry: its cells, and the buttons that move and remove it. */
export const Row = memo((props: RowProps) => {
  const { row, index, count, title, onRemove, onMove } = props;
  const position = index + 1;
  const place = useMemo(() => ({ rowId: row.$row ?? "", position, title }), [row.$row, position, title]);
  const element = rowElementId(row.$row);
  return (
    <RowPlaceContext value={place}>
      <div className="rows__r" role="group" aria-label={words.row(title, position)} id={element}>
        <div className="rows__bar">
          <span className="strong small" aria-hidden="true">
            {words.row(title, position)}
          </span>
          <span className="rows__tools">
            <MoveButton
              icon="arrow-up"
              label={words.up(title, position)}
              possible={index > 0}
              onMove={() => onMove(index, index - 1)}
            />
            <MoveButton
              icon="arrow-down"
              label={words.down(title, position)}
              possible={index < count - 1}
              onMove={() => onMove(index, index + 1)}
            />
            <button
              type="button"
              className="iconbtn"
              id={`${element}-entfernen`}
              aria-label={words.remove(title, position)}
              onClick={() => onRemove(index)}
            >
              <Icon name="delete" />
            </button>
          </span>
        </div>
        <div className="rows__cells">
          <Cells {...props} />
        </div>
        <RowHistory cells={historyOf(props)} />
      </div>
    </RowPlaceContext>
  );
});
