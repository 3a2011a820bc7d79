import { spawnSync } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import { delimiter, join } from "node:path";

/**
 * The oldest Node the server runs on: it strips types without a flag and has `crypto.argon2`,
 * which came with 24.7. Older ones would start and then fail at the first sign-in.
 */
export const oldestNode = "24.7.0";

/**
 * The Node to run everything with: the one pinned in package.json where its package fits the
 * machine, else the first one on the PATH that is new enough.
 * Looked up anew after each installation, which may replace the pinned one.
 * @param {string} root the repository
 * @param {string} [path] the PATH to search
 * @returns {string | undefined} path of an executable, or `undefined` where none is new enough
 */
export function findNode(root, path = process.env["PATH"] ?? "") {
  const folders = [join(root, "node_modules", ".bin"), ...path.split(delimiter).filter(Boolean)];
  return folders
    .map((folder) => join(folder, "node"))
    .find((file) => existsSync(file) && isNewEnough(versionOf(file)));
}

/**
 * The Node that runs this is not asked again, which saves a later start a tenth of a second.
 * @param {string} file
 * @returns {string} like `24.21.0`; empty where the file does not run (another C library, say)
 */
function versionOf(file) {
  if (realpathSync(file) === process.execPath) return process.versions.node;
  return spawnSync(file, ["--version"], { encoding: "utf8" }).stdout?.trim().replace(/^v/, "") ?? "";
}

/**
 * @param {string} version three numbers joined by dots
 * @returns {boolean} whether it is at least `oldestNode`
 */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldestNode.split(".").map(Number);
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}

/** What to tell a person on whose machine no Node is new enough. */
export const nodeMissing = [
  `Auf diesem Rechner wurde kein passendes Node gefunden (gebraucht wird ${oldestNode} oder neuer).`,
  "Unter Linux auf x86-64 bringt die Installation es mit: Löschen Sie den Ordner node_modules und rufen Sie npm start erneut auf.",
  "Auf anderen Systemen installieren Sie Node 24 von https://nodejs.org und rufen npm start erneut auf.",
].join("\n");

/**
 * The environment in which child processes find that Node first.
 * @param {string} node path of the executable
 * @param {Record<string, string | undefined>} [env]
 * @returns {Record<string, string | undefined>}
 */
export function withNodeFirst(node, env = process.env) {
  const path = env["PATH"] ?? "";
  return { ...env, PATH: [join(node, ".."), path].filter(Boolean).join(delimiter) };
}
