import { and, asc, eq, sql, type Placeholder, type SQL } from "drizzle-orm";
import { rowIdOf, rowKeyOf } from "./cell-row.ts";
import type { Connection } from "./connection.ts";
import { parameter, prepared } from "./prepared.ts";
import type { Tables } from "./schema-parity.ts";
import type { Reading, StoredCell, StoredEvent } from "./store.ts";

type EventRow = Tables["events"]["$inferSelect"];

function eventOf(row: EventRow): StoredEvent {
  const { kind, status, questionId, rowId, revision, value, reason, citations, note, prefilled, ...common } =
    row;
  if (kind === "status" && status !== null) return { ...common, kind, status };
  if (kind === "answer" && questionId !== null && rowId !== null && revision !== null) {
    const content = { value, reason, citations, note, prefilled };
    return { ...common, kind, questionId, rowId: rowIdOf(rowId), ...content, revision };
  }
  throw new Error(`event ${row.assessmentId}/${row.assessmentRevision} is neither an answer nor a status`);
}

function rowOf(event: StoredEvent): EventRow {
  const { kind, assessmentId, assessmentRevision, at, by } = event;
  const common = { kind, assessmentId, assessmentRevision, at, by };
  if (event.kind === "answer") {
    const { questionId, value, reason, citations, note, prefilled, revision } = event;
    const rowId = rowKeyOf(event.rowId);
    const content = { value, reason, citations, note, prefilled };
    return { ...common, status: null, questionId, rowId, ...content, revision };
  }
  const noAnswer = {
    questionId: null,
    rowId: null,
    value: null,
    reason: null,
    citations: null,
    note: null,
    prefilled: false,
    revision: null,
  };
  return { ...common, ...noAnswer, status: event.status };
}

export function readEvents({ db, tables: { events } }: Connection): Pick<Reading, "events"> {
  return {
    events: async (assessmentId, filter) => {
      const ofCell = filter && [
        eq(events.questionId, filter.questionId),
        eq(events.rowId, rowKeyOf(filter.rowId)),
      ];
      const rows = await db
        .select()
        .from(events)
        .where(and(eq(events.assessmentId, assessmentId), ...(ofCell ?? [])))
        .orderBy(asc(events.assessmentRevision));
      return rows.map(eventOf);
    },
  };
}

/** Appends a line to the log of an assessment. */
export function appendEvent(connection: Connection): (event: StoredEvent) => Promise<void> {
  const insert = insertEvent(connection, parameter("assessmentRevision"));
  return async (event) => {
    await insert().execute(rowOf(event));
  };
}

/** Appends an answer to the log of its assessment, after the change has been counted there. */
export function appendAnswer(connection: Connection): (cell: StoredCell) => Promise<void> {
  const { assessments } = connection.tables;
  const counted = sql<number>`(select ${assessments.revision} from ${assessments} where ${assessments.id} = ${parameter("assessmentId")})`;
  const insert = insertEvent(connection, counted);
  return async (cell) => {
    await insert().execute(rowOf({ kind: "answer", ...cell, assessmentRevision: 0 }));
  };
}

function insertEvent({ db, tables: { events } }: Connection, assessmentRevision: Placeholder | SQL<number>) {
  return prepared(() =>
    db.insert(events).values({
      assessmentId: parameter("assessmentId"),
      assessmentRevision,
      kind: parameter("kind"),
      status: parameter("status"),
      questionId: parameter("questionId"),
      rowId: parameter("rowId"),
      value: parameter("value"),
      reason: parameter("reason"),
      citations: parameter("citations"),
      note: parameter("note"),
      prefilled: parameter("prefilled"),
      revision: parameter("revision"),
      at: parameter("at"),
      by: parameter("by"),
    }),
  );
}
