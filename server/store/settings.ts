import { eq } from "drizzle-orm";
import type { Connection } from "./connection.ts";
import type { Reading, Writing } from "./store.ts";

export function readSettings({
  db,
  tables: { settings },
  holding,
}: Connection): Pick<Reading, "setting" | "ping"> {
  return {
    setting: async (name) => {
      await holding?.name(`setting ${name}`);
      const [setting] = await db.select().from(settings).where(eq(settings.name, name));
      return setting?.value;
    },
    ping: async () => {
      await db.select({ name: settings.name }).from(settings).limit(1);
    },
  };
}

export function writeSettings({ db, tables: { settings } }: Connection): Pick<Writing, "setSetting"> {
  return {
    setSetting: async (name, value) => {
      if (value === null) await db.delete(settings).where(eq(settings.name, name));
      else
        await db
          .insert(settings)
          .values({ name, value })
          .onConflictDoUpdate({ target: settings.name, set: { value } });
    },
  };
}
