/** `.ci/run` by itself, with small programs in place of npm and apt-get. */
import { spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "./source-files.ts";
import { temporaryFolder, writeIn } from "./temporary-folder.ts";

const system = ["bash", "cat", "chmod", "dirname", "grep", "id", "mktemp", "rm", "tail", "tee"];

type Machine = { readonly npm: string; readonly aptGet?: string; readonly chromium?: boolean };

/** Runs `.ci/run` on a machine that has only these programs. */
function run({ npm, aptGet = "exit 1", chromium = false }: Machine) {
  const folder = temporaryFolder();
  mkdirSync(join(folder, ".ci"));
  mkdirSync(join(folder, "programs"));
  copyFileSync(join(root, ".ci/run"), join(folder, ".ci/run"));
  for (const name of system) symlinkSync(pathOf(name), join(folder, "programs", name));
  const programs = { npm, "apt-get": aptGet, ...(chromium && { chromium: "" }), sudo: 'shift; "$@"' };
  for (const [name, script] of Object.entries(programs)) {
    writeIn(folder, `programs/${name}`, `#!${pathOf("bash")}\n${script}\n`);
    chmodSync(join(folder, "programs", name), 0o755);
  }
  const { status, stdout } = spawnSync(pathOf("bash"), [join(folder, ".ci/run")], {
    encoding: "utf8",
    env: { PATH: join(folder, "programs"), FOLDER: folder },
  });
  const noted = join(folder, "noted");
  return {
    code: status,
    lastLine: stdout.trimEnd().split("\n").at(-1),
    noted: existsSync(noted) ? readFileSync(noted, "utf8").trim().split("\n") : [],
  };
}

function pathOf(program: string): string {
  return spawnSync("sh", ["-c", `command -v ${program}`], { encoding: "utf8" }).stdout.trim();
}

describe(".ci/run", () => {
  test("hands on exit code and last line of a green run", () => {
    const npm = 'echo "CI=$CI $*" >> "$FOLDER/noted"; echo "812 passed, 0 failed, 3 skipped"';
    const result = run({ npm, chromium: true });
    expect(result).toEqual({ code: 0, lastLine: "812 passed, 0 failed, 3 skipped", noted: ["CI=true test"] });
  });

  test("hands on exit code and last line of a red run, also where npm adds words of its own", () => {
    const npm = 'echo "810 passed, 2 failed, 3 skipped"; echo "npm error" >&2; exit 1';
    expect(run({ npm, chromium: true })).toMatchObject({
      code: 1,
      lastLine: "810 passed, 2 failed, 3 skipped",
    });
  });

  test("says that a run which crashed has failed", () => {
    const crashed = { lastLine: "0 passed, 1 failed, 0 skipped" };
    expect(run({ npm: "exit 139", chromium: true })).toMatchObject({ ...crashed, code: 139 });
    expect(run({ npm: "exit 0", chromium: true })).toMatchObject({ ...crashed, code: 1 });
  });

  test("installs Debian's chromium where none is there, before it tests", () => {
    const aptGet =
      'echo "apt-get $*" >> "$FOLDER/noted"; [ "$1" = update ] || { echo > "$FOLDER/programs/chromium"; chmod +x "$FOLDER/programs/chromium"; }';
    const npm =
      'command -v chromium >/dev/null && echo found >> "$FOLDER/noted"; echo "1 passed, 0 failed, 0 skipped"';
    expect(run({ npm, aptGet })).toEqual({
      code: 0,
      lastLine: "1 passed, 0 failed, 0 skipped",
      noted: ["apt-get update -q", "apt-get install -y -q --no-install-recommends chromium", "found"],
    });
  });

  test("still tests where chromium cannot be installed", () => {
    const npm = 'echo "700 passed, 1 failed, 90 skipped"; exit 1';
    expect(run({ npm })).toMatchObject({ code: 1, lastLine: "700 passed, 1 failed, 90 skipped" });
  });
});
