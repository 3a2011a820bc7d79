import type { QueueState, Waiting } from "./queue-state.ts";

/** What is true about saving, in the order in which it matters to people. */
export type SaveStatus =
  | { readonly kind: "signedOut"; readonly count: number }
  /** The server will not take these; somebody has to do something. */
  | { readonly kind: "stopped"; readonly count: number; readonly first: Waiting }
  | { readonly kind: "offline"; readonly count: number }
  /** The server answers, but cannot keep anything now. */
  | { readonly kind: "busy"; readonly count: number }
  | { readonly kind: "saving"; readonly count: number }
  /** Not on its way: typed just now, not readable yet, or waiting for a decision between two versions. */
  | { readonly kind: "waiting"; readonly count: number }
  | { readonly kind: "saved" };

const isStopped = ({ trouble }: Waiting): boolean => trouble !== null && trouble.kind !== "stale";

/** The state of saving of everything unsent. */
export const saveStatus = (state: QueueState): SaveStatus => {
  const cells = [...state.waiting.values()];
  const count = cells.length;
  if (state.signedOut) return { kind: "signedOut", count };
  if (count === 0) return { kind: "saved" };
  const first = cells.find(isStopped);
  if (first) return { kind: "stopped", count: cells.filter(isStopped).length, first };
  if (state.outage) return { kind: "offline", count };
  if (cells.some((cell) => cell.failures > 0)) return { kind: "busy", count };
  const moving = cells.some(
    (cell) => cell.flight !== "none" || (!state.sends && cell.entry.attempt !== null),
  );
  return { kind: moving ? "saving" : "waiting", count };
};
