import Database from "better-sqlite3";
import { mkdirSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { migrateSqlite } from "#server/store/migrate-sqlite.ts";
import { migrationsFolder, readMigrations, type Migration } from "#server/store/migrations.ts";
import { StoreError } from "#server/store/store-error.ts";
import { at } from "../fixtures.ts";
import { olderAnswer, olderMigrations } from "../older-answers.ts";
import { lawsAndAnswers, plantedMigrations, rebuiltLaws } from "../planted-migrations.ts";
import { aTemporaryFolder } from "../temporary-folder.ts";

const folder = aTemporaryFolder();
const first = ["0000_first", lawsAndAnswers] as const;
let here: string;
let database: string;
let count = 0;

beforeEach(() => {
  here = folder.file(`${(count += 1)}`);
  database = join(here, "store.sqlite");
});

const migrations = (...files: readonly (readonly [string, string])[]) =>
  plantedMigrations(join(here, `migrations-${files.length}`), files);

async function migrate(to: readonly Migration[]): Promise<void> {
  await use(async (connection) => migrateSqlite(connection, to, at));
}

async function use<T>(what: (connection: Database.Database) => Promise<T>, file = database): Promise<T> {
  const connection = new Database(file);
  try {
    return await what(connection);
  } finally {
    connection.close();
  }
}

const select = (statement: string, file?: string) =>
  use(async (connection) => connection.prepare(statement).pluck().all(), file);

async function givenAnswers(): Promise<void> {
  await migrate(migrations(first));
  await use(async (connection) =>
    connection.exec(`insert into laws values ('uhvorschg', 'Änderung');
      insert into answers values ('1', 'uhvorschg', 'ja'), ('2', 'uhvorschg', 'nein'), ('3', 'uhvorschg', null);`),
  );
}

async function refusal(to: readonly Migration[]): Promise<StoreError> {
  const error: unknown = await migrate(to).catch((reason: unknown) => reason);
  if (!(error instanceof StoreError)) throw new Error(`not refused: ${String(error)}`);
  return error;
}

const backups = () => readdirSync(dirname(database)).filter((name) => name.includes(".before-"));

describe("a new database", () => {
  test("is made without a backup", async () => {
    await migrate(migrations(first));
    expect(await select("select count(*) from answers")).toEqual([0]);
    expect(backups()).toEqual([]);
  });

  test("that is complete is left alone", async () => {
    await givenAnswers();
    await migrate(migrations(first));
    expect(backups()).toEqual([]);
  });
});

test("a database from before answers could be taken over keeps them, as answers that people gave", async () => {
  mkdirSync(here, { recursive: true });
  const ours = readMigrations(migrationsFolder("sqlite"));
  await migrate(ours.slice(0, olderMigrations));
  await use(async (connection) => connection.exec(olderAnswer));
  await migrate(ours);
  for (const table of ["cells", "events"]) {
    expect(await select(`select value || prefilled from ${table}`)).toEqual(['"ja"0']);
  }
});

describe("a table that is made anew", () => {
  test("would lose what refers to it if its migration were simply run", async () => {
    await givenAnswers();
    await use(async (connection) => {
      connection.pragma("foreign_keys = on");
      connection.exec(`begin; ${rebuiltLaws.replaceAll("--> statement-breakpoint", "")} commit`);
    });
    expect(await select("select count(*) from answers")).toEqual([0]);
  });

  test("keeps it with us", async () => {
    await givenAnswers();
    await migrate(migrations(first, ["0001_rebuilt", rebuiltLaws]));
    expect(await select("select value from answers order by id")).toEqual(["ja", "nein", null]);
    expect(await select("select name from store_migrations")).toEqual(["0000_first", "0001_rebuilt"]);
  });

  test("is backed up before, and the backup is a whole database", async () => {
    await givenAnswers();
    await migrate(
      migrations(first, ["0001_changed", "-- changes: answers\nUPDATE answers SET value = 'x';"]),
    );
    const [backup, ...more] = backups();
    expect(more).toEqual([]);
    expect(backup).toContain("before-0001_changed");
    const copy = join(here, backup!);
    expect(await select("select value from answers order by id", copy)).toEqual(["ja", "nein", null]);
    expect(await select("pragma integrity_check", copy)).toEqual(["ok"]);
  });
});

describe("a migration that would lose something", () => {
  test.each([
    ["rows", "DELETE FROM answers WHERE value IS NULL;", "answers"],
    ["all rows", "DELETE FROM answers;", "answers"],
    ["a word", "UPDATE laws SET title = 'Aenderung';", "laws"],
    [
      "which answer was whose",
      "UPDATE answers SET value = CASE id WHEN '1' THEN 'nein' ELSE 'ja' END WHERE id < '3';",
      "answers",
    ],
    ["a null", "UPDATE answers SET value = '' WHERE value IS NULL;", "answers"],
    ["a column", "ALTER TABLE answers DROP COLUMN value;", "answers"],
    ["a table", "DROP TABLE answers;", "answers"],
    ["a table's name", "ALTER TABLE answers RENAME TO replies;", "answers"],
  ])("(%s) is refused, and the database is as it was", async (_, sql, table) => {
    await givenAnswers();
    const error = await refusal(migrations(first, ["0001_planted", sql]));
    expect(error.code).toBe("migrationLosesData");
    expect(error.params).toMatchObject({ migration: "0001_planted", table });
    expect(await select("select value from answers order by id")).toEqual(["ja", "nein", null]);
    expect(await select("select name from store_migrations")).toEqual(["0000_first"]);
    const copy = error.params["backup"] ?? "";
    expect(await select("select value from answers order by id", copy)).toEqual(["ja", "nein", null]);
  });

  test("may, where it says so", async () => {
    await givenAnswers();
    const sql = "-- changes: answers\nALTER TABLE answers DROP COLUMN value;";
    await migrate(migrations(first, ["0001_declared", sql]));
    expect(await select("select count(*) from answers")).toEqual([3]);
  });

  test("may not leave answers without their law even then", async () => {
    await givenAnswers();
    const sql = "-- changes: laws\nDELETE FROM laws;";
    const error = await refusal(migrations(first, ["0001_orphans", sql]));
    expect(error.code).toBe("migrationBreaksReferences");
    expect(error.params).toMatchObject({ table: "answers" });
    expect(await select("select count(*) from laws")).toEqual([1]);
  });

  test("is refused together with those before it", async () => {
    await givenAnswers();
    const good = ["0001_good", "CREATE TABLE notes (id text PRIMARY KEY);"] as const;
    const bad = ["0002_bad", "INSERT INTO nowhere VALUES (1);"] as const;
    const error = await refusal(migrations(first, good, bad));
    expect(error.code).toBe("migrationFailed");
    expect(error.params).toMatchObject({ migration: "0002_bad", reason: "SQLITE_ERROR" });
    expect(await select("select name from sqlite_schema where name = 'notes'")).toEqual([]);
  });

  test.each(["DELETE FROM answers; COMMIT;", "-- weg damit\nCOMMIT;"])(
    "cannot slip out of the transaction: %s",
    async (sql) => {
      await givenAnswers();
      const error = await refusal(migrations(first, ["0001_slips", sql]));
      expect(error.code).toBe("migrationFailed");
      expect(await select("select count(*) from answers")).toEqual([3]);
    },
  );
});

describe("a database whose history is not the beginning of ours", () => {
  test("because it is newer is refused", async () => {
    await givenAnswers();
    await migrate(migrations(first, ["0001_next", "CREATE TABLE notes (id text PRIMARY KEY);"]));
    const error = await refusal(migrations(first));
    expect(error.code).toBe("newerDatabase");
    expect(error.params).toEqual({ migration: "0001_next" });
  });

  test("because a migration was edited is refused, but not for its line ends", async () => {
    await givenAnswers();
    await migrate(migrations(["0000_first", lawsAndAnswers.replaceAll("\n", "\r\n")]));
    const error = await refusal(migrations(["0000_first", `${lawsAndAnswers} `]));
    expect(error.code).toBe("changedMigration");
  });

  test("because it went through another one is refused", async () => {
    await givenAnswers();
    const error = await refusal(migrations(["0000_other", lawsAndAnswers]));
    expect(error.code).toBe("missingMigration");
  });
});
