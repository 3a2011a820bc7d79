import { describe, expect, it } from "vitest";
import { buildApp } from "#server/app.ts";
import { randomIds } from "#server/outside.ts";
import { StoreError, type StoreErrorCode } from "#server/store/store-error.ts";
import { aPerson, sender } from "./people.ts";
import { aRunningApp } from "./running-app.ts";
import { someWork } from "./work.ts";

const running = aRunningApp();
const quiet = {
  demo: false,
  insecure: false,
  secureCookie: true,
  publicOrigin: null,
  version: "1.0.0",
  pages: "",
};

/** The same app, but every write fails. */
const withFailingWrites = async (failure: Error, log: string[]) => {
  const { store, catalog } = running();
  const given = {
    store: { ...store, tx: () => Promise.reject(failure) },
    catalog,
    documents: { docx: async () => new Uint8Array() },
    ids: randomIds,
    clock: () => running().clock.now,
    settings: quiet,
  };
  const { app, routes } = await buildApp(given, {
    level: "info",
    stream: { write: (line) => void log.push(line) },
  });
  return { ...running(), app, routes };
};

describe("a database that fails", () => {
  it.each<[StoreErrorCode, number, string]>([
    ["diskFull", 507, "storageFull"],
    ["locked", 503, "storageUnavailable"],
    ["failed", 503, "storageUnavailable"],
  ])("(%s) is answered with %d in German; reading goes on", async (code, status, kind) => {
    const person = await aPerson(running());
    const log: string[] = [];
    const failing = await withFailingWrites(new StoreError(code, { reason: "x" }), log);
    running().clock.now += 10 * 60_000;
    const send = sender(failing, { cookie: person.cookie });
    const reply = await send("POST", "/api/proposals", { title: "T", instrument: "gesetz" });
    expect(reply.problem()).toMatchObject({ status, code: kind });
    expect((await send("GET", "/api/proposals")).status).toBe(200);
    await failing.app.close();
  });
});

describe("a document that cannot be made", () => {
  it("is told as such, and no export is written down", async () => {
    const { lead, assessment } = await someWork(running());
    const { store, catalog, clock } = running();
    const given = {
      store,
      catalog,
      clock: () => clock.now,
      documents: { docx: () => Promise.reject(new Error("out of memory")) },
      ids: randomIds,
      settings: quiet,
    };
    const { app, routes } = await buildApp(given, { level: "silent" });
    const send = sender({ ...running(), app, routes }, { cookie: lead.cookie });
    const reply = await send("GET", `/api/assessments/${assessment}/report.docx`);
    expect(reply.problem()).toMatchObject({ status: 500, code: "documentFailed" });
    expect((await store.db.audit(0, 1_000)).filter(({ action }) => action === "report.exported")).toEqual([]);
    await app.close();
  });
});

describe("a defect", () => {
  it("is answered without a word about what is inside, and logged without messages", async () => {
    const person = await aPerson(running());
    const log: string[] = [];
    const failing = await withFailingWrites(new Error("UPDATE … params: Vertraulicher Satz"), log);
    const send = sender(failing, { cookie: person.cookie });
    const reply = await send("POST", "/api/proposals", { title: "T", instrument: "gesetz" });
    expect(reply.problem()).toMatchObject({ status: 500, code: "internal" });
    expect(reply.text).not.toMatch(/ertraulich|at .*\.ts|UPDATE/);
    const line = log.find((each) => each.includes('"failure"'));
    expect(line).toContain("failing-store.test.ts");
    expect(log.join("")).not.toMatch(/ertraulich/);
    await failing.app.close();
  });
});
