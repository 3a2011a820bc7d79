import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { assessmentLock } from "./assessment-lock.ts";
import { rowIdOf, rowKeyOf } from "./cell-row.ts";
import type { Connection } from "./connection.ts";
import { appendAnswer } from "./events.ts";
import { oneRow } from "./one-row.ts";
import { parameter, parameterFor, prepared } from "./prepared.ts";
import type { Tables } from "./schema-parity.ts";
import type { Reading, StoredCell, Writing } from "./store.ts";

type CellRow = Tables["cells"]["$inferSelect"];

function cellOf(row: CellRow): StoredCell {
  return { ...row, rowId: rowIdOf(row.rowId) };
}

/** Finds one cell by the key that is given when the statement runs. */
function isTheCell({ cells }: Tables) {
  return and(
    eq(cells.assessmentId, parameter("assessmentId")),
    eq(cells.questionId, parameter("questionId")),
    eq(cells.rowId, parameter("rowId")),
  );
}

export function readCells({ db, tables }: Connection): Pick<Reading, "cells" | "cell"> {
  const { cells } = tables;
  const byKey = prepared(() => db.select().from(cells).where(isTheCell(tables)));
  // What a save reads: built once, unlike the query for several, which differs with their number.
  const ofOne = prepared(() =>
    db
      .select()
      .from(cells)
      .where(eq(cells.assessmentId, parameter("assessmentId")))
      .orderBy(asc(cells.questionId), asc(cells.rowId)),
  );
  return {
    cells: async (assessmentIds) => {
      const [assessmentId, ...others] = assessmentIds;
      if (assessmentId === undefined) return [];
      if (others.length === 0) return (await ofOne().execute({ assessmentId })).map(cellOf);
      const rows = await db
        .select()
        .from(cells)
        .where(inArray(cells.assessmentId, [...assessmentIds]))
        .orderBy(asc(cells.assessmentId), asc(cells.questionId), asc(cells.rowId));
      return rows.map(cellOf);
    },
    cell: async (assessmentId, questionId, rowId) => {
      const rows = await byKey().execute({ assessmentId, questionId, rowId: rowKeyOf(rowId) });
      return rows.map(cellOf)[0];
    },
  };
}

export function writeCells(connection: Connection): Pick<Writing, "putCell"> {
  const write = writeCell(connection);
  const append = appendAnswer(connection);
  const count = countChange(connection);
  const lock = assessmentLock(connection);
  return {
    putCell: async (content, basedOn) => {
      const cell: StoredCell = { ...content, revision: basedOn + 1 };
      // What does not depend on an answer of the database is sent at once, in this order: each wait costs a round trip.
      const [, isWritten] = await Promise.all([lock(cell.assessmentId), write(cell, basedOn)]);
      if (!isWritten) return undefined;
      const [assessmentRevision] = await Promise.all([count(cell.assessmentId, cell.at), append(cell)]);
      return { cell, assessmentRevision };
    },
  };
}

/** Writes a cell where the stored one has the revision it is based on; answers whether it did. */
function writeCell({ db, tables }: Connection): (cell: StoredCell, basedOn: number) => Promise<boolean> {
  const { cells } = tables;
  const insert = prepared(() =>
    db
      .insert(cells)
      .values({
        assessmentId: parameter("assessmentId"),
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
      })
      .onConflictDoNothing()
      .returning({ revision: cells.revision }),
  );
  const update = prepared(() =>
    db
      .update(cells)
      .set({
        value: parameterFor("value", cells.value),
        reason: parameterFor("reason", cells.reason),
        citations: parameterFor("citations", cells.citations),
        note: parameterFor("note", cells.note),
        prefilled: parameterFor("prefilled", cells.prefilled),
        revision: parameterFor("revision", cells.revision),
        at: parameterFor("at", cells.at),
        by: parameterFor("by", cells.by),
      })
      .where(and(isTheCell(tables), eq(cells.revision, parameter("basedOn"))))
      .returning({ revision: cells.revision }),
  );
  return async (cell, basedOn) => {
    const row = { ...cell, rowId: rowKeyOf(cell.rowId) };
    const written = basedOn === 0 ? await insert().execute(row) : await update().execute({ ...row, basedOn });
    return written.length === 1;
  };
}

/** Counts one change more of an assessment; answers with its new revision. */
function countChange({
  db,
  tables: { assessments },
}: Connection): (assessmentId: string, at: string) => Promise<number> {
  const count = prepared(() =>
    db
      .update(assessments)
      .set({
        revision: sql`${assessments.revision} + 1`,
        changedAt: parameterFor("at", assessments.changedAt),
      })
      .where(eq(assessments.id, parameter("assessmentId")))
      .returning({ revision: assessments.revision }),
  );
  return async (assessmentId, at) => oneRow(await count().execute({ assessmentId, at })).revision;
}
