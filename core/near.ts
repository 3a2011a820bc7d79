/** Words that people take for each other although they do not look alike. */
const confused: Readonly<Record<string, string>> = { question: "answer", answer: "question" };

/** How many letters must be changed, left out, added or swapped with their neighbour to make one word the other. */
const slips = (left: string, right: string): number => {
  let [before, last]: [readonly number[], readonly number[]] = [[], [...right, ""].map((_, at) => at)];
  for (let row = 1; row <= left.length; row += 1) {
    const next = [row];
    for (let at = 1; at <= right.length; at += 1) {
      const [one, other] = [left[row - 1], right[at - 1]];
      const changed = (last[at - 1] ?? 0) + (one === other ? 0 : 1);
      const isSwapped = one === right[at - 2] && other === left[row - 2];
      const swapped = isSwapped ? (before[at - 2] ?? 0) + 1 : changed;
      next.push(Math.min(changed, swapped, (last[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1));
    }
    [before, last] = [last, next];
  }
  return last.at(-1) ?? 0;
};

const longest = 64;

const umlauts: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };

/** In small letters and without umlauts, as ids are written. */
const plain = (word: string): string =>
  word.toLowerCase().replace(/[äöüß]/g, (letter) => umlauts[letter] ?? letter);

/** A slip in three letters; words of three letters and fewer are all alike. */
const isNear = (word: string, known: string): boolean => {
  if (word === known || confused[word] === known) return true;
  const shorter = Math.min(word.length, known.length);
  if (shorter >= 2 && (known.startsWith(word) || word.startsWith(known)) && shorter * 3 >= word.length)
    return true;
  return shorter > 3 && slips(word, known) <= Math.floor(word.length / 3);
};

/** The word among those known that was probably meant; null where none is near. */
export const nearest = (word: string, known: Iterable<string>): string | null => {
  if (word.length > longest) return null;
  const small = plain(word);
  const near = [...known].filter((one) => one !== word && isNear(small, plain(one)));
  const [first] = near
    .map((one) => ({ one, slips: confused[small] === one ? 0 : slips(small, plain(one)) }))
    .sort((left, right) => left.slips - right.slips);
  return first?.one ?? null;
};
