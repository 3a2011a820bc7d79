import { instantOf } from "./outside.ts";
import type { Services } from "./services.ts";

const day = 24 * 60 * 60 * 1000;

/** How long the answer to a change is kept for repetitions. */
const keptFor = 30 * day;

/** Removes what is kept for a time only, now and once a day. Returns how to stop. */
export const keepHouse = ({ store, clock, log }: Pick<Services, "store" | "clock" | "log">): (() => void) => {
  const tidy = (): void => {
    store
      .tx((writing) => writing.removeChangeRequestsBefore(instantOf(clock() - keptFor)))
      .catch(() => log.warn("kept answers to changes could not be removed"));
  };
  tidy();
  const timer = setInterval(tidy, day);
  timer.unref();
  return () => clearInterval(timer);
};
