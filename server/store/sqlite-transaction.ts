import type BetterSqlite from "better-sqlite3";
import { setTimeout as wait } from "node:timers/promises";
import { asStoreError } from "./driver-error.ts";
import { StoreError } from "./store-error.ts";
import type { GroupTransaction } from "./write-queue.ts";

/** How long to wait between two tries to begin, in milliseconds. */
const pause = 20;

/**
 * The transaction of a writing connection. Only one can be open at a time.
 * @param patience how long to wait for another process that writes, in milliseconds, before giving up
 */
export function sqliteTransaction(connection: BetterSqlite.Database, patience = 5_000): GroupTransaction {
  const statement = statementsOn(connection);
  const assertDurable = durabilityCheck(connection);
  return {
    begin: () => begin(() => statement.begin.run(), patience),
    inSavepoint: async (work) => {
      statement.mark.run();
      try {
        const value = await work();
        statement.keep.run();
        return value;
      } catch (error) {
        if (connection.inTransaction) {
          statement.undo.run();
          statement.keep.run();
        }
        throw error;
      }
    },
    isOpen: () => connection.inTransaction,
    commit: async () => {
      statement.commit.run();
      assertDurable();
    },
    rollback: () => {
      if (connection.inTransaction) statement.rollback.run();
    },
  };
}

function statementsOn(connection: BetterSqlite.Database) {
  return {
    begin: connection.prepare("begin immediate"),
    commit: connection.prepare("commit"),
    rollback: connection.prepare("rollback"),
    mark: connection.prepare("savepoint work"),
    keep: connection.prepare("release work"),
    undo: connection.prepare("rollback to work"),
  };
}

/** Waits here and not inside of SQLite, so that the process goes on reading meanwhile. */
async function begin(tryToBegin: () => void, patience: number): Promise<void> {
  const giveUpAt = performance.now() + patience;
  for (;;) {
    try {
      tryToBegin();
      return;
    } catch (error) {
      if (asStoreError(error)?.code !== "locked" || performance.now() > giveUpAt) throw error;
    }
    await wait(pause);
  }
}

/**
 * Looks after the first commit whether commits are synced. Before it the answer would prove nothing: a connection
 * can fall back to less when it first writes to the write-ahead log.
 */
function durabilityCheck(connection: BetterSqlite.Database): () => void {
  let checked = false;
  return () => {
    if (checked) return;
    const value = String(connection.pragma("synchronous", { simple: true }));
    if (value !== "2") throw new StoreError("notDurable", { setting: "synchronous", value });
    checked = true;
  };
}
