import type { PeriodValue } from "#core/answer.ts";

export type PeriodPart = keyof PeriodValue;

/** What is typed at each end and cannot be read yet; empty where there is nothing such. */
export type PeriodDrafts = Readonly<Record<PeriodPart, string>>;

/** Both ends are one cell, and a cell keeps one text: first line the beginning, second line the end. */
export const draftsOf = (draft: string): PeriodDrafts => {
  const [from = "", to = ""] = draft.split("\n");
  return { from, to };
};

/** The one text of both; empty where everything can be read. */
export const draftFrom = ({ from, to }: PeriodDrafts): string =>
  from === "" && to === "" ? "" : `${from}\n${to}`;

/** A period with one end changed; null where nothing is left. */
export const withEnd = (
  period: PeriodValue,
  part: PeriodPart,
  day: string | undefined,
): PeriodValue | null => {
  const ends = { from: period.from, to: period.to, [part]: day };
  const next: PeriodValue = {
    ...(ends.from === undefined ? {} : { from: ends.from }),
    ...(ends.to === undefined ? {} : { to: ends.to }),
  };
  return next.from === undefined && next.to === undefined ? null : next;
};

/** The period in any value; without ends where it is none. */
export const periodIn = (value: unknown): PeriodValue => {
  if (typeof value !== "object" || value === null) return {};
  const { from, to } = value as Readonly<Record<string, unknown>>;
  return {
    ...(typeof from === "string" ? { from } : {}),
    ...(typeof to === "string" ? { to } : {}),
  };
};
