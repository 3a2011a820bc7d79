/** Milliseconds the queue waits. */
export const pauses = {
  /** After the last keystroke before a text is sent. */
  typing: 900,
  /** At most, while somebody types without a pause. */
  longestTyping: 5_000,
  /** At most between two tries when the server does not answer. */
  longestRetry: 30_000,
} as const;

/** Milliseconds before the first repetition. */
export const firstPause = 1_000;

/** Milliseconds before the next try after `failures` (≥ 1) failed ones: doubling, bounded. */
export const longerPause = (failures: number): number =>
  Math.min(firstPause * 2 ** Math.min(failures - 1, 10), pauses.longestRetry);
