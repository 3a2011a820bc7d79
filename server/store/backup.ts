import type BetterSqlite from "better-sqlite3";
import { existsSync, rmSync } from "node:fs";
import { open, rename } from "node:fs/promises";
import { dirname } from "node:path";
import { StoreError } from "./store-error.ts";

/**
 * Copies a database page by page while it is in use, and settles when the copy is on the disk under its final name.
 * The copy is a whole database: a server started on it goes on from there. Never copies over an existing file.
 * @throws StoreError `backupExists`
 */
export async function backupTo(connection: BetterSqlite.Database, path: string): Promise<void> {
  if (existsSync(path)) throw new StoreError("backupExists", { path });
  const unfinished = `${path}.unfinished`;
  try {
    await connection.backup(unfinished);
    await sync(unfinished);
    await rename(unfinished, path);
    await sync(dirname(path));
  } finally {
    rmSync(unfinished, { force: true });
  }
}

/** A file's content, or a folder's list of names, is on the disk when this settles. */
async function sync(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
