import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { openStore } from "#server/store/open.ts";
import { aTemporaryFolder } from "../temporary-folder.ts";
import { copyDisk, makeDisk, mayMount, mountDisk, unmountDisk } from "./disk-image.ts";

const cuts = 8;

const folder = aTemporaryFolder();

/** Waits until something has happened that nobody reports. */
async function until(happened: () => boolean): Promise<void> {
  while (!happened()) await pause(2);
}

/** Stops a process with all its threads, in the middle of whatever they do. */
async function freeze(child: ChildProcess): Promise<void> {
  child.kill("SIGSTOP");
  const tasks = `/proc/${child.pid}/task`;
  const isStopped = (task: string) => /^\d+ \(.*\) [Tt]/.test(readFileSync(`${tasks}/${task}/stat`, "utf8"));
  await until(() => readdirSync(tasks).every(isStopped));
}

type Ledger = () => readonly string[];

function startWriter(database: string, ledger: string, quality: readonly string[]) {
  const writer = fileURLToPath(new URL("./writer.ts", import.meta.url));
  const child = spawn(process.execPath, [writer, database, ledger, "8", "1000000", ...quality], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const lines: Ledger = () =>
    existsSync(ledger) ? readFileSync(ledger, "utf8").split("\n").slice(1, -1) : [];
  return { child, lines };
}

/** The confirmed writes that are not on the disk any more. */
async function lostOn(image: string, confirmed: readonly string[]): Promise<readonly string[]> {
  const at = `${image}.mounted`;
  mountDisk(image, at);
  try {
    const store = await openStore({ database: join(at, "store.sqlite") });
    const assessment = confirmed[0]?.split(" ")[0] ?? "";
    const events = await store.db.events(assessment);
    await store.close();
    const kept = new Set(
      events.map((each) => each.kind === "answer" && `${assessment} ${each.questionId} ${each.value}`),
    );
    return confirmed.filter((line) => !kept.has(line));
  } finally {
    unmountDisk(at);
  }
}

/** Cuts the power several times while answers are written; gives how many were confirmed and how many of them lost. */
async function confirmedAndLost(name: string, ...quality: readonly string[]) {
  const [image, at] = [folder.file(`${name}.img`), folder.file(name)];
  makeDisk(image, 64);
  mountDisk(image, at);
  const { child, lines } = startWriter(join(at, "store.sqlite"), folder.file(`${name}.ledger`), quality);
  const totals = { confirmed: 0, lost: 0 };
  try {
    for (let cut = 0; cut < cuts; cut += 1) {
      const enough = lines().length + 1 + Math.floor(Math.random() * 400);
      await until(() => lines().length >= enough || child.exitCode !== null);
      await freeze(child);
      const copy = folder.file(`${name}-${cut}.img`);
      copyDisk(image, copy);
      const confirmed = lines();
      child.kill("SIGCONT");
      totals.confirmed += confirmed.length;
      totals.lost += (await lostOn(copy, confirmed)).length;
    }
  } finally {
    child.kill("SIGKILL");
    if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
    unmountDisk(at);
  }
  return totals;
}

describe.skipIf(!mayMount(folder.path))("the power is cut while people answer", { timeout: 180_000 }, () => {
  test("nothing that was confirmed is lost", async () => {
    const { confirmed, lost } = await confirmedAndLost("whole");
    expect(confirmed).toBeGreaterThan(cuts);
    expect(lost).toBe(0);
  });

  test("a build that does not sync is seen to lose", async () => {
    const { lost } = await confirmedAndLost("broken", "broken");
    expect(lost).toBeGreaterThan(0);
  });
});
