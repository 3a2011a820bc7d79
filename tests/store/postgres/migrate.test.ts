import { drizzle } from "drizzle-orm/node-postgres";
import { Client, Pool } from "pg";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { migratePostgres } from "#server/store/migrate-postgres.ts";
import { migrationsFolder, readMigrations, type Migration } from "#server/store/migrations.ts";
import type { PostgresDatabase } from "#server/store/postgres-connection.ts";
import { at } from "../fixtures.ts";
import { olderAnswer, olderMigrations } from "../older-answers.ts";
import { lawsAndAnswers, plantedMigrations } from "../planted-migrations.ts";
import { aTemporaryFolder } from "../temporary-folder.ts";
import { aTemporaryDatabase } from "./temporary-database.ts";

const folder = aTemporaryFolder();
const server = aTemporaryDatabase();
const first = ["0000_first", lawsAndAnswers] as const;
let pool: Pool;
let count = 0;

beforeEach(async () => {
  const schema = `test_${(count += 1)}`;
  const client = new Client({ connectionString: server.url() });
  await client.connect();
  await client.query(`create schema ${schema}`);
  await client.end();
  pool = new Pool({ connectionString: server.url(), options: `-c search_path=${schema}` });
});
afterEach(() => pool.end());

const migrations = (...files: readonly (readonly [string, string])[]) =>
  plantedMigrations(folder.file(`${count}-${files.length}`), files);

// The compiler reads drizzle's types here as a module and through the server's declarations as CommonJS.
const migrate = (to: readonly Migration[]) =>
  migratePostgres(drizzle(pool) as unknown as PostgresDatabase, to, at);

const select = async (statement: string) =>
  (await pool.query({ text: statement, rowMode: "array" })).rows.flat();

async function givenAnswers(): Promise<void> {
  await migrate(migrations(first));
  await pool.query(`insert into laws values ('uhvorschg', 'Änderung');
    insert into answers values ('1', 'uhvorschg', 'ja'), ('2', 'uhvorschg', null)`);
}

describe("migrating PostgreSQL", () => {
  test("goes on where it ended", async () => {
    await givenAnswers();
    await migrate(migrations(first, ["0001_notes", "CREATE TABLE notes (id text PRIMARY KEY);"]));
    expect(await select("select name from store_migrations order by position")).toEqual([
      "0000_first",
      "0001_notes",
    ]);
    expect(await select("select value from answers order by id")).toEqual(["ja", null]);
  });

  test("keeps answers from before they could be taken over, as answers that people gave", async () => {
    const ours = readMigrations(migrationsFolder("postgres"));
    await pool.end();
    // Ours name the schema that they refer to.
    pool = new Pool({ connectionString: server.url() });
    await migrate(ours.slice(0, olderMigrations));
    await pool.query(olderAnswer);
    await migrate(ours);
    for (const table of ["cells", "events"]) {
      expect(await select(`select value, prefilled from ${table}`)).toEqual(['"ja"', false]);
    }
  });

  test("by several servers that start at once happens once", async () => {
    const all = migrations(first, ["0001_notes", "CREATE TABLE notes (id text PRIMARY KEY);"]);
    await Promise.all(Array.from({ length: 4 }, () => migrate(all)));
    expect(await select("select count(*)::integer from store_migrations")).toEqual([2]);
  });

  test.each([
    ["rows", "DELETE FROM answers WHERE value IS NULL;"],
    ["a word", "UPDATE answers SET value = 'nein' WHERE id = '1';"],
    ["a column", "ALTER TABLE answers DROP COLUMN value;"],
    ["a table", "DROP TABLE answers;"],
  ])("that would lose %s is refused whole", async (_, sql) => {
    await givenAnswers();
    const good = ["0001_good", "CREATE TABLE notes (id text PRIMARY KEY);"] as const;
    await expect(migrate(migrations(first, good, ["0002_planted", sql]))).rejects.toMatchObject({
      code: "migrationLosesData",
      params: { migration: "0002_planted", table: "answers" },
    });
    expect(await select("select value from answers order by id")).toEqual(["ja", null]);
    expect(await select("select name from store_migrations")).toEqual(["0000_first"]);
  });

  test("may lose what it says it changes", async () => {
    await givenAnswers();
    await migrate(migrations(first, ["0001_fewer", "-- changes: answers\nDELETE FROM answers;"]));
    expect(await select("select count(*)::integer from answers")).toEqual([0]);
  });

  test("that does not run is refused by name", async () => {
    await expect(migrate(migrations(first, ["0001_bad", "DROP TABLE nowhere;"]))).rejects.toMatchObject({
      code: "migrationFailed",
      params: { migration: "0001_bad", reason: "42P01" },
    });
  });

  test("refuses a newer database and an edited migration", async () => {
    await givenAnswers();
    await expect(migrate([])).rejects.toMatchObject({ code: "newerDatabase" });
    const edited = migrations(["0000_first", `${lawsAndAnswers} `]);
    await expect(migrate(edited)).rejects.toMatchObject({ code: "changedMigration" });
  });
});
