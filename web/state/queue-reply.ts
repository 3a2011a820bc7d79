import type { Cell } from "#core/contract-assessment.ts";
import type { AnswerProblem } from "#core/problem.ts";

/**
 * What came of sending one change. Only `unreachable` and `busy` leave open whether it arrived; everything else is
 * the server's word on it.
 */
export type Reply =
  | { readonly kind: "saved"; readonly cell: Cell; readonly revision: number }
  /** Somebody changed the answer since; `current` is what is stored now. */
  | { readonly kind: "stale"; readonly current: Cell | null }
  /** The answer cannot be kept as it is. */
  | { readonly kind: "refused"; readonly code: string; readonly problems: readonly AnswerProblem[] }
  /** The assessment is not open for answers any more. */
  | { readonly kind: "closed" }
  | { readonly kind: "signedOut" }
  | { readonly kind: "forbidden" }
  | { readonly kind: "gone" }
  /** The server answers but cannot keep anything now; `retryAfter` in seconds where it says so. */
  | { readonly kind: "busy"; readonly retryAfter: number | null }
  | { readonly kind: "unreachable" };

/** Why a change stands still until somebody acts. */
export type Trouble = Extract<Reply, { kind: "stale" | "refused" | "closed" | "forbidden" | "gone" }>;
