import type { WidgetProps } from "@rjsf/utils";
import { deCheck } from "../../text/de-check.ts";
import { useLocale } from "../../text/language.ts";
import { useControl } from "../question/use-control.ts";
import { describedIds } from "../question-context.ts";
import { DayInput, dayTyping } from "./day-input.tsx";
import { useTyped } from "./use-typed.ts";

/** A day, typed as people write it. */
export const DateWidget = ({ value, onChange }: WidgetProps) => {
  const typing = dayTyping(useLocale());
  const { props } = useControl("value", ["hint"]);
  const day = typeof value === "string" ? value : "";
  const typed = useTyped({ value: day, ...typing, onChange });
  return (
    <>
      <div className="hint" id={describedIds(props.id).hint}>
        {deCheck.date.hint}
      </div>
      <DayInput
        id={props.id}
        day={day}
        typed={typed}
        print={typing.print}
        describedBy={props["aria-describedby"]}
        wrong={props["aria-invalid"]}
      />
    </>
  );
};
