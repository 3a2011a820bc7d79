import type { ChangeCode, ChangeWord, PartKind } from "../diff-change.ts";

/** A change, ready to stand in a sentence. */
export type ChangeDetails = {
  /** "Frage „fallzahl“ (Wie viele Fälle …?)" */
  readonly part: string;
  /** What changed: "Gewicht"; empty where it is the whole part. */
  readonly word: string;
  /** What stood and stands there, short enough to be read; null where nothing did or does, or where it is long. */
  readonly from: string | null;
  readonly to: string | null;
  /** Nothing stood there before; nothing stands there now. */
  readonly isNew: boolean;
  readonly isGone: boolean;
};

/** How differences between two versions are told in one language. */
export type DiffWords = {
  readonly kinds: Readonly<Record<PartKind, string>>;
  readonly words: Readonly<Record<ChangeWord, string>>;
  readonly sentences: Readonly<Record<ChangeCode, (details: ChangeDetails) => string>>;
};
