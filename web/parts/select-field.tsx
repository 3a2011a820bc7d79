import { Field } from "./field.tsx";

export type Choice<T extends string> = { readonly value: T; readonly label: string };

/** One of a few values. */
export const SelectField = <T extends string>({
  id,
  label,
  value,
  choices,
  onChange,
  hint,
  error,
}: {
  readonly id: string;
  readonly label: string;
  readonly value: T;
  readonly choices: readonly Choice<T>[];
  readonly onChange: (value: T) => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
}) => (
  <Field id={id} label={label} hint={hint} error={error}>
    {(control) => (
      <select
        {...control}
        className="in"
        name={id}
        value={value}
        onChange={(event) => {
          const chosen = choices.find((choice) => choice.value === event.target.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    )}
  </Field>
);
