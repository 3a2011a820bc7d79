/** One text of a list, with a key that stays its own while it is moved and typed. */
export type TextEntry = { readonly key: string; readonly text: string };

/**
 * What a list of texts shows. Entries still empty are only here, not in the answer, so that adding one changes nothing.
 */
export type TextEntries = {
  /** The texts of the answer that the entries were made from. */
  readonly seen: readonly string[];
  readonly entries: readonly TextEntry[];
  /** How many entries there ever were: the next one's key. */
  readonly made: number;
};

const isBlank = (text: string): boolean => text.trim() === "";

/** The texts that are an answer: all that are not blank. */
export const textsIn = (entries: readonly TextEntry[]): readonly string[] =>
  entries.map(({ text }) => text).filter((text) => !isBlank(text));

const same = (left: readonly string[], right: readonly string[]): boolean =>
  left.length === right.length && left.every((text, index) => text === right[index]);

/** The entries of an answer as it is opened. */
export const entriesFrom = (texts: readonly string[], made = 0): TextEntries => ({
  seen: texts,
  entries: texts.map((text, index) => ({ key: String(made + index), text })),
  made: made + texts.length,
});

/** The entries after the answer was read anew: those on screen as long as they say the same. */
export const readAnew = (shown: TextEntries, texts: readonly string[]): TextEntries => {
  if (same(shown.seen, texts)) return shown;
  return same(textsIn(shown.entries), texts) ? { ...shown, seen: texts } : entriesFrom(texts, shown.made);
};
