import type { FieldProps } from "@rjsf/utils";
import { confirmedAnswer } from "../../state/cells-answer.ts";
import { deCheck } from "../../text/de-check.ts";
import { useLocale } from "../../text/language.ts";
import { useDesk } from "../desk.ts";
import { useControl } from "../question/use-control.ts";
import { describedIds, useQuestionPlace } from "../question-context.ts";
import { DayInput, dayTyping } from "../widgets/day-input.tsx";
import { useDraft, useTypedField } from "../widgets/use-typed.ts";
import { draftFrom, draftsOf, periodIn, withEnd, type PeriodPart } from "./period-parts.ts";

const words = deCheck.period;

/** One end of a period. What can be read already is kept beside what cannot at the other end. */
const End = ({ part, value }: { readonly part: PeriodPart; readonly value: unknown }) => {
  const { cells } = useDesk();
  const { questionId, rowId, key } = useQuestionPlace();
  const { props } = useControl("value", ["hint"]);
  const typing = dayTyping(useLocale());
  const draft = useDraft();
  const drafts = draftsOf(draft);
  const day = periodIn(value)[part] ?? "";
  const take = (read: string | undefined, unread: string): void => {
    const stored = confirmedAnswer(cells.state().evaluation.answers[key] ?? { value: null });
    const answer = { ...stored, value: withEnd(periodIn(stored.value), part, read) };
    const left = draftFrom({ ...drafts, [part]: unread });
    cells.change({ questionId, rowId, answer, urgent: false, ...(left === "" ? {} : { draft: left }) });
  };
  const typed = useTypedField({
    value: day,
    ...typing,
    draft: drafts[part],
    onRead: (read) => take(read, ""),
    onUnread: (unread) => take(undefined, unread),
  });
  const id = part === "from" ? props.id : `${props.id}-ende`;
  return (
    <div className="field">
      <label htmlFor={id}>{words[part]}</label>
      <DayInput
        id={id}
        day={day}
        typed={typed}
        print={typing.print}
        name={words[part]}
        describedBy={props["aria-describedby"]}
        wrong={props["aria-invalid"]}
      />
    </div>
  );
};

/** From one day to another: two dates in one group; one of them alone is kept until the other is known. */
export const PeriodField = ({ formData }: FieldProps) => {
  const { props } = useControl("value", []);
  return (
    <>
      <div className="hint" id={describedIds(props.id).hint}>
        {deCheck.date.hint}
      </div>
      <div className="period">
        <End part="from" value={formData} />
        <End part="to" value={formData} />
      </div>
    </>
  );
};
