import { afterAll, beforeAll, describe } from "vitest";
import { openStore } from "#server/store/open.ts";
import type { Store } from "#server/store/store.ts";
import { storeContract } from "../contract.ts";
import { aTemporaryFolder } from "../temporary-folder.ts";

describe("the store on SQLite", () => {
  const folder = aTemporaryFolder();
  let store: Store;
  beforeAll(async () => {
    store = await openStore({ database: folder.file("store.sqlite") });
  }, 60_000);
  afterAll(() => store.close());
  storeContract(() => store);
});
