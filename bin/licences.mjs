import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Licences under which a production dependency may stand, by SPDX identifier. */
export const allowedLicences = [
  "0BSD",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "BlueOak-1.0.0",
  "CC0-1.0",
  "EUPL-1.2",
  "ISC",
  "MIT",
  "MPL-2.0",
  "OFL-1.1",
  "Python-2.0",
  "Unlicense",
  "Zlib",
];

/**
 * A package that is needed to run the software.
 * @typedef {object} Dependency
 * @property {string} name
 * @property {string} version
 * @property {string} licence an SPDX expression; empty where the package names none
 * @property {string | undefined} text of its licence file; `undefined` where it has none,
 *   or where the package is made for some platforms only and so is not always there
 */

/**
 * All production dependencies, direct and indirect, as package-lock.json names them.
 * @param {string} root the repository, with its packages installed
 * @returns {readonly Dependency[]} ordered by name and version
 */
export function productionDependencies(root) {
  const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  /** @type {[string, { version: string, license?: string, dev?: boolean, optional?: boolean }][]} */
  const locked = Object.entries(lock.packages);
  return locked
    .filter(([path, entry]) => path !== "" && !entry.dev)
    .map(([path, entry]) => ({
      name: path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length),
      version: entry.version,
      licence: entry.license ?? "",
      text: entry.optional ? undefined : licenceText(join(root, path)),
    }))
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/**
 * @param {Dependency} dependency
 * @returns {string}
 */
const keyOf = ({ name, version }) => `${name} ${version}`;

/**
 * @param {string} folder of a package
 * @returns {string | undefined}
 */
function licenceText(folder) {
  const file = readdirSync(folder).find((name) => /^(licen[sc]e|copying)(\.(md|txt|markdown))?$/i.test(name));
  return file && readFileSync(join(folder, file), "utf8").replace(/\r\n?/g, "\n").trim();
}

/**
 * Whether an SPDX expression can be met with allowed licences alone: of `A OR B` one is enough,
 * of `A AND B` both are needed. `WITH` and anything else unknown is refused.
 * @param {string} expression like `MIT`, `(MIT OR GPL-3.0)`
 * @returns {boolean}
 */
export function isAllowed(expression) {
  const words = expression.match(/[()]|[^\s()]+/g) ?? [];
  const met = alternatives(words);
  return met && words.length === 0;
}

/**
 * @param {string[]} words taken from the front as they are read
 * @returns {boolean}
 */
function alternatives(words) {
  let met = requirements(words);
  while (words[0] === "OR") {
    words.shift();
    met = requirements(words) || met;
  }
  return met;
}

/**
 * @param {string[]} words
 * @returns {boolean}
 */
function requirements(words) {
  let met = single(words);
  while (words[0] === "AND") {
    words.shift();
    met = single(words) && met;
  }
  return met;
}

/**
 * @param {string[]} words
 * @returns {boolean}
 */
function single(words) {
  const word = words.shift();
  if (word !== "(") return word !== undefined && allowedLicences.includes(word);
  const met = alternatives(words);
  return words.shift() === ")" && met;
}
