import { sql, type Column, type Placeholder, type SQL } from "drizzle-orm";

/** A value that a prepared statement is given when it runs. */
export const parameter = (name: string): Placeholder => sql.placeholder(name);

/** The same in `set(…)`, where drizzle does not know by itself how the column stores it. */
export const parameterFor = (name: string, column: Column): SQL =>
  sql`${sql.param(sql.placeholder(name), column)}`;
