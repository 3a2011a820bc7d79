import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readMigrations, type Migration } from "#server/store/migrations.ts";

/** Writes migrations as drizzle-kit would, each a name and its SQL, and reads them back as the store does. */
export function plantedMigrations(
  folder: string,
  files: readonly (readonly [name: string, sql: string])[],
): readonly Migration[] {
  mkdirSync(join(folder, "meta"), { recursive: true });
  const entries = files.map(([tag], idx) => ({ idx, tag }));
  writeFileSync(join(folder, "meta", "_journal.json"), JSON.stringify({ entries }));
  for (const [name, sql] of files) writeFileSync(join(folder, `${name}.sql`), sql);
  return readMigrations(folder);
}

/** Two tables, one of which refers to the other and goes with it. */
export const lawsAndAnswers = [
  "CREATE TABLE laws (id text PRIMARY KEY, title text NOT NULL);",
  "CREATE TABLE answers (id text PRIMARY KEY, law_id text NOT NULL REFERENCES laws (id) ON DELETE CASCADE, value text);",
].join("\n--> statement-breakpoint\n");

/** What drizzle-kit generates on SQLite to change a column: the table is made anew and the old one dropped. */
export const rebuiltLaws = [
  "PRAGMA foreign_keys=OFF;",
  "CREATE TABLE __new_laws (id text PRIMARY KEY, title text NOT NULL DEFAULT '');",
  "INSERT INTO __new_laws (id, title) SELECT id, title FROM laws;",
  "DROP TABLE laws;",
  "ALTER TABLE __new_laws RENAME TO laws;",
  "PRAGMA foreign_keys=ON;",
].join("\n--> statement-breakpoint\n");
