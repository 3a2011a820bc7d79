import { eq } from "drizzle-orm";
import { held, type Connection } from "./connection.ts";
import { parameter, prepared } from "./prepared.ts";

/**
 * Makes others who change the same assessment wait until this transaction ends. Taken first by whatever writes
 * below an assessment: so nobody holds what another waits for, and what is read after it stays true.
 */
export function assessmentLock(connection: Connection): (assessmentId: string) => Promise<void> {
  const { db, tables, holding } = connection;
  const { assessments } = tables;
  const lock = prepared(() =>
    held(
      connection,
      db
        .select({ id: assessments.id })
        .from(assessments)
        .where(eq(assessments.id, parameter("assessmentId"))),
    ),
  );
  return async (assessmentId) => {
    if (!holding || holding.assessments.has(assessmentId)) return;
    // Noted when it is sent: on one connection what is sent later also runs later.
    holding.assessments.add(assessmentId);
    await lock().execute({ assessmentId });
  };
}
