import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The repository: what is started is what lies in it, with the pages built into dist/web. */
const repository = join(import.meta.dirname, "..", "..", "..");

/** Printed last, when the server answers. */
const readyLine = "Beenden: Strg+C";

/** One line of the table that the demonstration prints. */
export type Login = { readonly username: string; readonly password: string; readonly name: string };

export type Server = {
  /** Where people find it, e.g. `http://localhost:4711`; the same after every start. */
  readonly address: string;
  /** What it printed at its last start. */
  readonly printed: () => string;
  readonly login: (username: string) => Login;
  /** Ends it as an operator does (SIGTERM); fails where it does not end orderly. */
  readonly stop: () => Promise<void>;
  /** Ends it as a power cut does (SIGKILL). */
  readonly kill: () => Promise<void>;
  /** Starts it again: same data, same port. */
  readonly start: () => Promise<void>;
  /** Ends it and deletes its data. */
  readonly remove: () => Promise<void>;
};

type ServerOptions = {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
};

type Running = { readonly child: ChildProcess; readonly printed: string };

/** Starts a real server on a free port with a data folder of its own. */
export async function startServer({ args = [], env = {} }: ServerOptions = {}): Promise<Server> {
  const data = mkdtempSync(join(tmpdir(), "praxischeck-journey-"));
  const run = (port: string) => started(["--port", port, "--data", data, ...args], env);
  let running: Running | null = await run("0");
  let last = running.printed;
  const address = /https?:\/\/localhost:\d+/.exec(last)?.[0] ?? "";
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    if (running === null) return 0;
    const { child } = running;
    running = null;
    const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
    child.kill(signal);
    return ended;
  };
  return {
    address,
    printed: () => last,
    login: (username) => loginIn(last, username),
    stop: async () => {
      const code = await end("SIGTERM");
      if (code !== 0) throw new Error(`The server ended with ${String(code)}.`);
    },
    kill: async () => void (await end("SIGKILL")),
    start: async () => {
      running ??= await run(new URL(address).port);
      last = running.printed;
    },
    remove: async () => {
      await end("SIGKILL");
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** A server process that has said that it is ready; fails with what it printed where it ends instead. */
function started(args: readonly string[], env: Readonly<Record<string, string>>): Promise<Running> {
  const child = spawn(process.execPath, ["server/main.ts", ...args], {
    cwd: repository,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  return new Promise((resolve, reject) => {
    child.once("close", () => reject(new Error(`The server ended before it was ready:\n${printed}`)));
    child.stderr.on("data", (chunk) => (printed += String(chunk)));
    child.stdout.on("data", (chunk) => {
      printed += String(chunk);
      if (printed.includes(readyLine)) resolve({ child, printed });
    });
  });
}

/** Name, password, role, name: columns are at least three spaces apart. */
function loginIn(printed: string, wanted: string): Login {
  const lines = printed.split("\n").map((line) => line.trim().split(/\s{3,}/));
  const [username, password, , name] = lines.find(([first]) => first === wanted) ?? [];
  if (!username || !password || !name) throw new Error(`No account "${wanted}" in:\n${printed}`);
  return { username, password, name };
}
