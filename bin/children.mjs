import { spawn } from "node:child_process";

/** How long a child may take to end after it was asked to, in milliseconds. */
const patience = 8_500;

/**
 * How a child ended.
 * @typedef {{ code: number, signal: NodeJS.Signals | null }} Ending
 *
 * Runs children one after the other and ends with them.
 * @typedef {object} Children
 * @property {(command: string, args: readonly string[], options?: RunOptions) => Promise<Ending>} run
 *   starts a child on this terminal and waits for its end
 * @property {() => boolean} stopped whether this process was asked to stop
 *
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {Record<string, string | undefined>} [env]
 */

/**
 * Signals sent to this process are passed on to the child that is running, once each: npm passes
 * its own on to us, and a terminal sends Ctrl+C to everyone at the same time.
 * @returns {Children}
 */
export function supervise() {
  /** @type {import("node:child_process").ChildProcess | undefined} */
  let child;
  /** @type {Set<NodeJS.Signals>} */
  const received = new Set();
  for (const signal of /** @type {const} */ (["SIGTERM", "SIGINT", "SIGHUP"])) {
    process.on(signal, () => {
      if (received.has(signal)) return;
      received.add(signal);
      child?.kill(signal);
      setTimeout(() => child?.kill("SIGKILL"), patience).unref();
    });
  }
  return {
    stopped: () => received.size > 0,
    run: (command, args, options = {}) =>
      new Promise((resolve, reject) => {
        if (received.size > 0) return resolve({ code: 1, signal: "SIGTERM" });
        child = spawn(command, args, { stdio: "inherit", ...options });
        child.once("error", reject);
        child.once("exit", (code, signal) => {
          child = undefined;
          resolve({ code: code ?? 1, signal });
        });
      }),
  };
}
