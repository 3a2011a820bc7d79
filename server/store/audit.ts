import { asc, gt, sql } from "drizzle-orm";
import { linked } from "./audit-chain.ts";
import type { Connection } from "./connection.ts";
import { oneRow } from "./one-row.ts";
import { parameter, parameterFor, prepared } from "./prepared.ts";
import type { Reading, Writing } from "./store.ts";

export function readAudit({ db, tables: { auditEntries } }: Connection): Pick<Reading, "audit"> {
  return {
    audit: async (after, limit) =>
      db
        .select()
        .from(auditEntries)
        .where(gt(auditEntries.number, after))
        .orderBy(asc(auditEntries.number))
        .limit(limit),
  };
}

export function writeAudit(connection: Connection): Pick<Writing, "appendAudit"> {
  const insert = insertEntry(connection);
  const { next, setHash } = chainHead(connection);
  return {
    appendAudit: async (entry) => {
      // Counting first also makes everyone else wait who wants to append.
      const head = oneRow(await next().execute());
      const stored = linked(entry, head.number, head.hash);
      await insert().execute(stored);
      await setHash().execute({ hash: stored.hash });
      return stored;
    },
  };
}

function chainHead({ db, tables: { auditHead } }: Connection) {
  return {
    next: prepared(() =>
      db
        .update(auditHead)
        .set({ number: sql`${auditHead.number} + 1` })
        .returning({ number: auditHead.number, hash: auditHead.hash }),
    ),
    setHash: prepared(() => db.update(auditHead).set({ hash: parameterFor("hash", auditHead.hash) })),
  };
}

function insertEntry({ db, tables: { auditEntries } }: Connection) {
  return prepared(() =>
    db.insert(auditEntries).values({
      number: parameter("number"),
      at: parameter("at"),
      actor: parameter("actor"),
      action: parameter("action"),
      object: parameter("object"),
      details: parameter("details"),
      previousHash: parameter("previousHash"),
      hash: parameter("hash"),
    }),
  );
}
