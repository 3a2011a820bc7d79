import { setImmediate as nextTurn } from "node:timers/promises";
import { asStoreError } from "./driver-error.ts";
import { StoreError } from "./store-error.ts";

/** How many works share one commit at most; more would make the first wait for the last. */
const mostInGroup = 64;

/** The one transaction of a connection that groups of works are done in. */
export type GroupTransaction = {
  readonly begin: () => Promise<void>;
  /** Does one work so that it can be undone alone; throws what the work threw. */
  readonly inSavepoint: <T>(work: () => Promise<T>) => Promise<T>;
  /** False when the database itself has rolled everything back. */
  readonly isOpen: () => boolean;
  /** What is in it is on the disk when this settles. */
  readonly commit: () => Promise<void>;
  /** Undoes everything, if there is anything left to undo. Never throws. */
  readonly rollback: () => void;
};

export type WriteQueue = {
  /** Settles as the work does, or with a StoreError where what it did could not be committed. */
  readonly add: <T>(work: () => Promise<T>) => Promise<T>;
  /** Refuses further works and settles when all that wait are done. */
  readonly end: () => Promise<void>;
};

/** A work that is done but not committed: how it ended, and how to say so. */
type Done = { readonly settle: () => void; readonly error?: unknown };

type Waiting = {
  /** Never rejects. */
  readonly run: () => Promise<Done>;
  readonly reject: (error: unknown) => void;
};

/**
 * Lets works write one after the other on one connection. What waits goes into one transaction, so that one sync
 * confirms many, and a work that throws takes nobody with it. Nobody is told how a work ended before the commit has
 * returned: even a refusal may rest on what another one in the group has written.
 */
export function writeQueue(transaction: GroupTransaction): WriteQueue {
  const queue: Waiting[] = [];
  let draining: Promise<void> | undefined;
  let ended = false;

  const drain = async (): Promise<void> => {
    while (queue.length > 0) {
      // A turn of the event loop lets in everyone who is ready to write now.
      await nextTurn();
      queue.unshift(...(await commitGroup(transaction, queue.splice(0, mostInGroup))));
    }
    draining = undefined;
  };

  return {
    add: (work) =>
      new Promise((resolve, reject) => {
        if (ended) return reject(new StoreError("failed", { reason: "closed" }));
        const run = (): Promise<Done> =>
          transaction.inSavepoint(work).then(
            (value) => ({ settle: () => resolve(value) }),
            (error: unknown) => ({ settle: () => reject(asStoreError(error) ?? error), error }),
          );
        queue.push({ run, reject });
        draining ??= drain();
      }),
    end: async () => {
      ended = true;
      await draining;
    },
  };
}

/** Does and commits a group; gives back those that did not get their turn. */
async function commitGroup(
  transaction: GroupTransaction,
  group: readonly Waiting[],
): Promise<readonly Waiting[]> {
  const done: Done[] = [];
  try {
    await transaction.begin();
    for (const { run } of group) {
      const ending = await run();
      done.push(ending);
      // A full disk can make the database roll back everything at once.
      if (!transaction.isOpen()) throw ending.error;
    }
    await transaction.commit();
  } catch (error) {
    transaction.rollback();
    const begun = done.length > 0 ? done.length : group.length;
    for (const { reject } of group.slice(0, begun)) reject(asStoreError(error) ?? error);
    return group.slice(begun);
  }
  for (const { settle } of done) settle();
  return [];
}
