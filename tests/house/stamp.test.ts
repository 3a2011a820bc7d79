import { renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { hashOf, readStamp, removeStamp, writeStamp } from "#bin/stamp.mjs";
import { describe, expect, test } from "vitest";
import { temporaryFolder, writeIn } from "./temporary-folder.ts";

const sources = ["web", "vite.config.ts"];
const start = { "web/main.tsx": "a", "web/pages/home.tsx": "b", "vite.config.ts": "c", "README.md": "d" };

describe("the hash of sources", () => {
  test("is the same for the same files, wherever they lie", () => {
    expect(hashOf(temporaryFolder(start), sources)).toBe(hashOf(temporaryFolder(start), sources));
  });

  test("does not depend on files that are no source", () => {
    const folder = temporaryFolder(start);
    const before = hashOf(folder, sources);
    writeIn(folder, "README.md", "other");
    expect(hashOf(folder, sources)).toBe(before);
  });

  test.each<[string, (folder: string) => void]>([
    ["a text changes", (folder) => writeIn(folder, "web/pages/home.tsx", "B")],
    ["a file is added", (folder) => writeIn(folder, "web/new.tsx", "")],
    ["a file is removed", (folder) => rmSync(join(folder, "web/main.tsx"))],
    [
      "a file is renamed",
      (folder) => renameSync(join(folder, "web/main.tsx"), join(folder, "web/begin.tsx")),
    ],
    ["a configuration is removed", (folder) => rmSync(join(folder, "vite.config.ts"))],
    [
      "text moves from one file to the next",
      (folder) => {
        writeIn(folder, "web/main.tsx", "ab");
        writeIn(folder, "web/pages/home.tsx", "");
      },
    ],
  ])("changes when %s", (_, change) => {
    const folder = temporaryFolder(start);
    const before = hashOf(folder, sources);
    change(folder);
    expect(hashOf(folder, sources)).not.toBe(before);
  });
});

describe("a stamp", () => {
  test("is read as it was written, and is gone when it was removed", () => {
    const file = join(temporaryFolder(), "dist", "web.sha256");
    expect(readStamp(file)).toBeUndefined();
    writeStamp(file, "abc");
    expect(readStamp(file)).toBe("abc");
    removeStamp(file);
    removeStamp(file);
    expect(readStamp(file)).toBeUndefined();
  });
});
