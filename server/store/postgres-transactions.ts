import { drizzle } from "drizzle-orm/node-postgres";
import type { Pool, PoolClient } from "pg";
import type { Holding } from "./connection.ts";
import { postgresTransaction } from "./postgres-connection.ts";
import { writing } from "./repository.ts";
import type { Writing } from "./store.ts";

/** Runs what is given in a transaction of its own, and ends that as it ends. */
export type InTransaction = <T>(run: (writing: Writing) => Promise<T>) => Promise<T>;

/** What is kept with a connection, because it costs more to make than to use: its repository with all statements. */
type Kept = { readonly writing: Writing; readonly holding: Holding | undefined };

const keptFor = (client: PoolClient): Kept => {
  const connection = postgresTransaction(drizzle(client));
  return { writing: writing(connection), holding: connection.holding };
};

/**
 * Transactions on the connections of a pool that sends statements without waiting for those before. The beginning is
 * not waited for: it goes with the first statement. The end is, because only then what was done is on the disk.
 */
export function poolTransactions(pool: Pool): InTransaction {
  const known = new WeakMap<PoolClient, Kept>();
  return async (run) => {
    const client = await pool.connect();
    const kept = known.get(client) ?? keptFor(client);
    known.set(client, kept);
    kept.holding?.assessments.clear();
    try {
      const begun = client.query("begin isolation level read committed");
      // Where it fails, the first statement does so too, and that is told.
      begun.catch(() => undefined);
      const value = await run(kept.writing);
      await begun;
      await client.query("commit");
      client.release();
      return value;
    } catch (error) {
      await rollBack(client);
      throw error;
    }
  };
}

/** A connection that cannot even take back is given up; the database takes back by itself then. */
const rollBack = async (client: PoolClient): Promise<void> => {
  try {
    await client.query("rollback");
    client.release();
  } catch {
    client.release(true);
  }
};
