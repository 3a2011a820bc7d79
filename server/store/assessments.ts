import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { held, type Connection } from "./connection.ts";
import { appendEvent } from "./events.ts";
import { parameter, prepared } from "./prepared.ts";
import type { Reading, Writing } from "./store.ts";

export function readAssessments(connection: Connection): Pick<Reading, "assessment" | "assessmentsOf"> {
  const {
    db,
    tables: { assessments },
    holding,
  } = connection;
  const byId = prepared(() =>
    held(
      connection,
      db
        .select()
        .from(assessments)
        .where(eq(assessments.id, parameter("id"))),
    ),
  );
  return {
    assessment: async (id) => {
      holding?.assessments.add(id);
      return (await byId().execute({ id }))[0];
    },
    assessmentsOf: async (proposalIds) =>
      db
        .select()
        .from(assessments)
        .where(inArray(assessments.proposalId, [...proposalIds]))
        .orderBy(asc(assessments.createdAt), asc(assessments.id)),
  };
}

export function writeAssessments(connection: Connection): Pick<Writing, "addAssessment" | "setStatus"> {
  const {
    db,
    tables: { assessments },
  } = connection;
  const append = appendEvent(connection);
  return {
    addAssessment: async (assessment) => {
      await db.insert(assessments).values(assessment);
    },
    setStatus: async (assessmentId, revision, status, at, by) => {
      const submitted = status === "submitted";
      const [changed] = await db
        .update(assessments)
        .set({
          status,
          revision: sql`${assessments.revision} + 1`,
          changedAt: at,
          submittedAt: submitted ? at : null,
          submittedBy: submitted ? by : null,
        })
        .where(and(eq(assessments.id, assessmentId), eq(assessments.revision, revision)))
        .returning();
      if (!changed) return undefined;
      await append({ kind: "status", assessmentId, assessmentRevision: changed.revision, status, at, by });
      return changed;
    },
  };
}
