import type { Queue } from "./queue.ts";
import type { Waiting } from "./queue-state.ts";

/** How long to wait for changes that are on their way, in milliseconds. */
const patience = 6_000;

/** Whether a change can still get through by itself: nothing stands against it and the way is not in doubt. */
const mayArrive = (queue: Queue, { trouble, entry, failures }: Waiting): boolean => {
  const { signedOut, outage } = queue.state();
  return !signedOut && outage === null && failures === 0 && trouble === null && entry.draft === null;
};

/**
 * Sends what is unsent now and waits until everything has arrived, or what is left cannot arrive by itself. Gives
 * back what is left.
 */
export const whenSettled = (queue: Queue): Promise<readonly Waiting[]> =>
  new Promise((resolve) => {
    const left = (): readonly Waiting[] => [...queue.state().waiting.values()];
    const look = (): void => {
      if (left().some((cell) => mayArrive(queue, cell))) return;
      clearTimeout(timer);
      stop();
      resolve(left());
    };
    const stop = queue.subscribe(look);
    const timer = setTimeout(() => {
      stop();
      resolve(left());
    }, patience);
    queue.tell({ kind: "hurry" });
    look();
  });
