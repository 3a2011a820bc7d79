/**
 * A process that writes answers through the store and notes each one in a ledger outside the database, after it was
 * confirmed. `node writer.ts <database> <ledger> <writers> <writes of each> [broken]`
 *
 * With `broken` the store's own setting of `synchronous` is lost on the way to SQLite, and so is its look whether it
 * holds: what happens to confirmed writes then is what the tests must be able to notice.
 */
import Database from "better-sqlite3";
import { openSync, writeSync } from "node:fs";
import { openStore } from "#server/store/open.ts";
import { anAnswer, givenAssessment } from "../fixtures.ts";

const [database = "", ledger = "", writers = "1", writes = "1", quality] = process.argv.slice(2);

if (quality === "broken") {
  const pragma = Database.prototype.pragma;
  Database.prototype.pragma = function (source, options) {
    if (source === "synchronous") return 2;
    return pragma.call(this, source === "synchronous = full" ? "synchronous = normal" : source, options);
  };
}

const store = await openStore({ database });
const { assessment } = await givenAssessment(store);
const lines = openSync(ledger, "a");
const note = (line: string) => writeSync(lines, `${line}\n`);

async function write(writer: number): Promise<void> {
  for (let count = 0; count < Number(writes); count += 1) {
    const questionId = `frage-${writer}`;
    await store.tx((writing) => writing.putCell(anAnswer(assessment, { questionId, value: count }), count));
    note(`${assessment.id} ${questionId} ${count}`);
  }
}

note("begin");
await Promise.all(Array.from({ length: Number(writers) }, (_, writer) => write(writer)));
note("end");
await store.close();
