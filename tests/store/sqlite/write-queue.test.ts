import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { sqliteTransaction } from "#server/store/sqlite-transaction.ts";
import { writeQueue, type GroupTransaction, type WriteQueue } from "#server/store/write-queue.ts";
import { aTemporaryFolder } from "../temporary-folder.ts";

const folder = aTemporaryFolder();
let connection: Database.Database;
let queue: WriteQueue;
let commits: number;
let count = 0;

/** The real transaction, with its commits counted. */
function counted(transaction: GroupTransaction): GroupTransaction {
  const commit = async () => {
    commits += 1;
    await transaction.commit();
  };
  return { ...transaction, commit };
}

beforeEach(() => {
  connection = new Database(folder.file(`${(count += 1)}.sqlite`), { timeout: 0 });
  connection.pragma("journal_mode = wal");
  connection.pragma("synchronous = full");
  connection.exec("create table notes (text text unique)");
  connection.exec("create table replies (note text references notes (text) deferrable initially deferred)");
  commits = 0;
  queue = writeQueue(counted(sqliteTransaction(connection, 150)));
});
afterEach(() => connection.close());

const note = (text: string) => connection.prepare("insert into notes values (?)").run(text);
const notes = () => connection.prepare("select text from notes order by rowid").pluck().all();

describe("works that wait at the same time", () => {
  test("share one commit and keep their order", async () => {
    const texts = Array.from({ length: 8 }, (_, index) => `${index}`);
    await Promise.all(texts.map((text) => queue.add(async () => note(text))));
    expect(commits).toBe(1);
    expect(notes()).toEqual(texts);
  });

  test("are told nothing before the commit, not even a refusal", async () => {
    const seen: string[] = [];
    const watched = writeQueue({
      ...sqliteTransaction(connection),
      commit: async () => {
        seen.push("commit");
        connection.exec("commit");
      },
    });
    await Promise.allSettled([
      watched.add(async () => note("a")).then(() => seen.push("a")),
      watched.add(() => Promise.reject(new Error("nein"))).catch(() => seen.push("nein")),
    ]);
    expect(seen).toEqual(["commit", "a", "nein"]);
  });

  test("do not mix, also where one of them takes its time", async () => {
    const slow = queue.add(async () => {
      note("erst");
      await new Promise((resolve) => setImmediate(resolve));
      throw new Error("zurück");
    });
    const quick = queue.add(async () => note("danach"));
    await expect(slow).rejects.toThrow("zurück");
    await quick;
    expect(notes()).toEqual(["danach"]);
  });

  test("in greater number than a group holds all get their turn", async () => {
    await Promise.all(Array.from({ length: 150 }, (_, index) => queue.add(async () => note(`${index}`))));
    expect(notes()).toHaveLength(150);
    expect(commits).toBe(3);
  });
});

describe("a commit that fails", () => {
  test("fails for everyone in the group, and the next group works", async () => {
    const results = await Promise.allSettled([
      queue.add(async () => note("a")),
      queue.add(async () => connection.exec("insert into replies values ('niemand')")),
      queue.add(() => Promise.reject(new Error("auch das rührt von der Gruppe her"))),
    ]);
    for (const result of results) {
      expect(result).toMatchObject({ status: "rejected", reason: { name: "StoreError", code: "failed" } });
    }
    expect(notes()).toEqual([]);
    await queue.add(async () => note("b"));
    expect(notes()).toEqual(["b"]);
  });

  test("because the disk is full says so, and works again when there is room", async () => {
    const pages = Number(connection.pragma("page_count", { simple: true }));
    connection.pragma(`max_page_count = ${pages + 2}`);
    const large = () => queue.add(async () => note("x".repeat(100_000)));
    await expect(large()).rejects.toMatchObject({ code: "diskFull" });
    await queue.add(async () => note("klein"));
    connection.pragma("max_page_count = 1000000");
    await large();
    expect(notes()).toHaveLength(2);
  });

  test("because the database rolled everything back takes only those with it that had begun", async () => {
    const works = [
      async () => note("verloren"),
      async () => connection.exec("insert or rollback into notes values ('verloren')"),
      async () => note("kommt noch"),
    ];
    const results = await Promise.allSettled(works.map((work) => queue.add<unknown>(work)));
    expect(results.map((result) => result.status)).toEqual(["rejected", "rejected", "fulfilled"]);
    expect(notes()).toEqual(["kommt noch"]);
  });
});

describe("a database that another process writes to", () => {
  test("is waited for while the event loop goes on", async () => {
    const other = new Database(connection.name, { timeout: 0 });
    other.exec("begin immediate");
    other.exec("insert into notes values ('zuerst')");
    const work = queue.add(async () => note("danach"));
    setTimeout(() => other.exec("commit"), 40);
    await work;
    other.close();
    expect(notes()).toEqual(["zuerst", "danach"]);
  });

  test("is not waited for without end; the next work succeeds when it is free", async () => {
    const other = new Database(connection.name, { timeout: 0 });
    other.exec("begin immediate");
    await expect(queue.add(async () => note("nie"))).rejects.toMatchObject({ code: "locked" });
    other.exec("rollback");
    other.close();
    await queue.add(async () => note("jetzt"));
    expect(notes()).toEqual(["jetzt"]);
  });
});

describe("the end", () => {
  test("lets those finish who wait and refuses who comes later", async () => {
    const waiting = queue.add(async () => note("noch"));
    await queue.end();
    await waiting;
    await expect(queue.add(async () => note("zu spät"))).rejects.toMatchObject({ code: "failed" });
    expect(notes()).toEqual(["noch"]);
  });
});

describe("a connection that does not sync its commits", () => {
  test.each(["off", "normal"])("(synchronous=%s) is found out at the first commit", async (level) => {
    connection.pragma(`synchronous = ${level}`);
    await expect(queue.add(async () => note("a"))).rejects.toMatchObject({ code: "notDurable" });
  });
});
