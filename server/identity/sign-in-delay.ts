import { millisecondsOf } from "../outside.ts";
import type { SignInFailures } from "../store/store.ts";

const second = 1_000;
const minute = 60 * second;

/** From this failure on each further one doubles the delay. */
const firstDelayed = 5;
const longestDelay = 15 * minute;
/** Failures are forgotten when nothing failed for this long. */
export const forgottenAfter = 60 * minute;

/** How long after the last of so many failures the next attempt is refused, in milliseconds. */
export const delayAfter = (failures: number): number =>
  failures < firstDelayed ? 0 : Math.min(second * 2 ** (failures - firstDelayed), longestDelay);

/** Whether a count is so old that it begins anew. */
export const isForgotten = (each: SignInFailures, now: number): boolean =>
  now - millisecondsOf(each.lastAt) >= forgottenAfter;

/** How long an attempt still has to wait, in milliseconds; the longest of several counts holds. */
export const waitingTime = (counts: readonly SignInFailures[], now: number): number =>
  Math.max(
    0,
    ...counts
      .filter((each) => !isForgotten(each, now))
      .map((each) => millisecondsOf(each.lastAt) + delayAfter(each.failures) - now),
  );
