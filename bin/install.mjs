import { readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Whether node_modules holds what package-lock.json asks for. npm writes its own record of what it
 * installed when it is done, so that a half-finished installation, another branch and
 * `npm install` by hand are all told apart without a stamp of ours.
 * @param {string} root the repository
 * @returns {boolean}
 */
export function isInstalled(root) {
  const wanted = packagesIn(join(root, "package-lock.json"));
  const installed = packagesIn(join(root, "node_modules", ".package-lock.json"));
  if (!wanted || !installed) return false;
  const known = Object.keys(installed).every((name) => name in wanted);
  return (
    known && Object.entries(wanted).every(([name, each]) => name === "" || matches(each, installed[name]))
  );
}

/**
 * One package in a lockfile of npm.
 * @typedef {{ version?: string, integrity?: string, optional?: boolean }} Locked
 */

/**
 * @param {string} file
 * @returns {Record<string, Locked> | undefined} `undefined` where there is no readable lockfile
 */
function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages;
  } catch {
    return undefined;
  }
}

/**
 * Optional packages may be missing: npm leaves out those made for other platforms.
 * @param {Locked} wanted
 * @param {Locked | undefined} installed
 * @returns {boolean}
 */
function matches(wanted, installed) {
  if (!installed) return wanted.optional === true;
  return wanted.version === installed.version && wanted.integrity === installed.integrity;
}

/**
 * Installs what is missing. npm itself is run by the same program that started us.
 * @param {string} root the repository
 * @param {import("./children.mjs").Children} children
 * @returns {Promise<boolean>} whether everything is installed now
 */
export async function ensureInstalled(root, children) {
  if (isInstalled(root)) return true;
  console.log("Die Programmpakete werden installiert. Das dauert beim ersten Mal etwa eine Minute.");
  const npm = process.env["npm_execpath"] ?? "";
  const args = ["ci", "--include=dev", "--include=optional"];
  const { code } = npm.endsWith("npm-cli.js")
    ? await children.run(process.execPath, [npm, ...args], { cwd: root })
    : await children.run("npm", args, { cwd: root });
  if (code !== 0 && !children.stopped()) {
    console.error(
      "Die Programmpakete konnten nicht installiert werden (siehe die Meldung von npm oben).\n" +
        "Prüfen Sie die Verbindung zur Paketquelle (npm config get registry) und rufen Sie den Befehl erneut auf.",
    );
  }
  return code === 0;
}
