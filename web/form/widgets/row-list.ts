import type { FormRow } from "#core/form-data.ts";

/** The rows of a form's value, whatever rjsf hands on. */
export const rowsOf = (value: unknown): readonly FormRow[] =>
  Array.isArray(value) ? value.filter((row): row is FormRow => typeof row === "object" && row !== null) : [];

/** The list with the item at `from` standing at `to`. */
export const moved = <T>(list: readonly T[], from: number, to: number): readonly T[] => {
  const item = list[from];
  if (item === undefined || to < 0 || to >= list.length) return list;
  return list.toSpliced(from, 1).toSpliced(to, 0, item);
};

/** A row with one part of one of its cells changed. `path` is `[question, "value" | "reason" | …]`. */
export const withPart = (row: FormRow, path: readonly (string | number)[], value: unknown): FormRow => {
  const [question = "", part = ""] = path.map(String);
  const cell = row[question];
  return { ...row, [question]: { ...(typeof cell === "object" ? cell : {}), [part]: value } };
};
