import { and, eq, lt } from "drizzle-orm";
import { assessmentLock } from "./assessment-lock.ts";
import type { Connection } from "./connection.ts";
import { parameter, prepared } from "./prepared.ts";
import type { Reading, Writing } from "./store.ts";

export function readChangeRequests(connection: Connection): Pick<Reading, "changeRequest"> {
  const {
    db,
    tables: { changeRequests },
  } = connection;
  const lock = assessmentLock(connection);
  const byKey = prepared(() =>
    db
      .select()
      .from(changeRequests)
      .where(
        and(
          eq(changeRequests.accountId, parameter("accountId")),
          eq(changeRequests.assessmentId, parameter("assessmentId")),
          eq(changeRequests.key, parameter("key")),
        ),
      ),
  );
  return {
    changeRequest: async (accountId, assessmentId, key) => {
      // The same request sent twice at once: the second waits here and then finds the first one's answer.
      await lock(assessmentId);
      return (await byKey().execute({ accountId, assessmentId, key }))[0];
    },
  };
}

export function writeChangeRequests({
  db,
  tables: { changeRequests },
}: Connection): Pick<Writing, "addChangeRequest" | "removeChangeRequestsBefore"> {
  const insert = prepared(() =>
    db
      .insert(changeRequests)
      .values({
        accountId: parameter("accountId"),
        assessmentId: parameter("assessmentId"),
        key: parameter("key"),
        hash: parameter("hash"),
        status: parameter("status"),
        body: parameter("body"),
        at: parameter("at"),
      })
      .onConflictDoNothing()
      .returning({ key: changeRequests.key }),
  );
  return {
    addChangeRequest: async (request) => (await insert().execute(request)).length === 1,
    removeChangeRequestsBefore: async (at) => {
      await db.delete(changeRequests).where(lt(changeRequests.at, at));
    },
  };
}
