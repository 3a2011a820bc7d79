import { asStoreError } from "./driver-error.ts";
import type { Migration } from "./migrations.ts";
import { StoreError } from "./store-error.ts";

/** What a table holds: its number of rows and a hash of all of them that does not depend on their order. */
export type Content = { readonly rows: number; readonly hash: string };

/** What applying a migration needs of a database, inside a transaction that the caller has begun. */
export type MigratedDatabase = {
  readonly run: (statement: string) => Promise<void>;
  /** The columns of every table. */
  readonly columns: () => Promise<ReadonlyMap<string, readonly string[]>>;
  readonly content: (table: string, columns: readonly string[]) => Promise<Content>;
  readonly remember: (migration: Migration) => Promise<void>;
};

/**
 * Applies one migration and checks that it kept what it did not mean to change: every row and every column of every
 * table that its `-- changes:` line does not name. A generated migration can lose rows and still report success.
 * @throws StoreError `migrationFailed` or `migrationLosesData`; the caller rolls back
 */
export async function applyMigration(database: MigratedDatabase, migration: Migration): Promise<void> {
  const before = await contents(database, migration);
  for (const statement of migration.statements) await runStatement(database, migration, statement);
  await assertKept(database, migration, before);
  await database.remember(migration);
}

type Kept = { readonly columns: readonly string[]; readonly content: Content };

async function contents(
  database: MigratedDatabase,
  migration: Migration,
): Promise<ReadonlyMap<string, Kept>> {
  const kept = new Map<string, Kept>();
  for (const [table, columns] of await database.columns()) {
    if (migration.changes.includes(table)) continue;
    const content = await database.content(table, columns);
    if (content.rows > 0) kept.set(table, { columns, content });
  }
  return kept;
}

async function runStatement(database: MigratedDatabase, { name }: Migration, statement: string) {
  try {
    await database.run(statement);
  } catch (error) {
    const reason = asStoreError(error)?.params["reason"] ?? "unknown";
    throw new StoreError("migrationFailed", { migration: name, reason });
  }
}

async function assertKept(
  database: MigratedDatabase,
  migration: Migration,
  before: ReadonlyMap<string, Kept>,
): Promise<void> {
  const after = await database.columns();
  for (const [table, { columns, content }] of before) {
    const present = after.get(table) ?? [];
    const complete = columns.every((column) => present.includes(column));
    const now = complete ? await database.content(table, columns) : undefined;
    if (now?.rows !== content.rows || now.hash !== content.hash) {
      throw new StoreError("migrationLosesData", { migration: migration.name, table });
    }
  }
}
