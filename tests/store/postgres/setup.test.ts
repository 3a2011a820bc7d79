/** Where SQLite's one writer keeps order by itself and PostgreSQL lets works run side by side: the first account. */
import { Client } from "pg";
import { describe, expect, it } from "vitest";
import { isSetupOpen, offerSetup, setUp as makeFirst } from "#server/identity/setup.ts";
import type { Store } from "#server/store/store.ts";
import { sender } from "../../server/people.ts";
import { aRunningApp, type Running } from "../../server/running-app.ts";
import { aTemporaryDatabase } from "./temporary-database.ts";

/** An app on a database in which there is no account yet. */
const aFreshApp = () => aRunningApp({ database: aTemporaryDatabase().url });

const setUp = async (running: Running, token: string, username: string): Promise<number> => {
  const account = { username, name: "Erste Person", password: "ein-langes-kennwort-4711" };
  return (await sender(running)("POST", "/api/setup", { token, ...account })).status;
};

const names = ["eva", "otto", "maja", "udo", "lea", "ben"];

describe.each([1, 2, 3])("at the same moment, time %i", () => {
  const running = aFreshApp();

  it("one token makes one account", async () => {
    const token = (await offerSetup(running().services)) ?? "";
    const statuses = await Promise.all(names.map((name) => setUp(running(), token, name)));
    expect(statuses.sort()).toEqual([204, 403, 403, 403, 403, 403]);
    expect(await running().store.db.accounts()).toHaveLength(1);
    expect(await isSetupOpen(running().store.db)).toBe(false);
    expect(await offerSetup(running().services)).toBeNull();
  });
});

describe("a server that starts while the first account is made", () => {
  const database = aTemporaryDatabase();
  const running = aRunningApp({ database: database.url });

  /** Until somebody waits in the database for what somebody else holds. */
  const untilWaiting = async (): Promise<void> => {
    const client = new Client({ connectionString: database.url() });
    await client.connect();
    const waiting =
      "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
    await expect.poll(async () => (await client.query(waiting)).rowCount, { timeout: 9_000 }).toBe(1);
    await client.end();
  };

  it("opens no door beside it", async () => {
    const { services, store } = running();
    const token = (await offerSetup(services)) ?? "";
    const { promise: worked, resolve: isWorked } = Promise.withResolvers<null>();
    const { promise: gate, resolve: open } = Promise.withResolvers<null>();
    const slow: Store = {
      ...store,
      tx: (work) =>
        store.tx(async (writing) => {
          const done = await work(writing);
          isWorked(null);
          await gate;
          return done;
        }),
    };
    const account = { username: "eva", name: "Eva", password: "ein-langes-kennwort-4711" };
    const made = makeFirst({ ...services, store: slow }, { token, ...account });
    await worked;
    const offered = offerSetup(services);
    await untilWaiting();
    open(null);
    await made;
    expect(await offered).toBeNull();
    expect(await isSetupOpen(store.db)).toBe(false);
  });
});
