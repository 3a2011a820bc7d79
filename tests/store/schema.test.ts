import { spawnSync } from "node:child_process";
import { cpSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { Table, getTableColumns, is } from "drizzle-orm";
import { getTableConfig as postgresConfig, type PgTable } from "drizzle-orm/pg-core";
import { getTableConfig as sqliteConfig, type SQLiteTable } from "drizzle-orm/sqlite-core";
import { describe, expect, test } from "vitest";
import * as postgres from "#server/store/schema-postgres.ts";
import * as sqlite from "#server/store/schema-sqlite.ts";
import { aTemporaryFolder } from "./temporary-folder.ts";

const root = join(import.meta.dirname, "..", "..");
const folder = aTemporaryFolder();

type Config = ReturnType<typeof sqliteConfig> | ReturnType<typeof postgresConfig>;

/** What the two databases must agree on, beyond what their types can say. */
function shapeOf(table: Table, config: Config) {
  const names = (columns: readonly { readonly name: string }[]) => columns.map((column) => column.name);
  return {
    name: config.name,
    columns: Object.entries(getTableColumns(table)).map(([key, column]) => ({
      key,
      name: column.name,
      notNull: column.notNull,
      unique: column.isUnique,
      primary: column.primary,
    })),
    primaryKeys: config.primaryKeys.map((key) => names(key.columns)),
    foreignKeys: config.foreignKeys
      .map((key) => key.reference())
      .map(({ columns, foreignColumns }) => [names(columns), names(foreignColumns)]),
    checks: config.checks.map((check) => check.name),
    indexes: config.indexes.map((index) => index.config.name),
  };
}

const tablesOf = (schema: object) => Object.entries(schema).filter(([, table]) => is(table, Table));

describe("the two schemas", () => {
  test("have the same tables, columns, keys, checks and indexes", () => {
    const onSqlite = tablesOf(sqlite).map(([, table]) => shapeOf(table, sqliteConfig(table as SQLiteTable)));
    const onPostgres = tablesOf(postgres).map(([, table]) =>
      shapeOf(table, postgresConfig(table as PgTable)),
    );
    expect(onSqlite.length).toBeGreaterThan(10);
    expect(onPostgres).toEqual(onSqlite);
  });
});

describe.each([
  ["sqlite", "sqlite"],
  ["postgres", "postgresql"],
])("the migrations for %s", (name, dialect) => {
  test("lead to exactly this schema", { timeout: 60_000 }, () => {
    // drizzle-kit takes every folder as relative to the current one.
    const copy = folder.file(name);
    cpSync(join(root, "migrations", name), copy, { recursive: true });
    const before = readdirSync(copy);
    const kit = join(root, "node_modules", "drizzle-kit", "bin.cjs");
    const schema = `server/store/schema-${name}.ts`;
    const { stdout, status } = spawnSync(
      process.execPath,
      [kit, "generate", "--dialect", dialect, "--schema", schema, "--out", relative(root, copy)],
      { cwd: root, encoding: "utf8" },
    );
    expect(status).toBe(0);
    expect(stdout).toContain("No schema changes");
    expect(readdirSync(copy)).toEqual(before);
  });
});
