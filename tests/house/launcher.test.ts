/** The launcher by itself, with a small program in place of the server. */
import { cpSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { webSources } from "#bin/build.mjs";
import { hashOf } from "#bin/stamp.mjs";
import { describe, expect, test } from "vitest";
import { descendantsOf, isAlive, npmStart, type Launched } from "./launch.ts";
import { root } from "./source-files.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** A repository in which everything is installed and built, and whose server is this program. */
function repositoryWith(server: string): string {
  const lock = JSON.stringify({ packages: {} });
  const folder = temporaryFolder({
    "package.json": JSON.stringify({ type: "module", scripts: { start: "exec node bin/start.mjs" } }),
    "package-lock.json": lock,
    "node_modules/.package-lock.json": lock,
    "node_modules/.bin/.keep": "",
    "server/main.ts": server,
    "dist/web/index.html": "<!doctype html>",
  });
  cpSync(join(root, "bin"), join(folder, "bin"), { recursive: true });
  symlinkSync(process.execPath, join(folder, "node_modules/.bin/node"));
  writeFileSync(join(folder, "dist/web.sha256"), hashOf(folder, webSources));
  return folder;
}

async function printed(launched: Launched, words: string): Promise<void> {
  await expect.poll(() => launched.output(), { timeout: 20_000 }).toContain(words);
}

const orderly = `
  const timer = setInterval(() => {}, 1000);
  process.once("SIGTERM", () => { console.log("closed"); clearInterval(timer); });
  console.log("listening", process.argv.slice(2).join(" "), process.version);
`;

describe("the launcher", () => {
  test("starts the server on the pinned Node and hands on the words after --", async () => {
    const launched = npmStart(repositoryWith(orderly), ["--port", "4101", "--no-demo"]);
    await printed(launched, `listening --port 4101 --no-demo ${process.version}`);
  });

  test("passes SIGTERM on, waits for the server, and leaves nothing behind", async () => {
    const launched = npmStart(repositoryWith(orderly), []);
    await printed(launched, "listening");
    const family = descendantsOf(launched.pid);
    process.kill(launched.pid, "SIGTERM");
    expect(await launched.ended).toBe(0);
    expect(launched.output()).toContain("closed");
    expect(family.length).toBeGreaterThanOrEqual(2);
    expect(family.filter(isAlive)).toEqual([]);
  });

  test("ends with 0 where the server was asked to end before it listened to signals", async () => {
    const launched = npmStart(repositoryWith('setInterval(() => {}, 1000); console.log("loading");'), []);
    await printed(launched, "loading");
    process.kill(launched.pid, "SIGTERM");
    expect(await launched.ended).toBe(0);
  });

  test("ends within ten seconds and with a failure where the server does not want to", async () => {
    const stubborn =
      'process.on("SIGTERM", () => {}); setInterval(() => {}, 1000); console.log("listening");';
    const launched = npmStart(repositoryWith(stubborn), []);
    await printed(launched, "listening");
    const family = descendantsOf(launched.pid);
    const begin = Date.now();
    process.kill(launched.pid, "SIGTERM");
    expect(await launched.ended).toBe(1);
    expect(Date.now() - begin).toBeLessThan(10_000);
    expect(launched.output()).toContain("Der Server wurde abgebrochen (SIGKILL).");
    expect(family.filter(isAlive)).toEqual([]);
  });

  test("has the exit code of a server that stops by itself", async () => {
    expect(await npmStart(repositoryWith("process.exit(7);"), []).ended).toBe(7);
    expect(await npmStart(repositoryWith("process.exit(0);"), []).ended).toBe(0);
  });

  test("says so where the server is killed from outside", async () => {
    const launched = npmStart(repositoryWith('process.kill(process.pid, "SIGKILL");'), []);
    expect(await launched.ended).toBe(1);
    expect(launched.output()).toContain("Der Server wurde abgebrochen (SIGKILL).");
  });
});
