import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { backupTo } from "./backup.ts";
import { asStoreError } from "./driver-error.ts";
import { lockInstance } from "./instance-lock.ts";
import { migrateSqlite, pendingOnSqlite } from "./migrate-sqlite.ts";
import type { Migration } from "./migrations.ts";
import { once } from "./once.ts";
import { reading, writing } from "./repository.ts";
import * as tables from "./schema-sqlite.ts";
import { sqliteTransaction } from "./sqlite-transaction.ts";
import { StoreError } from "./store-error.ts";
import type { Store } from "./store.ts";
import { assertOutside, outside, runWork } from "./transaction.ts";
import { writeQueue } from "./write-queue.ts";

export type SqliteOptions = {
  /** Path of the database's file; its folder is made where it is missing. */
  readonly database: string;
  readonly migrations: readonly Migration[];
  /** Whether a server may already be running on it. */
  readonly alongside: boolean;
};

/** Milliseconds SQLite itself waits for a lock; short, because the whole process stands still meanwhile. */
const busyTimeout = 50;

/** Opens, and where needed makes and migrates, the store in an SQLite file. */
export async function openSqlite({ database, migrations, alongside }: SqliteOptions): Promise<Store> {
  // What was opened is given back in reverse order where a later step fails.
  const opened: (() => void)[] = [];
  try {
    mkdirSync(dirname(database), { recursive: true });
    const unlock = lockInstance(database);
    if (unlock) opened.push(unlock);
    else if (!alongside) throw new StoreError("inUse", { database });
    const writer = new Database(database, { timeout: busyTimeout });
    opened.push(() => writer.close());
    configure(writer);
    if (unlock) await migrateSqlite(writer, migrations, new Date().toISOString());
    else assertMigrated(writer, migrations);
    const reader = new Database(database, { readonly: true, timeout: busyTimeout });
    opened.push(() => reader.close());
    return storeOn(writer, reader, () => closeAll(opened));
  } catch (error) {
    closeAll(opened);
    throw asOpeningError(error);
  }
}

function closeAll(opened: readonly (() => void)[]): void {
  for (const close of opened.toReversed()) close();
}

/** A write-ahead log lets readers read while one writes; FULL syncs it at every commit. */
function configure(writer: Database.Database): void {
  writer.pragma("journal_mode = wal");
  writer.pragma("synchronous = full");
  writer.pragma("foreign_keys = on");
}

function assertMigrated(writer: Database.Database, migrations: readonly Migration[]): void {
  const [next] = pendingOnSqlite(writer, migrations);
  if (next) throw new StoreError("pendingMigrations", { migration: next.name });
}

/** Whatever the system has against the folder or the file is the operator's to mend, not a defect. */
function asOpeningError(error: unknown): unknown {
  const known = asStoreError(error);
  if (known && known.code !== "failed") return known;
  if (known) return new StoreError("unreachable", known.params);
  const isOfSystem = error instanceof Error && "syscall" in error && "code" in error;
  return isOfSystem ? new StoreError("unreachable", { reason: String(error.code) }) : error;
}

function storeOn(writer: Database.Database, reader: Database.Database, close: () => void): Store {
  const write = writing({ db: drizzle(writer), tables });
  const queue = writeQueue(sqliteTransaction(writer));
  return {
    dialect: "sqlite",
    db: outside(reading({ db: drizzle(reader), tables })),
    tx: async (work) => {
      assertOutside();
      return queue.add(() => runWork(write, work));
    },
    backupTo: (path) => backupTo(writer, path),
    close: once(() => queue.end().then(close)),
  };
}
