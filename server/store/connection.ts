import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import type { Tables } from "./schema-parity.ts";

/** The database as the repository is written against it; PostgreSQL's is cast to it once, in `open.ts`. */
export type Database = BetterSQLite3Database;

/** What the repository works with: one connection or one transaction. */
export type Connection = {
  readonly db: Database;
  readonly tables: Tables;
  /** Missing where there is nothing to hold: outside of transactions, and on SQLite with its one writer. */
  readonly holding?: Holding;
};

/** How a transaction keeps others from changing between its reading and its writing what it has read. */
export type Holding = {
  /** Makes a query keep the rows it finds until the transaction ends. */
  readonly rows: <Query>(query: Query) => Query;
  /** Holds a name, for rows that may not be there yet: whoever asks for the same one waits until the transaction ends. */
  readonly name: (name: string) => Promise<void>;
  /** The assessments whose row is held already: asking for it again would cost every save a round trip. */
  readonly assessments: Set<string>;
};

/** The query as it is, or keeping its rows where the connection can. */
export function held<Query>({ holding }: Connection, query: Query): Query {
  return holding ? holding.rows(query) : query;
}
