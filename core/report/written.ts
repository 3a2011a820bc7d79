/**
 * A written part of a calculation: how tightly it holds together (looser parts need brackets) and whether all its
 * figures are printed in full.
 */
export type Written = {
  readonly text: string;
  readonly binds: "phrase" | "sum" | "product" | "figure";
  readonly exact: boolean;
};

const tightness = { phrase: 0, sum: 1, product: 2, figure: 3 } as const;

export const figure = (text: string, exact = true): Written => ({ text, binds: "figure", exact });

/** The text, in brackets where it is looser than needed, or a negative figure that does not lead. */
export const bracketed = ({ text, binds }: Written, least: Written["binds"], leads: boolean): string =>
  tightness[binds] < tightness[least] || (!leads && text.startsWith("−")) ? `(${text})` : text;

export const areExact = (parts: readonly Written[]): boolean => parts.every((part) => part.exact);

/**
 * Parts with a sign between them; in brackets stands what is looser than the whole (after the first part: looser than
 * `rest`) and a negative figure that does not lead.
 */
export const joined = (
  parts: readonly Written[],
  sign: "+" | "−" | "×" | "÷",
  binds: "sum" | "product",
  rest: Written["binds"] = binds,
): Written => ({
  text: parts
    .map((part, index) => bracketed(part, index === 0 ? binds : rest, index === 0))
    .join(` ${sign} `),
  binds,
  exact: areExact(parts),
});

/** What is said of several parts: "niedrigster Wert von (3; 4)". */
export const phrase = (parts: readonly Written[], say: (list: string) => string): Written => ({
  text: say(parts.map(({ text }) => text).join("; ")),
  binds: "phrase",
  exact: areExact(parts),
});
