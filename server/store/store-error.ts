/**
 * Everything that can go wrong with the database, by code; the caller makes the sentence.
 * `params` of each code:
 * - while running: `diskFull`, `locked` and `failed` `{ reason }` (the driver's own code);
 * - while opening: `unreachable { reason }` · `inUse { database }` · `notDurable { setting, value }` ·
 *   `newerDatabase { migration }` · `changedMigration { migration }` · `missingMigration { migration }` ·
 *   `migrationFailed { migration, reason }` · `migrationLosesData { migration, table }` ·
 *   `migrationBreaksReferences { table }` · `pendingMigrations { migration }`; with `backup` beside them where
 *   one was made;
 * - while backing up: `backupExists { path }` · `backupUnsupported`.
 */
export const storeErrorCodes = [
  "diskFull",
  "locked",
  "failed",
  "unreachable",
  "inUse",
  "notDurable",
  "newerDatabase",
  "changedMigration",
  "missingMigration",
  "migrationFailed",
  "migrationLosesData",
  "migrationBreaksReferences",
  "pendingMigrations",
  "backupExists",
  "backupUnsupported",
] as const;

export type StoreErrorCode = (typeof storeErrorCodes)[number];

export type StoreErrorParams = Readonly<Record<string, string>>;

/** The one error of the store. Its message is for the log and never holds a stored text. */
export class StoreError extends Error {
  readonly code: StoreErrorCode;
  readonly params: StoreErrorParams;

  constructor(code: StoreErrorCode, params: StoreErrorParams = {}) {
    super(`${code} ${JSON.stringify(params)}`);
    this.name = "StoreError";
    this.code = code;
    this.params = params;
  }
}
