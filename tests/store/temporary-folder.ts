import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

/** A folder that is gone when the tests around it are over; `file` gives a path in it. */
export function aTemporaryFolder(): { readonly path: string; readonly file: (name: string) => string } {
  const path = mkdtempSync(join(tmpdir(), "praxischeck-store-"));
  afterAll(() => rmSync(path, { recursive: true, force: true }));
  return { path, file: (name) => join(path, name) };
}
