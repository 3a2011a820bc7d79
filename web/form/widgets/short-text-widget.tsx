import type { WidgetProps } from "@rjsf/utils";
import { useDesk } from "../desk.ts";
import { useControl } from "../question/use-control.ts";
import { describedIds } from "../question-context.ts";
import { textBounds } from "./text-bounds.ts";
import { TextLimits } from "./text-limits.tsx";

/** One line of text. */
export const ShortTextWidget = ({ value, onChange }: WidgetProps) => {
  const { checklist } = useDesk();
  const control = useControl("value", ["count"]);
  const bounds = textBounds(checklist.questions.get(control.questionId), "value");
  const text = typeof value === "string" ? value : "";
  return (
    <>
      <input
        {...control.props}
        className="in"
        type="text"
        autoComplete="off"
        value={text}
        onChange={({ target }) => onChange(target.value === "" ? undefined : target.value)}
      />
      <TextLimits id={describedIds(control.props.id).count} text={text} asked {...bounds} />
    </>
  );
};
