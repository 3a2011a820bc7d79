import { sql } from "drizzle-orm";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import type { Connection, Database } from "./connection.ts";
import type { PostgresTables, Tables } from "./schema-parity.ts";
import * as schema from "./schema-postgres.ts";

/** drizzle's database or transaction on any driver for PostgreSQL. */
export type PostgresDatabase = PgDatabase<PgQueryResultHKT>;

type Lockable = { readonly for: (strength: "no key update") => unknown };

/**
 * PostgreSQL as the repository knows databases. Both of drizzle's builders have the methods that the repository
 * uses, but no common type: here, once, one is taken for the other, and the contract tests hold them together.
 */
export function postgresConnection(database: PostgresDatabase): Connection {
  const tables: PostgresTables = schema;
  return { db: database as unknown as Database, tables: tables as unknown as Tables };
}

/** The same inside a transaction, where rows can be held. Others may still refer to a row that is held. */
export function postgresTransaction(transaction: PostgresDatabase): Connection {
  return {
    ...postgresConnection(transaction),
    holding: {
      rows: <Query>(query: Query) => (query as Lockable).for("no key update") as Query,
      name: async (name) => {
        await transaction.execute(sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`);
      },
      assessments: new Set(),
    },
  };
}
