import Database from "better-sqlite3";
import { asStoreError } from "./driver-error.ts";

/**
 * Keeps a second server off a database. The lock is SQLite's own on a file beside the database: the operating system
 * drops it when the process ends, however it ends.
 * @returns how to give it back, or `undefined` where another one has it
 */
export function lockInstance(database: string): (() => void) | undefined {
  const file = new Database(`${database}.lock`, { timeout: 0 });
  try {
    file.exec("begin exclusive");
  } catch (error) {
    file.close();
    if (asStoreError(error)?.code === "locked") return undefined;
    throw error;
  }
  return () => file.close();
}
