import { rmSync } from "node:fs";
import { join } from "node:path";
import { ensureBuilt, isBuilt } from "#bin/build.mjs";
import { describe, expect, test } from "vitest";
import { temporaryFolder, writeIn } from "./temporary-folder.ts";

const sources = { "web/main.tsx": "a", "core/day.ts": "b", "package-lock.json": "{}" };

/** Stands for vite: writes the page it is told to, and counts how often it was run. */
function builder(folder: string, code: number) {
  let builds = 0;
  return {
    builds: () => builds,
    stopped: () => false,
    run: () => {
      builds += 1;
      writeIn(folder, "dist/web/index.html", "<!doctype html>");
      return Promise.resolve({ code, signal: null });
    },
  };
}

describe("building the pages", () => {
  test("happens once, and again only after a source has changed", async () => {
    const folder = temporaryFolder(sources);
    const vite = builder(folder, 0);
    expect(await ensureBuilt(folder, "/pinned/node", vite)).toBe(true);
    expect(await ensureBuilt(folder, "/pinned/node", vite)).toBe(true);
    expect(vite.builds()).toBe(1);
    writeIn(folder, "core/day.ts", "changed");
    expect(isBuilt(folder)).toBe(false);
    expect(await ensureBuilt(folder, "/pinned/node", vite)).toBe(true);
    expect(vite.builds()).toBe(2);
  });

  test("happens again where the result was deleted", async () => {
    const folder = temporaryFolder(sources);
    const vite = builder(folder, 0);
    await ensureBuilt(folder, "/pinned/node", vite);
    rmSync(join(folder, "dist/web"), { recursive: true });
    expect(isBuilt(folder)).toBe(false);
  });

  test("that failed does not count, also where the sources are then put back", async () => {
    const folder = temporaryFolder(sources);
    await ensureBuilt(folder, "/pinned/node", builder(folder, 0));
    writeIn(folder, "web/main.tsx", "does not compile");
    expect(await ensureBuilt(folder, "/pinned/node", builder(folder, 1))).toBe(false);
    writeIn(folder, "web/main.tsx", sources["web/main.tsx"]);
    expect(isBuilt(folder)).toBe(false);
  });
});
