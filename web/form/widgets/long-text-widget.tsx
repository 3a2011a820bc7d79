import type { WidgetProps } from "@rjsf/utils";
import { useDesk } from "../desk.ts";
import { useControl } from "../question/use-control.ts";
import { describedIds } from "../question-context.ts";
import { partOfId } from "./part-of-id.ts";
import { textBounds } from "./text-bounds.ts";
import { TextLimits } from "./text-limits.tsx";

/** A longer text, for an answer or a reason. */
export const LongTextWidget = ({ id, value, onChange }: WidgetProps) => {
  const { checklist } = useDesk();
  const part = partOfId(id);
  const control = useControl(part, part === "reason" ? ["hint", "count"] : ["count"]);
  const bounds = textBounds(checklist.questions.get(control.questionId), part);
  const text = typeof value === "string" ? value : "";
  return (
    <>
      <textarea
        {...control.props}
        className="in"
        rows={3}
        value={text}
        onChange={({ target }) => onChange(target.value === "" ? undefined : target.value)}
      />
      <TextLimits
        id={describedIds(control.props.id).count}
        text={text}
        asked={part === "value"}
        {...bounds}
      />
    </>
  );
};
