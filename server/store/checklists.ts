import { and, eq } from "drizzle-orm";
import type { Connection } from "./connection.ts";
import { oneRow } from "./one-row.ts";
import type { Reading, Writing } from "./store.ts";

export function readChecklists({ db, tables: { checklists } }: Connection): Pick<Reading, "checklist"> {
  return {
    checklist: async (id, version) => {
      const [checklist] = await db
        .select()
        .from(checklists)
        .where(and(eq(checklists.id, id), eq(checklists.version, version)));
      return checklist;
    },
  };
}

export function writeChecklists({ db, tables: { checklists } }: Connection): Pick<Writing, "keepChecklist"> {
  return {
    keepChecklist: async (checklist) => {
      const added = await db
        .insert(checklists)
        .values(checklist)
        .onConflictDoNothing()
        .returning({ hash: checklists.hash });
      const kept = await db
        .select({ hash: checklists.hash })
        .from(checklists)
        .where(and(eq(checklists.id, checklist.id), eq(checklists.version, checklist.version)));
      return { hash: oneRow(kept).hash, isNew: added.length === 1 };
    },
  };
}
