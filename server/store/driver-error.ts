import { DrizzleQueryError } from "drizzle-orm";
import { StoreError, type StoreErrorCode } from "./store-error.ts";

/** Codes of SQLite (as better-sqlite3 names them) and of PostgreSQL that mean more than "failed". */
const known: readonly (readonly [RegExp, StoreErrorCode])[] = [
  [/^(SQLITE_FULL|53100)$/, "diskFull"],
  [/^(SQLITE_BUSY|SQLITE_LOCKED|55P03|40P01|40001)/, "locked"],
];

/** What the operating system was doing when a connection could not be made or was lost. */
const connecting = ["connect", "getaddrinfo"];
const lost = ["ECONNRESET", "EPIPE", "ETIMEDOUT"];

/** node-postgres says these without a code. */
const lostConnectionText =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/**
 * Turns an error of a database driver into a StoreError; `undefined` for any other error. drizzle wraps the
 * driver's error in one whose message holds the parameters. Only the code is taken over: messages and details of
 * drivers can quote stored texts.
 */
export function asStoreError(error: unknown): StoreError | undefined {
  if (error instanceof StoreError) return error;
  const cause = error instanceof DrizzleQueryError ? error.cause : error;
  const reason = cause instanceof Error ? driverCodeOf(cause) : undefined;
  return reason === undefined ? undefined : new StoreError(meaning(reason), { reason });
}

function meaning(reason: string): StoreErrorCode {
  return known.find(([pattern]) => pattern.test(reason))?.[1] ?? "failed";
}

function driverCodeOf(error: Error): string | undefined {
  if (lostConnectionText.test(error.message)) return "connectionLost";
  const code = "code" in error ? error.code : undefined;
  if (typeof code !== "string") return undefined;
  const isPostgres = "severity" in error;
  const isConnection =
    lost.includes(code) || ("syscall" in error && connecting.includes(String(error.syscall)));
  return code.startsWith("SQLITE_") || isPostgres || isConnection ? code : undefined;
}
