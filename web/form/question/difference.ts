/** Two texts as what they share before and after, and what each says between. */
export type Difference = {
  readonly before: string;
  readonly left: string;
  readonly right: string;
  readonly after: string;
};

const wordsOf = (text: string): readonly string[] => text.match(/\s+|[^\s]+/g) ?? [];

const sharedStart = (left: readonly string[], right: readonly string[], most: number): number => {
  let count = 0;
  while (count < most && left[count] === right[count]) count += 1;
  return count;
};

/** Where two texts differ, in whole words. */
export const difference = (left: string, right: string): Difference => {
  const [a, b] = [wordsOf(left), wordsOf(right)];
  const shorter = Math.min(a.length, b.length);
  const start = sharedStart(a, b, shorter);
  const end = sharedStart(a.toReversed(), b.toReversed(), shorter - start);
  return {
    before: a.slice(0, start).join(""),
    left: a.slice(start, a.length - end).join(""),
    right: b.slice(start, b.length - end).join(""),
    after: a.slice(a.length - end).join(""),
  };
};

/** The last part of a long text, from a word on. */
export const tail = (text: string, most: number): string => {
  if (text.length <= most) return text;
  const cut = text.slice(-most);
  return `… ${cut.slice(cut.search(/\s/) + 1)}`;
};

/** The first part of a long text, up to a word's end. */
export const head = (text: string, most: number): string => {
  if (text.length <= most) return text;
  return `${text.slice(0, text.slice(0, most).search(/\s\S*$/))} …`;
};
