import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";
import { asStoreError } from "./driver-error.ts";
import { migratePostgres } from "./migrate-postgres.ts";
import type { Migration } from "./migrations.ts";
import { postgresConnection, type PostgresDatabase } from "./postgres-connection.ts";
import { poolTransactions, type InTransaction } from "./postgres-transactions.ts";
import { once } from "./once.ts";
import { reading } from "./repository.ts";
import { StoreError } from "./store-error.ts";
import type { Store } from "./store.ts";
import { assertOutside, outside, runWork } from "./transaction.ts";

export type PostgresOptions = {
  /** `postgres://…` */
  readonly database: string;
  readonly migrations: readonly Migration[];
};

/** What every connection begins with: commits are synced, and nobody waits for ever (milliseconds). */
const sessionSettings = {
  synchronous_commit: "on",
  lock_timeout: "10000",
  statement_timeout: "30000",
  idle_in_transaction_session_timeout: "30000",
};

/** Opens and migrates the store in a PostgreSQL database. Several servers may use it at once. */
export async function openPostgres({ database, migrations }: PostgresOptions): Promise<Store> {
  const options = Object.entries(sessionSettings).map(([name, value]) => `-c ${name}=${value}`);
  const pool = new pg.Pool({
    connectionString: database,
    options: options.join(" "),
    connectionTimeoutMillis: 10_000,
    pipeline: true,
  });
  // A connection that breaks is replaced by the pool, and whoever uses it is told by the statement that fails;
  // unheard, its error would end the process.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => void client.on("error", () => undefined));
  try {
    const db = drizzle(pool);
    await assertDurable(db);
    await migratePostgres(db, migrations, new Date().toISOString());
    return postgresStore(db, poolTransactions(pool), () => pool.end());
  } catch (error) {
    await pool.end();
    const known = asStoreError(error);
    throw known?.code === "failed" ? new StoreError("unreachable", known.params) : (known ?? error);
  }
}

/** The store on a database that is migrated, with any of drizzle's drivers. */
export function postgresStore(
  database: PostgresDatabase,
  inTransaction: InTransaction,
  close: () => Promise<void>,
): Store {
  return {
    dialect: "postgres",
    db: outside(reading(postgresConnection(database))),
    tx: async (work) => {
      assertOutside();
      try {
        return await inTransaction((writing) => runWork(writing, work));
      } catch (error) {
        throw asStoreError(error) ?? error;
      }
    },
    backupTo: () => Promise.reject(new StoreError("backupUnsupported")),
    close: once(close),
  };
}

/**
 * A server or a role can be set to confirm commits before they are on the disk.
 * @throws StoreError `notDurable`
 */
async function assertDurable(database: PostgresDatabase): Promise<void> {
  for (const setting of ["synchronous_commit", "fsync"]) {
    const query = sql`select current_setting(${setting}) as value`;
    const { rows } = (await database.execute(query)) as { rows: readonly { value: string }[] };
    const value = rows[0]?.value ?? "";
    if (value !== "on") throw new StoreError("notDurable", { setting, value });
  }
}
