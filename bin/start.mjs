/**
 * `npm start`: installs, builds and starts, each only where something has changed.
 * Plain JavaScript for Node 18 and newer, because its first run is on the machine's own Node.
 */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureBuilt } from "./build.mjs";
import { supervise } from "./children.mjs";
import { ensureInstalled } from "./install.mjs";
import { findNode, nodeMissing, withNodeFirst } from "./node.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const children = supervise();

/** @returns {Promise<string | undefined>} the Node to start the server with, once everything is installed and built */
async function prepare() {
  if (!(await ensureInstalled(root, children))) return undefined;
  const node = findNode(root);
  if (!node) console.error(nodeMissing);
  return node && (await ensureBuilt(root, node, children)) ? node : undefined;
}

/**
 * Whoever asked for the end gets a clean one, also where the server had not yet begun to listen to signals.
 * @param {string} node
 * @returns {Promise<number>} the exit code
 */
async function serve(node) {
  const server = [join(root, "server", "main.ts"), ...process.argv.slice(2)];
  const { code, signal } = await children.run(node, server, {
    cwd: root,
    // Keeps what Node has made of the TypeScript files, so that the next start need not do it again.
    env: { NODE_COMPILE_CACHE: join(root, "node_modules", ".cache", "node"), ...withNodeFirst(node) },
  });
  if (!signal) return code;
  if (children.stopped() && signal !== "SIGKILL") return 0;
  console.error(`Der Server wurde abgebrochen (${signal}).`);
  return 1;
}

const node = await prepare();
process.exitCode = node ? await serve(node) : Number(!children.stopped());
