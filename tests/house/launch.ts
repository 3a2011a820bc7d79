import { spawn, spawnSync } from "node:child_process";
import { cpSync, symlinkSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { root } from "./source-files.ts";

/** What belongs to the machine, not to the repository. */
const left = new Set([".git", "node_modules", "build", "data", "screenshots", "coverage"]);

/** Makes the folder a copy of the repository, installed and built as this one is, with no data yet. */
export function copyRepositoryTo(folder: string): void {
  cpSync(root, folder, {
    recursive: true,
    filter: (file) => !left.has(file.slice(root.length + 1)),
  });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

export type Launched = {
  /** Process id of npm itself. */
  readonly pid: number;
  /** Everything printed so far, both streams. */
  readonly output: () => string;
  /** The exit code of npm, once it has ended. */
  readonly ended: Promise<number | null>;
};

/**
 * Runs `npm start -- …args` in that folder. It has a process group of its own, so that whatever is still
 * running after the test can be killed, also what has lost its parent.
 */
export function npmStart(folder: string, args: readonly string[]): Launched {
  const child = spawn("npm", ["start", "--", ...args], {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  let output = "";
  child.stdout.on("data", (chunk) => (output += String(chunk)));
  child.stderr.on("data", (chunk) => (output += String(chunk)));
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const pid = child.pid!;
  onTestFinished(() => {
    if (isAlive(-pid)) process.kill(-pid, "SIGKILL");
  });
  return { pid, output: () => output, ended };
}

/** Waits until the server says that it is ready; fails with what was printed where it ends instead. */
export async function ready(launched: Launched, port: number): Promise<void> {
  let over = false;
  void launched.ended.then(() => (over = true));
  for (;;) {
    if (over) throw new Error(`The server ended before it was ready:\n${launched.output()}`);
    const response = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
    if (response?.status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Process ids of all children of a process, their children, and so on. */
export function descendantsOf(pid: number): readonly number[] {
  const { stdout } = spawnSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" });
  const pairs = stdout
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number));
  const childrenOf = (parent: number): readonly number[] =>
    pairs.filter(([, ppid]) => ppid === parent).flatMap(([child]) => [child!, ...childrenOf(child!)]);
  return childrenOf(pid);
}

/** Whether a process is there, or, given its negative id, anyone of its group. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
