import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openStore } from "#server/store/open.ts";
import type { Store } from "#server/store/store.ts";
import { anAnswer, at, givenAccount, givenAssessment } from "../fixtures.ts";
import { firstBroken } from "#server/store/audit-chain.ts";
import { aTemporaryDatabase } from "./temporary-database.ts";

const database = aTemporaryDatabase();

async function onDatabase(statement: string): Promise<readonly Record<string, unknown>[]> {
  const client = new Client({ connectionString: database.url() });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

describe("two servers on one PostgreSQL database", () => {
  let servers: readonly [Store, Store];
  beforeAll(async () => {
    const open = () => openStore({ database: database.url() });
    servers = await Promise.all([open(), open()]);
  });
  afterAll(() => Promise.all(servers.map((server) => server.close())));

  test("see at once what the other has confirmed", async () => {
    const account = await givenAccount(servers[0]);
    expect(await servers[1].db.accountById(account.id)).toEqual(account);
  });

  test("let exactly one person win on one question", async () => {
    const { assessment } = await givenAssessment(servers[0]);
    const results = await Promise.all(
      ["a", "b", "c", "d"].map((value, index) =>
        servers[index % 2]!.tx((writing) => writing.putCell(anAnswer(assessment, { value }), 0)),
      ),
    );
    expect(results.filter((each) => each !== undefined)).toHaveLength(1);
  });

  test("count every change of an assessment once and keep one audit chain", async () => {
    const { assessment, account } = await givenAssessment(servers[1]);
    const works = Array.from({ length: 30 }, (_, index) =>
      servers[index % 2]!.tx(async (writing) => {
        const saved = await writing.putCell(anAnswer(assessment, { questionId: `q${index}` }), 0);
        await writing.appendAudit({ at, actor: account.id, action: "a", object: `q${index}`, details: {} });
        return saved?.assessmentRevision ?? 0;
      }),
    );
    const revisions = (await Promise.all(works)).sort((a, b) => a - b);
    expect(revisions).toEqual(works.map((_, index) => index + 1));
    const entries = await servers[0].db.audit(0, 1000);
    expect(entries).toHaveLength(30);
    expect(firstBroken(entries)).toBeUndefined();
  });

  test("work on after the database has thrown them out", async () => {
    await onDatabase(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
    );
    await expect.poll(() => givenAccount(servers[0]).then((account) => account.name)).toBe("Anna Berg");
  });

  test("tell of a transaction that is thrown out midway, and work on", async () => {
    const thrown = servers[0].tx(async (writing) => {
      await writing.setting("x");
      await onDatabase(
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and state = 'idle in transaction'",
      );
      await writing.setSetting("x", "nie");
    });
    await expect(thrown).rejects.toMatchObject({ code: "failed" });
    expect(await servers[1].db.setting("x")).toBeUndefined();
    await servers[0].tx((writing) => writing.setSetting("x", "doch"));
    expect(await servers[1].db.setting("x")).toBe("doch");
  });

  test("cannot change the log, not even by hand", async () => {
    const { assessment } = await givenAssessment(servers[0]);
    await servers[0].tx((writing) => writing.putCell(anAnswer(assessment), 0));
    for (const statement of ["update events set note = ''", "delete from events", "truncate audit_entries"]) {
      await expect(onDatabase(statement)).rejects.toThrow("append-only");
    }
  });

  test("leave backups to the database's own tools", async () => {
    await expect(servers[0].backupTo("anywhere")).rejects.toMatchObject({ code: "backupUnsupported" });
  });
});

describe("opening", () => {
  test("refuses a server that nobody answers on", async () => {
    const nobody = openStore({ database: "postgres://postgres@127.0.0.1:1/x" });
    await expect(nobody).rejects.toMatchObject({ code: "unreachable", params: { reason: "ECONNREFUSED" } });
  });

  test("refuses a database that does not exist", async () => {
    const url = new URL(database.url());
    url.pathname = "/gibt_es_nicht";
    await expect(openStore({ database: url.href })).rejects.toMatchObject({
      code: "unreachable",
      params: { reason: "3D000" },
    });
  });

  test("refuses to confirm what is not yet on the disk", async () => {
    const url = new URL(database.url());
    url.searchParams.set("options", "-c synchronous_commit=off");
    await expect(openStore({ database: url.href })).rejects.toMatchObject({
      code: "notDurable",
      params: { setting: "synchronous_commit", value: "off" },
    });
  });
});
