import { sql, type Column, type Placeholder, type SQL } from "drizzle-orm";
import { once } from "./once.ts";

/** A value that a prepared statement is given when it runs. */
export const parameter = (name: string): Placeholder => sql.placeholder(name);

/** The same in `set(…)`, where drizzle does not know by itself how the column stores it. */
export const parameterFor = (name: string, column: Column): SQL =>
  sql`${sql.param(sql.placeholder(name), column)}`;

/** One of drizzle's builders. Those for PostgreSQL take a name, those for SQLite need none and disregard it. */
type Preparable<Statement> = {
  readonly toSQL: () => { readonly sql: string };
  readonly prepare: (name?: string) => Statement;
};

const names = new Map<string, string>();

/** Each text has its own name, because a connection has one text for each name; the text itself would be too long. */
const nameOf = (text: string): string => {
  const name = names.get(text) ?? `praxischeck_${names.size}`;
  names.set(text, name);
  return name;
};

/**
 * A statement that is built when it is first run, and kept. On PostgreSQL each connection keeps it too, parsed and in
 * time planned; without a name both would be done again for each run.
 */
export function prepared<Statement>(build: () => Preparable<Statement>): () => Statement {
  return once(() => {
    const query = build();
    return query.prepare(nameOf(query.toSQL().sql));
  });
}
