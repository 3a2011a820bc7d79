const vowels = /[aeiouyäöü]+/giu;
const word = /[\p{L}][\p{L}\p{N}-]*/gu;
const sentenceEnd = /[.!?:;](?=\s|$)/gu;

/** Syllables of a German word, told by its groups of vowels; diphthongs are one. */
const syllables = (text: string): number => Math.max(1, text.match(vowels)?.length ?? 0);

/**
 * How easily a German text is read, from about 0 (hard) to 100 (easy): Flesch's formula as Amstad fitted it to German,
 * 180 − words per sentence − 58.5 × syllables per word. Null for texts too short to say.
 */
export const readingEase = (text: string): number | null => {
  const words = text.match(word) ?? [];
  if (words.length < leastWords) return null;
  const sentences = Math.max(1, text.match(sentenceEnd)?.length ?? 0);
  const perWord = words.reduce((sum, one) => sum + syllables(one), 0) / words.length;
  return 180 - words.length / sentences - 58.5 * perWord;
};

/** Below this many words one long word decides everything. */
const leastWords = 8;
