import { afterAll, beforeAll, describe } from "vitest";
import { openStore } from "#server/store/open.ts";
import type { Store } from "#server/store/store.ts";
import { storeContract } from "../contract.ts";
import { aTemporaryDatabase } from "./temporary-database.ts";

describe("the store on PostgreSQL", () => {
  const database = aTemporaryDatabase();
  let store: Store;
  beforeAll(async () => {
    store = await openStore({ database: database.url() });
  });
  afterAll(() => store.close());
  storeContract(() => store);
});
