import { RequestProblem } from "../http/problems.ts";
import { instantOf } from "../outside.ts";
import type { Services } from "../services.ts";
import { sha256 } from "../sha256.ts";
import { folded } from "../store/folding.ts";
import type { Writing } from "../store/store.ts";
import { isForgotten, waitingTime } from "./sign-in-delay.ts";

/** What failures are counted by. Names are hashed: people type passwords into the wrong field. */
export type AttemptKeys = { readonly account: string; readonly address: string };

export const attemptKeys = (username: string, address: string): AttemptKeys => ({
  account: `account:${sha256(folded(username))}`,
  address: `address:${address}`,
});

/**
 * Admits an attempt to give a password, or ends the request with 429. The attempt counts as failed for the account
 * until it succeeds, so that many at once do not slip through together.
 */
export const beginAttempt = ({ store, clock }: Services, keys: AttemptKeys): Promise<void> =>
  store.tx(async (writing) => {
    const now = clock();
    const counts = await writing.signInFailures([keys.account, keys.address]);
    const wait = waitingTime(counts, now);
    if (wait > 0) throw tooManyAttempts(wait);
    const old = counts.filter((each) => isForgotten(each, now)).map(({ key }) => key);
    if (old.length > 0) await writing.clearSignInFailures(old);
    await writing.countSignInFailure(keys.account, instantOf(now));
  });

const tooManyAttempts = (wait: number): RequestProblem => {
  const retryAfter = Math.ceil(wait / 1000);
  return new RequestProblem("tooManyAttempts", {
    retryAfter,
    detail: `Nach mehreren Fehlversuchen ist die Anmeldung gesperrt. Versuchen Sie es in ${inWords(retryAfter)} erneut.`,
  });
};

const inWords = (seconds: number): string => {
  if (seconds === 1) return "1 Sekunde";
  if (seconds < 120) return `${seconds} Sekunden`;
  return `${Math.ceil(seconds / 60)} Minuten`;
};

/** Counts a failed attempt for the address; the account's count was raised when it began. */
export const failAttempt = async ({ store, clock }: Services, keys: AttemptKeys): Promise<void> => {
  await store.tx((writing) => writing.countSignInFailure(keys.address, instantOf(clock())));
};

/** Forgets the failures after a success. */
export const succeedAttempt = (writing: Writing, keys: AttemptKeys): Promise<void> =>
  writing.clearSignInFailures([keys.account, keys.address]);
