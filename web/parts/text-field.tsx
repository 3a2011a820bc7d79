import type { HTMLInputAutoCompleteAttribute } from "react";
import { Field } from "./field.tsx";

/** One line of text. */
export const TextField = ({
  id,
  label,
  value,
  onChange,
  hint,
  error,
  type = "text",
  autoComplete = "off",
  maxLength,
  readOnly = false,
  required = false,
  day = false,
}: {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly type?: "text" | "password" | "search";
  readonly autoComplete?: HTMLInputAutoCompleteAttribute;
  readonly maxLength?: number;
  readonly readOnly?: boolean;
  readonly required?: boolean;
  /** As wide as a date. */
  readonly day?: boolean;
}) => (
  <Field id={id} label={label} hint={hint} error={error}>
    {(control) => (
      <input
        {...control}
        className={day ? "in in--day" : "in"}
        name={id}
        type={type}
        value={value}
        autoComplete={autoComplete}
        maxLength={maxLength}
        readOnly={readOnly}
        aria-required={required ? true : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
    )}
  </Field>
);
