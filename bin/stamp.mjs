import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * The hash of all files under the given files and folders: their names and their bytes.
 * A name that does not exist counts as absent, so that adding it changes the hash.
 * @param {string} root the folder the names are relative to
 * @param {readonly string[]} names files and folders
 * @returns {string} SHA-256, hexadecimal
 */
export function hashOf(root, names) {
  const hash = createHash("sha256");
  for (const name of names.flatMap((each) => filesUnder(root, each))) {
    const bytes = readFileSync(join(root, name));
    hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest("hex");
}

/**
 * @param {string} root
 * @param {string} name
 * @returns {string[]} file names relative to `root`, ordered by code unit
 */
function filesUnder(root, name) {
  const entry = statSync(join(root, name), { throwIfNoEntry: false });
  if (!entry) return [];
  if (!entry.isDirectory()) return [name];
  return readdirSync(join(root, name))
    .sort()
    .flatMap((child) => filesUnder(root, `${name}/${child}`));
}

/**
 * What was stamped last.
 * @param {string} file
 * @returns {string | undefined} the stamp, or `undefined` where there is none
 */
export function readStamp(file) {
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    return undefined;
  }
}

/**
 * @param {string} file
 * @param {string} stamp
 */
export function writeStamp(file, stamp) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${stamp}\n`);
}

/**
 * Takes the stamp away, so that work which is interrupted half-way never counts as done.
 * @param {string} file
 */
export function removeStamp(file) {
  rmSync(file, { force: true });
}
