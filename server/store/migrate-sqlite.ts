import type BetterSqlite from "better-sqlite3";
import { createHash } from "node:crypto";
import { backupTo } from "./backup.ts";
import { applyMigration, type Content, type MigratedDatabase } from "./migrate.ts";
import { pendingMigrations, type AppliedMigration, type Migration } from "./migrations.ts";
import { StoreError } from "./store-error.ts";

const history = "store_migrations";

/** The migrations that a database has still to go through; throws where its history is not the beginning of ours. */
export function pendingOnSqlite(
  connection: BetterSqlite.Database,
  migrations: readonly Migration[],
): readonly Migration[] {
  return pendingMigrations(migrations, applied(connection));
}

function applied(connection: BetterSqlite.Database): readonly AppliedMigration[] {
  const known = connection.prepare("select 1 from sqlite_schema where name = ?").get(history);
  if (!known) return [];
  const rows = connection.prepare(`select name, hash from ${history} order by position`).all();
  return rows as AppliedMigration[];
}

/**
 * Brings a database to the shape of this release, all steps or none. An existing one is backed up first; where
 * a step is refused, the error names the backup and the database is as it was.
 * @param now an ISO instant, for the history and the backup's name
 */
export async function migrateSqlite(
  connection: BetterSqlite.Database,
  migrations: readonly Migration[],
  now: string,
): Promise<void> {
  const pending = pendingOnSqlite(connection, migrations);
  const [first] = pending;
  if (!first) return;
  const backup = isEmpty(connection) ? undefined : `${connection.name}.before-${first.name}-${fileName(now)}`;
  if (backup) await backupTo(connection, backup);
  try {
    await applyAll(connection, pending, now);
  } catch (error) {
    if (!(error instanceof StoreError) || !backup) throw error;
    throw new StoreError(error.code, { ...error.params, backup });
  }
}

function isEmpty(connection: BetterSqlite.Database): boolean {
  return connection.prepare("select 1 from sqlite_schema limit 1").get() === undefined;
}

const fileName = (instant: string): string => instant.replaceAll(/[:.]/g, "-");

/**
 * Foreign keys go off before the transaction begins: inside one the pragma does nothing, and then rebuilding a table
 * deletes the rows that refer to it.
 */
async function applyAll(
  connection: BetterSqlite.Database,
  pending: readonly Migration[],
  now: string,
): Promise<void> {
  connection.pragma("foreign_keys = off");
  connection.exec("begin exclusive");
  try {
    connection.exec(
      `create table if not exists ${history} (position integer primary key, name text not null, hash text not null, at text not null)`,
    );
    const database = migratedDatabase(connection, now);
    for (const migration of pending) await applyMigration(database, migration);
    assertReferences(connection);
    connection.exec("commit");
  } finally {
    if (connection.inTransaction) connection.exec("rollback");
    connection.pragma("foreign_keys = on");
  }
}

function assertReferences(connection: BetterSqlite.Database): void {
  const [broken] = connection.pragma("foreign_key_check") as { readonly table: string }[];
  if (broken) throw new StoreError("migrationBreaksReferences", { table: broken.table });
}

function migratedDatabase(connection: BetterSqlite.Database, now: string): MigratedDatabase {
  return {
    run: async (statement) => runStatement(connection, statement),
    columns: async () => columnsOf(connection),
    content: async (table, columns) => contentOf(connection, table, columns),
    remember: async ({ name, hash }) => {
      connection.prepare(`insert into ${history} (name, hash, at) values (?, ?, ?)`).run(name, hash, now);
    },
  };
}

const endsTransaction = /^(\s|--.*\n)*(begin|commit|end|rollback|savepoint|release)\b/i;

/** Runs one statement, and only one: what follows a COMMIT could not be taken back any more. */
function runStatement(connection: BetterSqlite.Database, statement: string): void {
  if (endsTransaction.test(statement)) throw new StoreError("failed", { reason: "endsTransaction" });
  const prepared = connection.prepare(statement);
  if (prepared.reader) prepared.all();
  else prepared.run();
}

function columnsOf(connection: BetterSqlite.Database): ReadonlyMap<string, readonly string[]> {
  const rows = connection
    .prepare(
      "select t.name as name, c.name as col from sqlite_schema t join pragma_table_info(t.name) c where t.type = 'table' and t.name not like 'sqlite\\_%' escape '\\' and t.name <> ?",
    )
    .all(history) as { readonly name: string; readonly col: string }[];
  const byTable = Map.groupBy(rows, (row) => row.name);
  return new Map([...byTable].map(([table, columns]) => [table, columns.map((row) => row.col)]));
}

/** Adds up the rows' hashes, so that their order does not matter and equal rows do not cancel each other out. */
function contentOf(connection: BetterSqlite.Database, table: string, columns: readonly string[]): Content {
  const row = columns.map((column) => `quote(${quoted(column)})`).join(` || ',' || `);
  let rows = 0;
  let sum = 0n;
  for (const text of connection
    .prepare(`select ${row} from ${quoted(table)}`)
    .pluck()
    .iterate()) {
    rows += 1;
    sum += BigInt(`0x${createHash("sha256").update(String(text)).digest("hex")}`);
  }
  return { rows, hash: BigInt.asUintN(256, sum).toString(16) };
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
