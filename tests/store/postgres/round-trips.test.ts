import { createServer, connect, type AddressInfo, type Server } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openStore } from "#server/store/open.ts";
import type { Store } from "#server/store/store.ts";
import { anAnswer, at, givenAssessment } from "../fixtures.ts";
import { aTemporaryDatabase } from "./temporary-database.ts";

const database = aTemporaryDatabase();

/** How often somebody waited for the database: it was sent something after it had answered. */
let trips = 0;
let line: Server;
let store: Store;

/** Stands between the store and the database, and hands on what either says. */
const aLine = ({ hostname, port }: URL): Server =>
  createServer((near) => {
    const far = connect(Number(port || 5432), hostname);
    let isAnswered = true;
    near.on("data", (sent) => {
      if (isAnswered) trips += 1;
      isAnswered = false;
      far.write(sent);
    });
    far.on("data", (answered) => {
      isAnswered = true;
      near.write(answered);
    });
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      one.on("error", () => other.destroy());
      one.on("close", () => other.end());
    }
  });

beforeAll(async () => {
  line = aLine(new URL(database.url()));
  await new Promise<void>((listening) => void line.listen(0, "127.0.0.1", listening));
  const url = new URL(database.url());
  url.hostname = "127.0.0.1";
  url.port = String((line.address() as AddressInfo).port);
  store = await openStore({ database: url.href });
});
afterAll(async () => {
  await store.close();
  line.close();
});

test("a save waits for the database four times", async () => {
  const { account, assessment } = await givenAssessment(store);
  const request = {
    accountId: account.id,
    assessmentId: assessment.id,
    hash: "h",
    status: 200,
    body: "{}",
    at,
  };
  const save = (revision: number) =>
    store.tx(async (writing) => {
      const [, saved] = await Promise.all([
        writing.assessment(assessment.id),
        writing.putCell(anAnswer(assessment), revision),
      ]);
      await writing.addChangeRequest({ ...request, key: `k${revision}` });
      return saved?.cell.revision;
    });
  for (const revision of [0, 1, 2]) {
    trips = 0;
    expect(await save(revision)).toBe(revision + 1);
    // The cell; its event with the count of changes; the kept answer; the commit.
    expect(trips).toBe(4);
  }
});
