import { PGlite } from "@electric-sql/pglite";
import { drizzle } from "drizzle-orm/pglite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { migratePostgres } from "#server/store/migrate-postgres.ts";
import { migrationsFolder, readMigrations } from "#server/store/migrations.ts";
import { postgresTransaction, type PostgresDatabase } from "#server/store/postgres-connection.ts";
import type { InTransaction } from "#server/store/postgres-transactions.ts";
import { postgresStore } from "#server/store/postgres.ts";
import { writing } from "#server/store/repository.ts";
import type { Store } from "#server/store/store.ts";
import { storeContract } from "../contract.ts";
import { anAnswer, at, givenAssessment } from "../fixtures.ts";

describe("the store on PGlite", () => {
  const statements: string[] = [];
  let store: Store;
  beforeAll(async () => {
    const pglite = await PGlite.create();
    const logger = { logQuery: (query: string) => void statements.push(query) };
    // The compiler reads drizzle's types here as a module and through the server's declarations as CommonJS.
    const database = drizzle(pglite, { logger }) as unknown as PostgresDatabase;
    await migratePostgres(database, readMigrations(migrationsFolder("postgres")), at);
    const inTransaction: InTransaction = (run) =>
      database.transaction((transaction) => run(writing(postgresTransaction(transaction))));
    store = postgresStore(database, inTransaction, () => pglite.close());
  });
  afterAll(() => store.close());
  storeContract(() => store);

  test("holds an assessment once: whoever answers in it too waits for five statements and a commit", async () => {
    const { account, assessment } = await givenAssessment(store);
    const request = { accountId: account.id, assessmentId: assessment.id, key: "k", hash: "h" };
    statements.length = 0;
    await store.tx(async (writing) => {
      await writing.assessment(assessment.id);
      await writing.putCell(anAnswer(assessment), 0);
      await writing.addChangeRequest({ ...request, status: 200, body: "{}", at });
    });
    expect(statements.map((each) => /^(?:select|insert into|update)(?: "\w+")?/.exec(each)?.[0])).toEqual([
      'select "id"',
      'insert into "cells"',
      'update "assessments"',
      'insert into "events"',
      'insert into "change_requests"',
    ]);
  });
});
