import { migrationsFolder, readMigrations } from "./migrations.ts";
import type { Store } from "./store.ts";

export type OpenOptions = {
  /** Path of an SQLite file, or `postgres://…`. */
  readonly database: string;
  /** For short-lived tools: goes on where a server already runs on the SQLite file, if it needs no migration. */
  readonly alongside?: boolean;
};

/**
 * Opens the store: makes the database where there is none, brings it to the shape of this release, and checks that
 * what it confirms will be on the disk. Only the drivers of that database are loaded, which halves a start.
 * @throws StoreError with one of the codes for opening
 */
export async function openStore({ database, alongside = false }: OpenOptions): Promise<Store> {
  if (/^postgres(ql)?:\/\//.test(database)) {
    const { openPostgres } = await import("./postgres.ts");
    return openPostgres({ database, migrations: readMigrations(migrationsFolder("postgres")) });
  }
  const { openSqlite } = await import("./sqlite.ts");
  return openSqlite({ database, alongside, migrations: readMigrations(migrationsFolder("sqlite")) });
}
