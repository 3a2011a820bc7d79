import type { WidgetProps } from "@rjsf/utils";
import { decimalsOf } from "#core/decimal.ts";
import { decimalText, fixedDecimalText } from "#core/format.ts";
import { readNumber } from "#core/number-input.ts";
import { deCheck } from "../../text/de-check.ts";
import { useLocale } from "../../text/language.ts";
import { useDesk } from "../desk.ts";
import { useControl } from "../question/use-control.ts";
import { AskedBack } from "./asked-back.tsx";
import { useTyped, type Reading } from "./use-typed.ts";

/** A number or an amount as people type it, with its unit. "1.234" is asked back, never guessed. */
export const NumberWidget = ({ value, options, onChange }: WidgetProps) => {
  const { checklist } = useDesk();
  const locale = useLocale();
  const control = useControl("value", []);
  const { id } = control.props;
  const isMoney = checklist.questions.get(control.questionId)?.type === "money";
  const unit = typeof options["unit"] === "string" ? options["unit"] : null;
  const decimals = Number(options["decimals"] ?? 0);
  /** Amounts are shown with all their decimals, but never with fewer than were typed. */
  const print = (decimal: string): string =>
    isMoney && decimalsOf(decimal) <= decimals
      ? fixedDecimalText(decimal, decimals, locale)
      : decimalText(decimal, locale);
  const read = (typed: string): Reading => {
    const reading = readNumber(typed, locale, decimals);
    return reading.kind === "number" ? { kind: "value", value: reading.value } : reading;
  };
  const typed = useTyped({ value: typeof value === "string" ? value : "", read, print, onChange });
  const asks = typed.asked?.kind === "ambiguous" || typed.asked?.kind === "unreadable";
  const described = [control.props["aria-describedby"], unit && `${id}-einheit`, asks && `${id}-frage`];
  const words = deCheck.number;
  const example = isMoney ? words.amount : decimals > 0 ? words.decimals : words.whole;
  return (
    <>
      <div className="unit">
        <input
          {...control.props}
          className={asks ? "in in--num in--err" : "in in--num"}
          type="text"
          inputMode={decimals > 0 ? "decimal" : "numeric"}
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
        field={id}
        reading={typed.asked}
        which={words.which(typed.text, typed.asked?.kind === "ambiguous" ? typed.asked.candidates.length : 0)}
        unreadable={`${words.unreadable(typed.text)} ${example}`}
        print={(candidate) => decimalText(candidate, locale)}
        onChoose={typed.choose}
      />
    </>
  );
};
