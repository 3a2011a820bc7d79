/**
 * Bounds on everything that comes from outside, so that no definition and no answer can make the engine slow or
 * large. Lengths count Unicode code points unless said otherwise.
 */
export const limits = {
  /** Characters (UTF-16 units) of a definition: all words and keys, plus two for every value. */
  file: 4 * 1024 * 1024,
  /** Nesting of the JSON text as a whole. */
  jsonDepth: 64,
  /** Nesting of one condition or expression. */
  depth: 24,
  /** Questions and row questions of a checklist. */
  questions: 5_000,
  options: 200,
  /** Characters of a pattern. */
  pattern: 200,
  /** A text, or all texts of a list, that is held against a pattern: patterns take time for each character. */
  patternText: 5_000,
  /** One text of a definition. */
  text: 20_000,
  /** Conditions and expressions of a checklist, every operator counted. */
  expressionNodes: 20_000,
  /** One text, reason, note or explanation of an answer. */
  answerText: 50_000,
  /** Rows of one repeat group. */
  rows: 500,
  rowId: 64,
  citations: 50,
  /** The parts of a citation, or of a passage that is an answer. */
  citation: { text: 300, law: 200, section: 50, paragraph: 50, sentence: 50, number: 50 },
  /** Significant digits of a figure, and digits before or after its decimal point. */
  digits: 34,
  /** Decimals of a division, and the most a definition may ask for. */
  decimals: 20,
  /** Size of numbers written in definitions (ratings, weights, scales). */
  number: 1e15,
} as const;
