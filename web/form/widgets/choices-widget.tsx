import type { WidgetProps } from "@rjsf/utils";
import { optionsOf } from "#core/option.ts";
import { useDesk } from "../desk.ts";
import { controlId, useQuestionPlace } from "../question-context.ts";
import { OptionHelp } from "../question/option-help.tsx";
import { OptionLabel } from "../question/option-label.tsx";
import { chosenAfter } from "./chosen.ts";

const listOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];

/** Several answers: checkboxes. An option that stands for itself alone takes the others back, and the other way round. */
export const ChoicesWidget = ({ value, options, onChange }: WidgetProps) => {
  const { checklist } = useDesk();
  const place = useQuestionPlace();
  const id = controlId(place, "value");
  const question = checklist.questions.get(place.questionId);
  const offered = options.enumOptions ?? [];
  const chosen = listOf(value);
  const toggle = (option: string) =>
    onChange(chosenAfter(question ? optionsOf(question) : [], chosen, option));
  return (
    <div className="kern-fieldset__body">
      {offered.map((option, index) => {
        const own = index === 0 ? id : `${id}-${String(option.value)}`;
        return (
          <div className="kern-form-check" key={String(option.value)}>
            <input
              className="kern-form-check__checkbox"
              type="checkbox"
              id={own}
              checked={chosen.includes(String(option.value))}
              onChange={() => toggle(String(option.value))}
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
