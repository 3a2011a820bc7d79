/**
 * Folds a text for comparing and searching: without case, accents and the many ways Unicode writes one letter, so
 * that "ÄNDERUNG", "Änderung" (composed or not) and "anderung" are the same on every database.
 */
export function folded(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("ß", "ss").normalize("NFC");
}

/** The words of a search, folded; a text fits when it contains each of them. */
export function searchWords(search: string): readonly string[] {
  return folded(search).split(/\s+/u).filter(Boolean);
}

/** A pattern for `like … escape '\'` that finds the word anywhere and takes `%` and `_` literally. */
export function containing(word: string): string {
  return `%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
}
