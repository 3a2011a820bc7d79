import type { WidgetProps } from "@rjsf/utils";
import { use } from "react";
import { controlId, useQuestionPlace } from "../question-context.ts";
import { MatrixContext } from "../question/matrix-context.ts";
import { OptionHelp } from "../question/option-help.tsx";
import { OptionLabel } from "../question/option-label.tsx";
import { MatrixCells } from "./matrix-cells.tsx";

/** One answer of several: radio buttons, in a matrix one a column. Only the control that a link should find carries the cell's id. */
export const ChoiceWidget = ({ value, options, onChange }: WidgetProps) => {
  const place = useQuestionPlace();
  const matrix = use(MatrixContext);
  const id = controlId(place, "value");
  const offered = options.enumOptions ?? [];
  const entry = offered.find((option) => option.value === value) ?? offered[0];
  if (matrix !== null)
    return (
      <MatrixCells
        columns={matrix}
        value={value}
        offered={offered.map((option) => String(option.value))}
        onChange={onChange}
      />
    );
  return (
    <div className="kern-fieldset__body">
      {offered.map((option) => {
        const own = option === entry ? id : `${id}-${String(option.value)}`;
        return (
          <div className="kern-form-check" key={String(option.value)}>
            <input
              className="kern-form-check__radio"
              type="radio"
              id={own}
              name={id}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <label className="kern-label" htmlFor={own}>
              <OptionLabel option={String(option.value)} text={option.label} />
              <OptionHelp option={String(option.value)} />
            </label>
          </div>
        );
      })}
    </div>
  );
};
