import { spawn } from "node:child_process";

/** How long a child may take to end after it was asked to, in milliseconds. */
const patience = 8_500;

/**
 * How a child ended.
 * @typedef {{ code: number, signal: NodeJS.Signals | null }} Ending
 *
 * Runs children and ends with them.
 * @typedef {object} Children
 * @property {(command: string, args: readonly string[], options?: RunOptions) => Promise<Ending>} run
 *   starts a child and waits for its end; what it prints goes to this terminal
 * @property {() => boolean} stopped whether this process was asked to stop
 *
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {Record<string, string | undefined>} [env]
 * @property {(printed: Uint8Array) => void} [hear] is given what the child prints, in place of the terminal
 */

/**
 * Signals sent to this process are passed on to the children that are running, once each: npm passes
 * its own on to us, and a terminal sends Ctrl+C to everyone at the same time.
 * @returns {Children}
 */
export function supervise() {
  /** @type {Set<import("node:child_process").ChildProcess>} */
  const running = new Set();
  /** @type {Set<NodeJS.Signals>} */
  const received = new Set();
  for (const signal of /** @type {const} */ (["SIGTERM", "SIGINT", "SIGHUP"])) {
    process.on(signal, () => {
      if (received.has(signal)) return;
      received.add(signal);
      for (const child of running) child.kill(signal);
      setTimeout(() => running.forEach((child) => child.kill("SIGKILL")), patience).unref();
    });
  }
  return {
    stopped: () => received.size > 0,
    run: (command, args, { hear, ...options } = {}) =>
      new Promise((resolve, reject) => {
        if (received.size > 0) return resolve({ code: 1, signal: "SIGTERM" });
        const child = spawn(command, args, {
          stdio: hear ? ["ignore", "pipe", "pipe"] : "inherit",
          ...options,
        });
        running.add(child);
        for (const stream of [child.stdout, child.stderr]) if (hear) stream?.on("data", hear);
        child.once("error", reject);
        child.once("exit", () => running.delete(child));
        child.once(hear ? "close" : "exit", (code, signal) => resolve({ code: code ?? 1, signal }));
      }),
  };
}

/**
 * The same children, heard instead of shown on the terminal.
 * @param {Children} children
 * @param {(printed: Uint8Array) => void} hear
 * @returns {Children}
 */
export const heard = (children, hear) => ({
  ...children,
  run: (command, args, options) => children.run(command, args, { ...options, hear }),
});
