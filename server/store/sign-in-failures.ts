import { inArray, lt, sql } from "drizzle-orm";
import type { Connection } from "./connection.ts";
import { oneRow } from "./one-row.ts";
import type { Reading, Writing } from "./store.ts";

export function readSignInFailures({
  db,
  tables: { signInFailures },
  holding,
}: Connection): Pick<Reading, "signInFailures"> {
  return {
    signInFailures: async (keys) => {
      // In one order, so that nobody holds what another waits for.
      for (const key of [...keys].sort()) await holding?.name(key);
      return db
        .select()
        .from(signInFailures)
        .where(inArray(signInFailures.key, [...keys]));
    },
  };
}

export function writeSignInFailures({
  db,
  tables: { signInFailures },
}: Connection): Pick<Writing, "countSignInFailure" | "clearSignInFailures" | "removeSignInFailuresBefore"> {
  return {
    countSignInFailure: async (key, at) => {
      const counted = await db
        .insert(signInFailures)
        .values({ key, failures: 1, lastAt: at })
        .onConflictDoUpdate({
          target: signInFailures.key,
          set: { failures: sql`${signInFailures.failures} + 1`, lastAt: at },
        })
        .returning();
      return oneRow(counted);
    },
    clearSignInFailures: async (keys) => {
      await db.delete(signInFailures).where(inArray(signInFailures.key, [...keys]));
    },
    removeSignInFailuresBefore: async (at) => {
      await db.delete(signInFailures).where(lt(signInFailures.lastAt, at));
    },
  };
}
