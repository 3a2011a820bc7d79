import { and, eq, lt } from "drizzle-orm";
import { accountOf } from "./accounts.ts";
import type { Connection } from "./connection.ts";
import { parameter, prepared } from "./prepared.ts";
import type { Reading, Writing } from "./store.ts";

export function readSessions({
  db,
  tables: { accounts, assessments, members, sessions },
}: Connection): Pick<Reading, "session" | "sessionWithAssessment"> {
  const byId = prepared(() =>
    db
      .select()
      .from(sessions)
      .innerJoin(accounts, eq(accounts.id, sessions.accountId))
      .where(eq(sessions.id, parameter("id"))),
  );
  const withAssessment = prepared(() =>
    db
      .select()
      .from(sessions)
      .innerJoin(accounts, eq(accounts.id, sessions.accountId))
      .leftJoin(assessments, eq(assessments.id, parameter("assessmentId")))
      .leftJoin(
        members,
        and(eq(members.proposalId, assessments.proposalId), eq(members.accountId, accounts.id)),
      )
      .where(eq(sessions.id, parameter("id"))),
  );
  return {
    session: async (id) => {
      const [row] = await byId().execute({ id });
      return row && { session: row.sessions, account: accountOf(row.accounts) };
    },
    sessionWithAssessment: async (id, assessmentId) => {
      const [row] = await withAssessment().execute({ id, assessmentId });
      if (!row) return undefined;
      const { assessments: assessment, members: member } = row;
      const opened = assessment && member ? { assessment, role: member.role } : undefined;
      return { session: row.sessions, account: accountOf(row.accounts), opened };
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
