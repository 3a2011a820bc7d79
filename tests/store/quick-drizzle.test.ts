import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..", "..");

/** All files of drizzle that a program loads together with its drivers, in order, by what it does before. */
const loadedAfter = (first: string): readonly string[] => {
  const program = `
    import { registerHooks } from "node:module";
    const load = (url, context, next) => {
      if (url.includes("/drizzle-orm/")) console.log(context.format, url);
      return next(url, context);
    };
    registerHooks({ load });
    ${first}
    await import("drizzle-orm/better-sqlite3");
    await import("drizzle-orm/node-postgres");`;
  const args = ["--input-type=module", "--eval", program];
  const { stdout } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" });
  return stdout.trim().split("\n");
};

const quickly =
  'const { resolveDrizzleQuickly } = await import("./server/store/quick-drizzle.ts"); resolveDrizzleQuickly();';

test("resolved quickly, drizzle is made of the same files as resolved by Node itself", () => {
  const files = loadedAfter(quickly);
  expect(files.length).toBeGreaterThan(100);
  expect(files).toEqual(loadedAfter(""));
});
