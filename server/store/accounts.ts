import { asc, eq } from "drizzle-orm";
import type { Connection } from "./connection.ts";
import { folded } from "./folding.ts";
import type { Tables } from "./schema-parity.ts";
import type { Account, Reading, Writing } from "./store.ts";

/** The account in a row: without what is stored for comparing only. */
export function accountOf(row: Tables["accounts"]["$inferSelect"]): Account {
  const { usernameFolded: _, ...account } = row;
  return account;
}

/** Two usernames that differ only in case or accents are the same one. */
export function readAccounts({
  db,
  tables: { accounts },
}: Connection): Pick<Reading, "accountById" | "accountByUsername" | "accounts"> {
  return {
    accountById: async (id) => {
      const rows = await db.select().from(accounts).where(eq(accounts.id, id));
      return rows.map(accountOf)[0];
    },
    accountByUsername: async (username) => {
      const rows = await db
        .select()
        .from(accounts)
        .where(eq(accounts.usernameFolded, folded(username)));
      return rows.map(accountOf)[0];
    },
    accounts: async () => {
      const rows = await db.select().from(accounts).orderBy(asc(accounts.usernameFolded));
      return rows.map(accountOf);
    },
  };
}

export function writeAccounts({
  db,
  tables: { accounts },
}: Connection): Pick<Writing, "addAccount" | "changeAccount"> {
  return {
    addAccount: async (account) => {
      const added = await db
        .insert(accounts)
        .values({ ...account, usernameFolded: folded(account.username) })
        .onConflictDoNothing({ target: accounts.usernameFolded })
        .returning({ id: accounts.id });
      return added.length === 1 ? "added" : "usernameTaken";
    },
    changeAccount: async (id, change) => {
      const isTheAccount = eq(accounts.id, id);
      const changed =
        Object.keys(change).length === 0
          ? await db.select({ id: accounts.id }).from(accounts).where(isTheAccount)
          : await db.update(accounts).set(change).where(isTheAccount).returning({ id: accounts.id });
      return changed.length === 1;
    },
  };
}
