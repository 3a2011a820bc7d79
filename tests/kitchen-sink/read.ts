import { readFileSync } from "node:fs";
import { join } from "node:path";

const read = (name: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, `${name}.json`), "utf8"));

/** A checklist that shows every kind of question and every word of the language. */
export const kitchenSink = read("kitchen-sink");
/** The module that it includes. */
export const caseNumbers = read("fallzahlen");
/** What one checklist cannot show beside the other: another language of its own, answers that count only whole. */
export const counterpart = read("counterpart");
