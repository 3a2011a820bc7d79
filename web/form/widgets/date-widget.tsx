import type { WidgetProps } from "@rjsf/utils";
import { useRef } from "react";
import { readDate } from "#core/date-input.ts";
import { dayText } from "#core/format.ts";
import { deCheck } from "../../text/de-check.ts";
import { useLocale } from "../../text/language.ts";
import { useControl } from "../question/use-control.ts";
import { describedIds } from "../question-context.ts";
import { AskedBack } from "./asked-back.tsx";
import { useTyped, type Reading } from "./use-typed.ts";

/** A day, typed as people write it; the browser's own calendar can be opened beside it. */
export const DateWidget = ({ value, onChange }: WidgetProps) => {
  const locale = useLocale();
  const picker = useRef<HTMLInputElement>(null);
  const control = useControl("value", ["hint"]);
  const { id } = control.props;
  const day = typeof value === "string" ? value : "";
  const print = (date: string): string => dayText(date, locale);
  const read = (typed: string): Reading => {
    const reading = readDate(typed, locale);
    return reading.kind === "date" ? { kind: "value", value: reading.value } : reading;
  };
  const typed = useTyped({ value: day, read, print, onChange });
  const asks = typed.asked?.kind === "ambiguous" || typed.asked?.kind === "unreadable";
  const words = deCheck.date;
  return (
    <>
      <div className="hint" id={describedIds(id).hint}>
        {words.hint}
      </div>
      <div className="dayfield">
        <input
          {...control.props}
          className={asks ? "in in--day in--err" : "in in--day"}
          type="text"
          autoComplete="off"
          value={typed.text}
          aria-describedby={[control.props["aria-describedby"], asks && `${id}-frage`]
            .filter(Boolean)
            .join(" ")}
          aria-invalid={asks ? true : control.props["aria-invalid"]}
          onChange={({ target }) => typed.take(target.value)}
          onFocus={typed.enter}
          onBlur={typed.leave}
        />
        <input
          ref={picker}
          className="dayfield__native"
          type="date"
          tabIndex={-1}
          aria-hidden="true"
          value={day}
          onChange={({ target }) => typed.choose(target.value)}
        />
        <button type="button" className="linkbtn" onClick={() => picker.current?.showPicker()}>
          {words.pick}
        </button>
      </div>
      <AskedBack
        id={`${id}-frage`}
        reading={typed.asked}
        which={words.which(typed.text)}
        unreadable={words.unreadable(typed.text)}
        print={print}
        onChoose={typed.choose}
      />
    </>
  );
};
