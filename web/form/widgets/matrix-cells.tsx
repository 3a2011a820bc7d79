import { optionsOf } from "#core/option.ts";
import { Localized } from "../../parts/localized.tsx";
import { useDesk } from "../desk.ts";
import { rowHeadingId } from "../question/matrix-row.tsx";
import { useControl } from "../question/use-control.ts";

/**
 * The answers of one row of a matrix: a cell for each column, empty where the answer is not offered here. Each is
 * named by its row and its column; the words beside it are seen where there is no table on screen.
 */
export const MatrixCells = ({
  columns,
  value,
  offered,
  onChange,
}: {
  readonly columns: readonly string[];
  readonly value: unknown;
  /** Options that apply now, by id. */
  readonly offered: readonly string[];
  readonly onChange: (option: string) => void;
}) => {
  const { checklist } = useDesk();
  const { questionId, props } = useControl("value", []);
  const question = checklist.questions.get(questionId);
  const options = question === undefined ? [] : optionsOf(question);
  const entry = offered.includes(String(value)) ? String(value) : offered[0];
  return columns.map((option) => {
    const id = option === entry ? props.id : `${props.id}-${option}`;
    const label = options.find((one) => one.id === option)?.label;
    if (!offered.includes(option) || label === undefined)
      return <td key={option} role="cell" className="matrix__none" />;
    return (
      <td key={option} role="cell">
        <div className="kern-form-check">
          <input
            className="kern-form-check__radio"
            type="radio"
            id={id}
            name={props.id}
            checked={option === value}
            aria-labelledby={`${rowHeadingId(questionId)} ${id}-name`}
            aria-describedby={props["aria-describedby"]}
            onChange={() => onChange(option)}
          />
          <label className="kern-label" htmlFor={id} id={`${id}-name`}>
            <Localized text={label} />
          </label>
        </div>
      </td>
    );
  });
};
