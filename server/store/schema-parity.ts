import type { Table } from "drizzle-orm";
import type * as postgres from "./schema-postgres.ts";
import type * as sqlite from "./schema-sqlite.ts";

/** The tables as the repository knows them. */
export type Tables = typeof sqlite;

type Rows<Schema> = {
  [Name in keyof Schema]: Schema[Name] extends Table
    ? { select: Schema[Name]["$inferSelect"]; insert: Schema[Name]["$inferInsert"] }
    : never;
};

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/**
 * PostgreSQL's tables, as long as their names, columns and types equal SQLite's; otherwise nothing fits and the
 * compiler stops at the one cast that needs it.
 */
export type PostgresTables =
  Same<Rows<typeof postgres>, Rows<typeof sqlite>> extends true ? typeof postgres : never;
