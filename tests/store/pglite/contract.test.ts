import { PGlite } from "@electric-sql/pglite";
import { drizzle } from "drizzle-orm/pglite";
import { afterAll, beforeAll, describe } from "vitest";
import { migratePostgres } from "#server/store/migrate-postgres.ts";
import { migrationsFolder, readMigrations } from "#server/store/migrations.ts";
import type { PostgresDatabase } from "#server/store/postgres-connection.ts";
import { postgresStore } from "#server/store/postgres.ts";
import type { Store } from "#server/store/store.ts";
import { storeContract } from "../contract.ts";
import { at } from "../fixtures.ts";

describe("the store on PGlite", () => {
  let store: Store;
  beforeAll(async () => {
    const pglite = await PGlite.create();
    // The compiler reads drizzle's types here as a module and through the server's declarations as CommonJS.
    const database = drizzle(pglite) as unknown as PostgresDatabase;
    await migratePostgres(database, readMigrations(migrationsFolder("postgres")), at);
    store = postgresStore(database, () => pglite.close());
  });
  afterAll(() => store.close());
  storeContract(() => store);
});
