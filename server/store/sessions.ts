import { eq, lt } from "drizzle-orm";
import { accountOf } from "./accounts.ts";
import type { Connection } from "./connection.ts";
import { parameter, prepared } from "./prepared.ts";
import type { Reading, Writing } from "./store.ts";

export function readSessions({ db, tables: { accounts, sessions } }: Connection): Pick<Reading, "session"> {
  const byId = prepared(() =>
    db
      .select()
      .from(sessions)
      .innerJoin(accounts, eq(accounts.id, sessions.accountId))
      .where(eq(sessions.id, parameter("id"))),
  );
  return {
    session: async (id) => {
      const [row] = await byId().execute({ id });
      return row && { session: row.sessions, account: accountOf(row.accounts) };
    },
  };
}

export function writeSessions({
  db,
  tables: { sessions },
}: Connection): Pick<
  Writing,
  "addSession" | "touchSession" | "removeSession" | "removeSessionsOf" | "removeSessionsEndedBefore"
> {
  return {
    addSession: async (session) => {
      await db.insert(sessions).values(session);
    },
    touchSession: async (id, seenAt, expiresAt) => {
      await db.update(sessions).set({ seenAt, expiresAt }).where(eq(sessions.id, id));
    },
    removeSession: async (id) => {
      await db.delete(sessions).where(eq(sessions.id, id));
    },
    removeSessionsOf: async (accountId) => {
      await db.delete(sessions).where(eq(sessions.accountId, accountId));
    },
    removeSessionsEndedBefore: async (at) => {
      await db.delete(sessions).where(lt(sessions.expiresAt, at));
    },
  };
}
