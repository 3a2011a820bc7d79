/** A stretch of words that stayed, or that only one of two wordings has. */
export type WordRun = { readonly kind: "same" | "changed"; readonly text: string };

export type WordChanges = { readonly before: readonly WordRun[]; readonly after: readonly WordRun[] };

/** Longest common subsequences from each position to the end, for two lists of words. */
const lengthsOf = (a: readonly string[], b: readonly string[]): readonly Uint32Array[] => {
  const table = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const [row, below] = [table[i], table[i + 1]];
      if (!row || !below) continue;
      row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return table;
};

const runsOf = (words: readonly string[], same: ReadonlySet<number>): readonly WordRun[] => {
  const runs: { kind: WordRun["kind"]; text: string }[] = [];
  words.forEach((word, index) => {
    const kind = same.has(index) ? "same" : "changed";
    const last = runs.at(-1);
    if (last?.kind === kind) last.text += ` ${word}`;
    else runs.push({ kind, text: word });
  });
  return runs;
};

const wordsOf = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean);

/** Where comparing would take longer than it helps, everything counts as changed. */
const mostWords = 1000;

/**
 * What two wordings have in common, word by word: as many words as possible stay, in order. Each list of runs,
 * joined by spaces, gives its wording back (with single spaces).
 */
export const wordChanges = (before: string, after: string): WordChanges => {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  const [keptA, keptB] = [new Set<number>(), new Set<number>()];
  if (a.length <= mostWords && b.length <= mostWords) {
    const table = lengthsOf(a, b);
    let [i, j] = [0, 0];
    while (i < a.length && j < b.length) {
      if (a[i] === b[j]) {
        keptA.add(i++);
        keptB.add(j++);
      } else if ((table[i + 1]?.[j] ?? 0) >= (table[i]?.[j + 1] ?? 0)) i++;
      else j++;
    }
  }
  return { before: runsOf(a, keptA), after: runsOf(b, keptB) };
};
