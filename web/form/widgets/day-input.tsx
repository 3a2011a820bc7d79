import { useRef } from "react";
import { readDate } from "#core/date-input.ts";
import { dayText } from "#core/format.ts";
import type { Locale } from "#core/locale.ts";
import { deCheck } from "../../text/de-check.ts";
import { AskedBack } from "./asked-back.tsx";
import type { Reading, Typed } from "./use-typed.ts";

const words = deCheck.date;

/** How a day is read and printed in the language of the page. */
export const dayTyping = (locale: Locale) => ({
  print: (day: string): string => dayText(day, locale),
  read: (typed: string): Reading => {
    const reading = readDate(typed, locale);
    return reading.kind === "date" ? { kind: "value", value: reading.value } : reading;
  },
});

/** The text field for a day; the browser's own calendar can be opened beside it. */
export const DayInput = ({
  id,
  day,
  typed,
  print,
  name,
  describedBy,
  wrong,
}: {
  readonly id: string;
  /** `YYYY-MM-DD`, empty where there is none. */
  readonly day: string;
  readonly typed: Typed;
  readonly print: (day: string) => string;
  /** What tells this calendar from another of the same question. */
  readonly name?: string;
  readonly describedBy: string | undefined;
  readonly wrong: true | undefined;
}) => {
  const picker = useRef<HTMLInputElement>(null);
  const asks = typed.asked?.kind === "ambiguous" || typed.asked?.kind === "unreadable";
  const question = `${id}-frage`;
  return (
    <>
      <div className="dayfield">
        <input
          id={id}
          className={asks ? "in in--day in--err" : "in in--day"}
          type="text"
          autoComplete="off"
          value={typed.text}
          aria-describedby={[describedBy, asks && question].filter(Boolean).join(" ") || undefined}
          aria-invalid={asks ? true : wrong}
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
          {name === undefined ? null : <span className="kern-sr-only">: {name}</span>}
        </button>
      </div>
      <AskedBack
        id={question}
        field={id}
        reading={typed.asked}
        which={words.which(typed.text)}
        unreadable={words.unreadable(typed.text)}
        print={print}
        onChoose={typed.choose}
      />
    </>
  );
};
