import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { tidyHouse } from "#server/housekeeping.ts";
import { attemptKeys } from "#server/identity/attempts.ts";
import { sha256 } from "#server/sha256.ts";
import type { Store } from "#server/store/store.ts";
import { StoreError } from "#server/store/store-error.ts";
import { aPerson, sender, type Person } from "./people.ts";
import { aRunningApp, morning } from "./running-app.ts";
import { answer, change, someWork } from "./work.ts";

const running = aRunningApp();
const hour = 60 * 60_000;
const day = 24 * hour;

beforeEach(() => {
  running().clock.now = morning;
});

const tidy = (store: Store = running().store) =>
  tidyHouse({ store, clock: () => running().clock.now, log: running().app.log });

const isKept = async ({ cookie }: Person): Promise<boolean> =>
  (await running().store.db.session(sha256(cookie.replace("__Host-session=", "")))) !== undefined;

describe("sessions", () => {
  it("are removed when they ended more than a day ago", async () => {
    const person = await aPerson(running());
    running().clock.now += 8 * hour + day;
    await tidy();
    expect(await isKept(person)).toBe(true);
    running().clock.now += 1;
    await tidy();
    expect(await isKept(person)).toBe(false);
  });

  it("go on for whoever is signed in, to their last minute", async () => {
    const person = await aPerson(running());
    running().clock.now += 8 * hour - 1;
    await tidy();
    expect((await person.send("GET", "/api/session")).status).toBe(200);
    running().clock.now += 8 * hour - 1;
    await tidy();
    expect((await person.send("GET", "/api/session")).status).toBe(200);
  });
});

describe("failed sign-ins", () => {
  const fail = () => sender(running())("POST", "/api/session", { username: "niemand", password: "falsch" });
  const keys = Object.values(attemptKeys("niemand", "127.0.0.1"));

  it("still delay after the house was tidied, and are removed once they are long forgotten", async () => {
    for (let time = 0; time < 5; time += 1) expect((await fail()).status).toBe(401);
    await tidy();
    expect((await fail()).problem()).toMatchObject({ status: 429, retryAfter: 1 });
    running().clock.now += hour + day;
    await tidy();
    expect(await running().store.db.signInFailures(keys)).toHaveLength(2);
    running().clock.now += 1;
    await tidy();
    expect(await running().store.db.signInFailures(keys)).toEqual([]);
  });
});

describe("a removal that fails", () => {
  it("is logged, and does not keep the others from being done", async () => {
    const { store, log } = running();
    const person = await aPerson(running());
    running().clock.now += 8 * hour + day + 1;
    let works = 0;
    const failingOnce: Store = {
      ...store,
      tx: (work) => {
        works += 1;
        return works === 1 ? Promise.reject(new StoreError("locked")) : store.tx(work);
      },
    };
    await tidy(failingOnce);
    expect(log.join("")).toContain("answers to changes could not be removed");
    expect(await isKept(person)).toBe(false);
  });
});

describe("answers to changes", () => {
  it("are kept for thirty days", async () => {
    const { lead, assessment } = await someWork(running());
    const key = randomUUID();
    await answer(lead, assessment, "ablauf", change("Erst dies."), key);
    const kept = () => running().store.db.changeRequest(lead.account.id, assessment, key);
    running().clock.now += 30 * day;
    await tidy();
    expect(await kept()).toBeDefined();
    running().clock.now += 1;
    await tidy();
    expect(await kept()).toBeUndefined();
  });
});
