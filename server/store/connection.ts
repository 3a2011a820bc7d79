import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import type { Tables } from "./schema-parity.ts";

/** The database as the repository is written against it; PostgreSQL's is cast to it once, in `open.ts`. */
export type Database = BetterSQLite3Database;

/** What the repository works with: one connection or one transaction. */
export type Connection = {
  readonly db: Database;
  readonly tables: Tables;
  /**
   * Makes a query keep the rows it finds until the transaction ends, so that nobody changes them between reading
   * and writing. Missing where there is nothing to keep: outside of transactions, and on SQLite with its one writer.
   */
  readonly holding?: <Query>(query: Query) => Query;
};

/** The query as it is, or keeping its rows where the connection can. */
export function held<Query>({ holding }: Connection, query: Query): Query {
  return holding ? holding(query) : query;
}
