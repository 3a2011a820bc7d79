import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");

/**
 * Other people's questionnaires with the figures they gave: test data that stays outside the repository, beside it in
 * `shared/cases` or where `SHARED_CASES` says.
 */
const folder = process.env["SHARED_CASES"] ?? join(root, "..", "shared", "cases");

/** Whether the case lies there; tests that need one which does not count as skipped. */
export const isMissing = (name: string): boolean => !existsSync(join(folder, name));

/** A file of a case. */
export const sharedCase = (name: string, file: string): unknown =>
  JSON.parse(readFileSync(join(folder, name, file), "utf8"));
