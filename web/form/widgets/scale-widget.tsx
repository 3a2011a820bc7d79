import type { WidgetProps } from "@rjsf/utils";
import type { LocalizedText } from "#core/definition-text.ts";
import { decimalText } from "#core/format.ts";
import { inLocale, otherLanguage } from "#core/locale.ts";
import { scaleSteps } from "#core/scale-steps.ts";
import { Localized } from "../../parts/localized.tsx";
import { deCheck } from "../../text/de-check.ts";
import { useLocale } from "../../text/language.ts";
import { useDesk } from "../desk.ts";
import { useControl } from "../question/use-control.ts";
import { showsAllSteps } from "../question/question-shape.ts";

type Step = { readonly value: number; readonly text: string; readonly label: LocalizedText | undefined };

const useSteps = (questionId: string): readonly Step[] => {
  const { checklist } = useDesk();
  const locale = useLocale();
  const question = checklist.questions.get(questionId);
  if (question?.type !== "scale") return [];
  return scaleSteps(question).map((value) => {
    const label = question.labels?.find((one) => one.value === value)?.label;
    return { value, text: decimalText(String(value), locale), label };
  });
};

/** Labels of more steps than this find no room below their numbers; the ends are then told in one line. */
const mostLabelled = 7;

type StepsProps = {
  readonly steps: readonly Step[];
  readonly control: ReturnType<typeof useControl>;
  readonly value: unknown;
  readonly onChange: (value: number | undefined) => void;
};

const StepRadios = ({ steps, control, value, onChange }: StepsProps) => {
  const { id } = control.props;
  const entry = steps.find((step) => step.value === value) ?? steps[0];
  const many = steps.length > mostLabelled;
  return (
    <>
      <div className={many ? "steps steps--many" : "steps"}>
        {steps.map((step) => {
          const own = step === entry ? id : `${id}-${step.value}`;
          return (
            <div className="kern-form-check step" key={step.value}>
              <input
                className="kern-form-check__radio"
                type="radio"
                id={own}
                name={id}
                checked={step.value === value}
                onChange={() => onChange(step.value)}
              />
              <label className="kern-label" htmlFor={own}>
                <span className="num">{step.text}</span>
                {step.label === undefined ? null : (
                  <span className="step__label">
                    {" "}
                    <Localized text={step.label} />
                  </span>
                )}
              </label>
            </div>
          );
        })}
      </div>
      {many ? (
        <p className="steps__ends small muted" aria-hidden="true">
          {steps.map(({ value: at, text, label }) =>
            label === undefined ? null : (
              <span key={at}>
                {text} = <Localized text={label} />
              </span>
            ),
          )}
        </p>
      ) : null}
    </>
  );
};

const StepOption = ({ step: { value, text, label } }: { readonly step: Step }) => {
  const locale = useLocale();
  if (label === undefined) return <option value={String(value)}>{text}</option>;
  return (
    <option value={String(value)} lang={otherLanguage(label, locale) ?? undefined}>
      {`${text} – ${inLocale(label, locale)}`}
    </option>
  );
};

const StepSelect = ({ steps, control, value, onChange }: StepsProps) => (
  <select
    {...control.props}
    className="in in--steps"
    value={steps.some((step) => step.value === value) ? String(value) : ""}
    onChange={({ target }) => onChange(target.value === "" ? undefined : Number(target.value))}
  >
    <option value="">{deCheck.scale.none}</option>
    {steps.map((step) => (
      <StepOption key={step.value} step={step} />
    ))}
  </select>
);

/** A number on a scale: its steps side by side, or in a list where they are many. */
export const ScaleWidget = ({ value, onChange }: WidgetProps) => {
  const { checklist } = useDesk();
  const control = useControl("value", []);
  const steps = useSteps(control.questionId);
  const Steps = showsAllSteps(checklist.questions.get(control.questionId)) ? StepRadios : StepSelect;
  return <Steps steps={steps} control={control} value={value} onChange={onChange} />;
};
