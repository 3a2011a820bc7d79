import type { WidgetProps } from "@rjsf/utils";
import { decimalText } from "#core/format.ts";
import { readNumber } from "#core/number-input.ts";
import { deCheck } from "../../text/de-check.ts";
import { useLocale } from "../../text/language.ts";
import { useControl } from "../question/use-control.ts";
import { AskedBack } from "./asked-back.tsx";
import { useTyped, type Reading } from "./use-typed.ts";

/** A number as people type it, with its unit. "1.234" is asked back, never guessed. */
export const NumberWidget = ({ value, options, onChange }: WidgetProps) => {
  const locale = useLocale();
  const control = useControl("value", []);
  const { id } = control.props;
  const unit = typeof options["unit"] === "string" ? options["unit"] : null;
  const print = (decimal: string): string => decimalText(decimal, locale);
  const read = (typed: string): Reading => {
    const reading = readNumber(typed, locale);
    return reading.kind === "number" ? { kind: "value", value: reading.value } : reading;
  };
  const typed = useTyped({ value: typeof value === "string" ? value : "", read, print, onChange });
  const asks = typed.asked?.kind === "ambiguous" || typed.asked?.kind === "unreadable";
  const described = [control.props["aria-describedby"], unit && `${id}-einheit`, asks && `${id}-frage`];
  const words = deCheck.number;
  return (
    <>
      <div className="unit">
        <input
          {...control.props}
          className={asks ? "in in--num in--err" : "in in--num"}
          type="text"
          inputMode={options["decimals"] ? "decimal" : "numeric"}
          autoComplete="off"
          value={typed.text}
          aria-describedby={described.filter(Boolean).join(" ") || undefined}
          aria-invalid={asks ? true : control.props["aria-invalid"]}
          onChange={({ target }) => typed.take(target.value)}
          onFocus={typed.enter}
          onBlur={typed.leave}
        />
        {unit ? <span id={`${id}-einheit`}>{unit}</span> : null}
      </div>
      <AskedBack
        id={`${id}-frage`}
        reading={typed.asked}
        which={words.which(typed.text)}
        unreadable={`${words.unreadable(typed.text)} ${options["decimals"] ? words.decimals : words.whole}`}
        print={print}
        onChoose={typed.choose}
      />
    </>
  );
};
