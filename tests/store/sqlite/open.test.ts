import Database from "better-sqlite3";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { beforeEach, describe, expect, test } from "vitest";
import { migrationsFolder, readMigrations } from "#server/store/migrations.ts";
import { openStore } from "#server/store/open.ts";
import { openSqlite } from "#server/store/sqlite.ts";
import { anAnswer, givenAccount, givenAssessment } from "../fixtures.ts";
import { plantedMigrations } from "../planted-migrations.ts";
import { aTemporaryFolder } from "../temporary-folder.ts";

const folder = aTemporaryFolder();
let here: string;
let database: string;
let count = 0;

beforeEach(() => {
  here = folder.file(`${(count += 1)}`);
  database = join(here, "data", "store.sqlite");
});

describe("opening", () => {
  test("makes the folder and the database, and finds everything again later", async () => {
    const store = await openStore({ database });
    const account = await givenAccount(store);
    await store.close();
    const again = await openStore({ database });
    expect(await again.db.accountById(account.id)).toEqual(account);
    await again.close();
  });

  test("refuses a file that is no database", async () => {
    const file = folder.file("brief.sqlite");
    writeFileSync(file, "Sehr geehrte Damen und Herren, ".repeat(100));
    await expect(openStore({ database: file })).rejects.toMatchObject({
      code: "unreachable",
      params: { reason: "SQLITE_NOTADB" },
    });
  });

  test("refuses a place where there can be no file", async () => {
    const file = folder.file("brief.txt");
    writeFileSync(file, "");
    const below = openStore({ database: join(file, "store.sqlite") });
    await expect(below).rejects.toMatchObject({ code: "unreachable", params: { reason: "EEXIST" } });
    mkdirSync(database, { recursive: true });
    await expect(openStore({ database })).rejects.toMatchObject({
      code: "unreachable",
      params: { reason: "SQLITE_CANTOPEN" },
    });
  });

  test("is for one server at a time", async () => {
    const store = await openStore({ database });
    await expect(openStore({ database })).rejects.toMatchObject({ code: "inUse", params: { database } });
    await store.close();
    await (await openStore({ database })).close();
  });

  test("is free again when a server was killed", { timeout: 60_000 }, async () => {
    const ledger = folder.file("ledger");
    const writer = fileURLToPath(new URL("./writer.ts", import.meta.url));
    const child = spawn(process.execPath, [writer, database, ledger, "1", "1000000"], { stdio: "inherit" });
    while (!existsSync(ledger)) await pause(5);
    await expect(openStore({ database })).rejects.toMatchObject({ code: "inUse" });
    child.kill("SIGKILL");
    await once(child, "exit");
    const store = await openStore({ database });
    expect((await store.db.accounts()).length).toBe(1);
    await store.close();
  });

  test("alongside a server is for short work that both then see", async () => {
    const server = await openStore({ database });
    const tool = await openStore({ database, alongside: true });
    const accounts = [await givenAccount(tool), await givenAccount(server)];
    for (const store of [server, tool]) {
      expect(await store.db.accounts()).toEqual(expect.arrayContaining(accounts));
    }
    await tool.close();
    await server.close();
    await (await openStore({ database, alongside: true })).close();
  });

  test("alongside a server never migrates", async () => {
    const server = await openStore({ database });
    const ours = readMigrations(migrationsFolder("sqlite"));
    const [next] = plantedMigrations(folder.file("next"), [["9999_next", "CREATE TABLE later (id text);"]]);
    const migrations = [...ours, next!];
    await expect(openSqlite({ database, migrations, alongside: true })).rejects.toMatchObject({
      code: "pendingMigrations",
      params: { migration: "9999_next" },
    });
    await server.close();
  });
});

describe("closing", () => {
  test("lets those finish who still write, and may be asked for twice", async () => {
    const store = await openStore({ database });
    const { assessment } = await givenAssessment(store);
    const writing = store.tx((each) => each.putCell(anAnswer(assessment), 0));
    await Promise.all([store.close(), store.close()]);
    await expect(writing).resolves.toMatchObject({ assessmentRevision: 1 });
    await expect(store.tx(async () => undefined)).rejects.toMatchObject({ code: "failed" });
    expect(readdirSync(join(here, "data")).sort()).toEqual(["store.sqlite", "store.sqlite.lock"]);
  });
});

describe("a backup", () => {
  test("made while people write is a whole database that goes on, and restores in place", async () => {
    const store = await openStore({ database });
    const { assessment } = await givenAssessment(store);
    const put = (value: number) => store.tx((each) => each.putCell(anAnswer(assessment, { value }), value));
    for (let value = 0; value < 20; value += 1) await put(value);
    const backup = folder.file("backup.sqlite");
    const [, ...during] = await Promise.all([store.backupTo(backup), put(20)]);
    expect(during).toHaveLength(1);
    for (let value = 21; value < 40; value += 1) await put(value);
    await store.close();

    copyFileSync(backup, database);
    const restored = await openStore({ database });
    const events = await restored.db.events(assessment.id);
    expect(events.length).toBeGreaterThanOrEqual(20);
    expect(events.length).toBeLessThan(40);
    const [cell] = await restored.db.cells([assessment.id]);
    expect(cell?.revision).toBe(events.length);
    const next = await restored.tx((each) => each.putCell(anAnswer(assessment), events.length));
    expect(next?.cell.revision).toBe(events.length + 1);
    await restored.close();
  });

  test("never replaces a file, and leaves nothing half behind", async () => {
    const store = await openStore({ database });
    const backup = folder.file("einmal.sqlite");
    await store.backupTo(backup);
    await expect(store.backupTo(backup)).rejects.toMatchObject({ code: "backupExists" });
    await expect(store.backupTo(join(here, "fehlt", "x.sqlite"))).rejects.toThrow();
    await store.close();
    expect(readdirSync(folder.path).filter((name) => name.includes("unfinished"))).toEqual([]);
  });
});

describe("the log and the audit log", () => {
  test.each([
    "update events set value = 'anders'",
    "delete from events",
    "update audit_entries set action = 'anders'",
    "delete from audit_entries",
  ])("are append-only for everyone: %s", async (statement) => {
    const store = await openStore({ database });
    const { assessment, account } = await givenAssessment(store);
    await store.tx(async (writing) => {
      await writing.putCell(anAnswer(assessment), 0);
      const entry = { at: assessment.createdAt, actor: account.id, action: "a", object: "o", details: {} };
      await writing.appendAudit(entry);
    });
    await store.close();
    const connection = new Database(database);
    expect(() => connection.exec(statement)).toThrow("append-only");
    connection.close();
  });
});
