import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "..", "..");

/** A running demonstration of its own, on its own port and data. */
export type DemoSite = {
  readonly url: string;
  /** The password of a demonstration account. */
  readonly passwordOf: (username: string) => string;
  /** Ends the server and deletes its data. */
  readonly stop: () => Promise<void>;
};

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });

/** Reads "referat23   abcd-efgh-ijkl   Fachreferat   …" from what the server prints at its start. */
const passwordIn = (printed: string, username: string): string => {
  const found = printed
    .split("\n")
    .map((line) => line.trim().split(/\s+/))
    .find(([name]) => name === username);
  if (!found?.[1]) throw new Error(`the server printed no password for ${username}`);
  return found[1];
};

/** Starts the real server in demonstration mode with the built pages; resolves when it answers. */
export const startDemoSite = async (): Promise<DemoSite> => {
  const data = await mkdtemp(join(tmpdir(), "praxischeck-look-"));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const server = spawn(
    process.execPath,
    [join(root, "server", "main.ts"), "--demo", "--port", String(port), "--data", data],
    { stdio: ["ignore", "pipe", "pipe"] },
  );
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  let printed = "";
  await new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      printed += chunk.toString("utf8");
      if (printed.includes("Beenden:")) resolve();
    };
    server.stdout.on("data", hear);
    server.stderr.on("data", hear);
    void ended.then(() => reject(new Error(`the server ended at once:\n${printed}`)));
  });
  return {
    url,
    passwordOf: (username) => passwordIn(printed, username),
    stop: async () => {
      server.kill("SIGTERM");
      await ended;
      await rm(data, { recursive: true, force: true });
    },
  };
};
