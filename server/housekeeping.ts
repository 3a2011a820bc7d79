import { forgottenAfter } from "./identity/sign-in-delay.ts";
import { instantOf } from "./outside.ts";
import type { Services } from "./services.ts";
import type { Writing } from "./store/store.ts";

const day = 24 * 60 * 60 * 1000;

/** How long the answer to a change is kept for repetitions. */
const keptFor = 30 * day;

/** What has run out stays this much longer: a request under way, or a server whose clock is late, may still need it. */
const grace = day;

type Removal = (writing: Writing, now: number) => Promise<void>;

const removals: Readonly<Record<string, Removal>> = {
  "answers to changes": (writing, now) => writing.removeChangeRequestsBefore(instantOf(now - keptFor)),
  "ended sessions": (writing, now) => writing.removeSessionsEndedBefore(instantOf(now - grace)),
  "sign-in failures": (writing, now) =>
    writing.removeSignInFailuresBefore(instantOf(now - forgottenAfter - grace)),
};

type House = Pick<Services, "store" | "clock" | "log">;

/** Removes what is kept for a time only. Where one removal fails, the others are still done. */
export const tidyHouse = async ({ store, clock, log }: House): Promise<void> => {
  for (const [what, remove] of Object.entries(removals)) {
    try {
      await store.tx((writing) => remove(writing, clock()));
    } catch {
      log.warn(`${what} could not be removed`);
    }
  }
};

/** Tidies now and once a day. Returns how to stop. */
export const keepHouse = (house: House): (() => void) => {
  void tidyHouse(house);
  const timer = setInterval(() => void tidyHouse(house), day);
  timer.unref();
  return () => clearInterval(timer);
};
