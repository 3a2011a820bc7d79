import { sql, type SQL } from "drizzle-orm";
import { applyMigration, type Content, type MigratedDatabase } from "./migrate.ts";
import { pendingMigrations, type AppliedMigration, type Migration } from "./migrations.ts";
import type { PostgresDatabase } from "./postgres-connection.ts";

const history = sql.identifier("store_migrations");

/** Any fixed number: servers that start at once wait for each other on it. */
const migrationLock = 7_203_611;

/**
 * Brings a database to the shape of this release, all steps or none; a second server waits and then finds nothing to
 * do. Backups are made with PostgreSQL's own tools.
 * @param now an ISO instant, for the history
 */
export async function migratePostgres(
  database: PostgresDatabase,
  migrations: readonly Migration[],
  now: string,
): Promise<void> {
  await database.transaction(async (transaction) => {
    await transaction.execute(sql`set local lock_timeout = 0`);
    await transaction.execute(sql`set local statement_timeout = 0`);
    await transaction.execute(sql`select pg_advisory_xact_lock(${migrationLock})`);
    await transaction.execute(
      sql`create table if not exists ${history} (position integer generated always as identity primary key, name text not null, hash text not null, at text not null)`,
    );
    const query = sql`select name, hash from ${history} order by position`;
    const applied = await rowsOf<AppliedMigration>(transaction, query);
    const migrated = migratedDatabase(transaction, now);
    for (const migration of pendingMigrations(migrations, applied)) await applyMigration(migrated, migration);
  });
}

async function rowsOf<Row>(database: PostgresDatabase, query: SQL): Promise<readonly Row[]> {
  const { rows } = (await database.execute(query)) as { readonly rows: readonly Row[] };
  return rows;
}

function migratedDatabase(transaction: PostgresDatabase, now: string): MigratedDatabase {
  return {
    run: async (statement) => {
      await transaction.execute(sql.raw(statement));
    },
    columns: () => columnsOf(transaction),
    content: (table, columns) => contentOf(transaction, table, columns),
    remember: async ({ name, hash }) => {
      await transaction.execute(
        sql`insert into ${history} (name, hash, at) values (${name}, ${hash}, ${now})`,
      );
    },
  };
}

async function columnsOf(transaction: PostgresDatabase): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await rowsOf<{ readonly name: string; readonly col: string }>(
    transaction,
    sql`select c.table_name as name, c.column_name as col
      from information_schema.columns c
      join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = current_schema() and t.table_type = 'BASE TABLE' and c.table_name <> 'store_migrations'
      order by c.ordinal_position`,
  );
  const byTable = Map.groupBy(rows, (row) => row.name);
  return new Map([...byTable].map(([table, columns]) => [table, columns.map((row) => row.col)]));
}

/** Adds up the rows' hashes, so that their order does not matter and equal rows do not cancel each other out. */
async function contentOf(
  transaction: PostgresDatabase,
  table: string,
  columns: readonly string[],
): Promise<Content> {
  const row = sql.join(
    columns.map((column) => sql.identifier(column)),
    sql`, `,
  );
  const [content] = await rowsOf<Content>(
    transaction,
    sql`select count(*)::integer as rows, coalesce(sum(hashtextextended(row(${row})::text, 0)::numeric), 0)::text as hash
      from ${sql.identifier(table)}`,
  );
  return content ?? { rows: 0, hash: "" };
}
