import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { aTemporaryFolder } from "../temporary-folder.ts";

const mayTrace = spawnSync("strace", ["-f", "-e", "trace=fsync", process.execPath, "-v"]).status === 0;

const folder = aTemporaryFolder();
let runs = 0;

/** How often the system was asked to sync while the writers wrote. */
function syncsOf(writers: number, writes: number, ...quality: readonly string[]): number {
  const [trace, ledger] = [folder.file(`trace-${(runs += 1)}`), folder.file(`ledger-${runs}`)];
  const writer = fileURLToPath(new URL("./writer.ts", import.meta.url));
  const args = [folder.file(`${runs}.sqlite`), ledger, `${writers}`, `${writes}`, ...quality];
  const options = ["-f", "--seccomp-bpf", "-e", "trace=fsync,fdatasync,write", "-s", "8", "-o", trace];
  const { status, stderr } = spawnSync("strace", [...options, process.execPath, writer, ...args]);
  expect(status, String(stderr)).toBe(0);
  const calls = readFileSync(trace, "utf8");
  const between = calls.slice(calls.indexOf('"begin\\n"'), calls.lastIndexOf('"end\\n"'));
  return between.match(/\bf(data)?sync\(/g)?.length ?? 0;
}

describe.skipIf(!mayTrace)("syncs, counted by the operating system", { timeout: 120_000 }, () => {
  test("each confirmed write of one person has one of its own", () => {
    expect(syncsOf(1, 40)).toBeGreaterThanOrEqual(40);
  });

  test("eight people who write at the same time share them", () => {
    const syncs = syncsOf(8, 20);
    expect(syncs).toBeGreaterThanOrEqual(20);
    expect(syncs).toBeLessThan(80);
  });

  test("and a build that does not sync is found out by the same count", () => {
    expect(syncsOf(1, 40, "broken")).toBeLessThan(10);
  });
});
