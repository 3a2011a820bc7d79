import { desc, eq } from "drizzle-orm";
import type { Connection } from "./connection.ts";
import type { Reading, Writing } from "./store.ts";

export function readReports({ db, tables: { reports } }: Connection): Pick<Reading, "report" | "reportsOf"> {
  return {
    report: async (id) => {
      const [report] = await db.select().from(reports).where(eq(reports.id, id));
      return report;
    },
    reportsOf: async (assessmentId) =>
      db
        .select()
        .from(reports)
        .where(eq(reports.assessmentId, assessmentId))
        .orderBy(desc(reports.at), desc(reports.id)),
  };
}

export function writeReports({ db, tables: { reports } }: Connection): Pick<Writing, "addReport"> {
  return {
    addReport: async (report) => {
      await db.insert(reports).values(report);
    },
  };
}
