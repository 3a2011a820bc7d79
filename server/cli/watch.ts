import { watch } from "node:fs";

/** A piece of work that is done again whenever something changes in certain folders. */
type Watching = {
  /** The folders as they are now; asked again after each run. */
  readonly folders: () => Promise<readonly string[]>;
  readonly work: () => Promise<0 | 1>;
  readonly ending: AbortSignal;
};

/**
 * Works, and works again after every change until the program is asked to end; gives what the last run gave. Whole
 * folders are watched, because many editors put a new file in the place of the old one. What changes during a run is
 * seen after it.
 */
export const watchFolders = async ({ folders, work, ending }: Watching): Promise<0 | 1> => {
  const watched = new Set<string>();
  let wake: () => void = () => undefined;
  let changed = true;
  let exit: 0 | 1 = 0;
  const notice = (): void => {
    changed = true;
    wake();
  };
  ending.addEventListener("abort", () => wake(), { once: true });
  const watchNew = async (): Promise<void> => {
    for (const folder of await folders()) {
      if (watched.has(folder)) continue;
      watched.add(folder);
      // A folder that does not exist cannot be watched; it is tried again after the next change.
      try {
        watch(folder, { signal: ending }, notice).on("error", () => watched.delete(folder));
      } catch {
        watched.delete(folder);
      }
    }
  };
  await watchNew();
  while (!ending.aborted) {
    if (changed) {
      changed = false;
      exit = await work();
      await watchNew();
    } else {
      await new Promise<void>((resolve) => {
        wake = resolve;
        if (ending.aborted) resolve();
      });
    }
  }
  return exit;
};
