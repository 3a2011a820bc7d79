import { chmodSync } from "node:fs";
import { join } from "node:path";
import { chromiumMissing, findChromium } from "#bin/chromium.mjs";
import { lastLine, oneFailed, onePassed, tallyOf, totalOf } from "#bin/tally.mjs";
import { readOptions } from "#bin/test-options.mjs";
import { describe, expect, test } from "vitest";
import { temporaryFolder, writeIn } from "./temporary-folder.ts";

type Counts = { passed?: number; failed?: number; skipped?: number; todo?: number };

/** What vitest's JSON reporter writes, as far as it is counted. */
function reportFile({ passed = 0, failed = 0, skipped = 0, todo = 0 }: Counts, unloadable = 0): string {
  const testResults = [
    { status: failed ? "failed" : "passed", assertionResults: failed ? [{ status: "failed" }] : [] },
    ...Array.from({ length: unloadable }, () => ({ status: "failed", assertionResults: [] })),
  ];
  const text = JSON.stringify({
    numTotalTests: passed + failed + skipped + todo,
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: skipped,
    numTodoTests: todo,
    testResults,
  });
  return join(temporaryFolder({ "report.json": text }), "report.json");
}

describe("counting a step of vitest", () => {
  test("tests that passed, failed and were skipped", () => {
    const file = reportFile({ passed: 7, failed: 2, skipped: 3, todo: 1 });
    expect(tallyOf(file, 1)).toEqual({ passed: 7, failed: 2, skipped: 4 });
  });

  test("a file that could not be loaded is a failure beside the others", () => {
    expect(tallyOf(reportFile({ passed: 7, failed: 1 }, 2), 1)).toEqual({ passed: 7, failed: 3, skipped: 0 });
  });

  test("a bad end without a failed test is a failure", () => {
    expect(tallyOf(reportFile({ passed: 7 }), 1)).toEqual({ passed: 7, failed: 1, skipped: 0 });
    expect(tallyOf(reportFile({ passed: 7 }), 0)).toEqual({ passed: 7, failed: 0, skipped: 0 });
  });

  test("a crash before anything was written is a failure", () => {
    expect(tallyOf(join(temporaryFolder(), "report.json"), 139)).toEqual(oneFailed);
    expect(tallyOf(join(temporaryFolder({ "report.json": "{" }), "report.json"), 0)).toEqual(oneFailed);
  });

  test("a step without a single test is a failure", () => {
    expect(tallyOf(reportFile({}), 0)).toEqual(oneFailed);
  });
});

describe("the last line", () => {
  test("sums all steps", () => {
    const total = totalOf([onePassed, oneFailed, { passed: 40, failed: 0, skipped: 2 }]);
    expect(lastLine(total)).toBe("41 passed, 1 failed, 2 skipped");
  });

  test("says that a run which executed nothing has failed", () => {
    expect(lastLine(totalOf([]))).toBe("0 passed, 1 failed, 0 skipped");
    expect(lastLine(totalOf([{ passed: 0, failed: 0, skipped: 12 }]))).toBe("0 passed, 1 failed, 12 skipped");
  });
});

describe("options of the run", () => {
  const steps = ["types", "core", "web"];

  test.each<[readonly string[], { withoutBrowser: boolean; only: readonly string[] }]>([
    [[], { withoutBrowser: false, only: [] }],
    [["--without-browser"], { withoutBrowser: true, only: [] }],
    [["--only", "core,web"], { withoutBrowser: false, only: ["core", "web"] }],
    [["--only=core", "--without-browser"], { withoutBrowser: true, only: ["core"] }],
  ])("%j is understood", (args, options) => {
    expect(readOptions(args, steps)).toEqual({ ok: true, options });
  });

  test.each<[readonly string[], string]>([
    [["--no-browser"], "Unbekannte Angabe „--no-browser“"],
    [["core"], "Unbekannte Angabe „core“"],
    [["--without-browser=yes"], "Unbekannte Angabe"],
    [["--only", "cores"], "Unbekannter Schritt „cores“. Möglich sind: types, core, web."],
    [["--only"], "Nach --only fehlt ein Schritt."],
  ])("%j is refused with a sentence", (args, sentence) => {
    expect(readOptions(args, steps)).toEqual({ ok: false, sentence: expect.stringContaining(sentence) });
  });
});

describe("finding Chromium", () => {
  const installed = (...names: readonly string[]) => {
    const folder = temporaryFolder();
    for (const name of names) {
      writeIn(folder, name, "");
      chmodSync(join(folder, name), 0o755);
    }
    return folder;
  };

  test("by its usual names on the PATH", () => {
    const folder = installed("google-chrome");
    expect(findChromium({ PATH: folder })).toBe(join(folder, "google-chrome"));
  });

  test("by CHROMIUM_PATH before all others", () => {
    const folder = installed("chromium", "mine");
    const mine = join(folder, "mine");
    expect(findChromium({ PATH: folder, CHROMIUM_PATH: mine })).toBe(mine);
  });

  test("a wrong CHROMIUM_PATH is not replaced by a guess", () => {
    const folder = installed("chromium");
    expect(findChromium({ PATH: folder, CHROMIUM_PATH: join(folder, "absent") })).toBeUndefined();
  });

  test("where there is none, a sentence says how to get it", () => {
    expect(findChromium({ PATH: temporaryFolder({ chromium: "not executable" }) })).toBeUndefined();
    expect(chromiumMissing).toContain("apt-get install -y chromium");
    expect(chromiumMissing).toContain("--without-browser");
  });
});
