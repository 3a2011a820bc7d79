import { and, asc, eq } from "drizzle-orm";
import type { Connection } from "./connection.ts";
import { parameter, prepared } from "./prepared.ts";
import type { Reading, Writing } from "./store.ts";

export function readMembers({
  db,
  tables: { accounts, members },
}: Connection): Pick<Reading, "member" | "members"> {
  const byKey = prepared(() =>
    db
      .select()
      .from(members)
      .where(
        and(eq(members.proposalId, parameter("proposalId")), eq(members.accountId, parameter("accountId"))),
      ),
  );
  return {
    member: async (proposalId, accountId) => (await byKey().execute({ proposalId, accountId }))[0],
    members: async (proposalId) =>
      db
        .select({
          proposalId: members.proposalId,
          accountId: members.accountId,
          role: members.role,
          name: accounts.name,
          unit: accounts.unit,
        })
        .from(members)
        .innerJoin(accounts, eq(accounts.id, members.accountId))
        .where(eq(members.proposalId, proposalId))
        .orderBy(asc(accounts.usernameFolded)),
  };
}

export function writeMembers({
  db,
  tables: { members },
}: Connection): Pick<Writing, "setMember" | "removeMember"> {
  return {
    setMember: async (member) => {
      await db
        .insert(members)
        .values(member)
        .onConflictDoUpdate({
          target: [members.proposalId, members.accountId],
          set: { role: member.role },
        });
    },
    removeMember: async (proposalId, accountId) => {
      await db
        .delete(members)
        .where(and(eq(members.proposalId, proposalId), eq(members.accountId, accountId)));
    },
  };
}
