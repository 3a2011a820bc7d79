import { spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { descendantsOf, isAlive } from "./launch.ts";
import { root } from "./source-files.ts";

const module = JSON.stringify(join(root, "bin", "children.mjs"));

/** Runs a program that has two children beside each other, and says so when both are there. */
function runParent(): { readonly pid: number; readonly ready: Promise<void>; readonly ended: Promise<void> } {
  const waiting = 'setInterval(() => {}, 1000); console.log("ready");';
  const program = `
    import { heard, supervise } from ${module};
    const children = supervise();
    const loud = heard(children, (printed) => process.stdout.write(printed));
    const run = () => loud.run(process.execPath, ["--eval", ${JSON.stringify(waiting)}]);
    await Promise.all([run(), run()]);`;
  const parent = spawn(process.execPath, ["--input-type=module", "--eval", program], {
    stdio: ["ignore", "pipe", "inherit"],
    detached: true,
  });
  const pid = parent.pid!;
  onTestFinished(() => {
    if (isAlive(-pid)) process.kill(-pid, "SIGKILL");
  });
  let printed = "";
  const ready = new Promise<void>((resolve) =>
    parent.stdout.on("data", (chunk) => {
      printed += String(chunk);
      if (printed.split("ready").length > 2) resolve();
    }),
  );
  const ended = new Promise<void>((resolve) => parent.once("close", () => resolve()));
  return { pid, ready, ended };
}

describe("children", () => {
  test("beside each other all end with a signal sent to their parent alone", async () => {
    const { pid, ready, ended } = runParent();
    await ready;
    const family = descendantsOf(pid);
    expect(family).toHaveLength(2);
    process.kill(pid, "SIGTERM");
    await ended;
    expect(family.filter(isAlive)).toEqual([]);
  });

  test("that are heard show nothing on the terminal; both their streams are heard to the end", () => {
    const child = 'console.log("out"); console.error("err"); process.exitCode = 3;';
    const program = `
      import { heard, supervise } from ${module};
      const words = [];
      const quiet = heard(supervise(), (printed) => words.push(printed.toString().trim()));
      const ending = await quiet.run(process.execPath, ["--eval", ${JSON.stringify(child)}]);
      console.log(JSON.stringify({ ending, words: words.sort() }));`;
    const args = ["--input-type=module", "--eval", program];
    const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
    expect(JSON.parse(stdout)).toEqual({ ending: { code: 3, signal: null }, words: ["err", "out"] });
    expect(stderr).toBe("");
  });
});
