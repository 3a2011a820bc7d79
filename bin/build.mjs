import { existsSync } from "node:fs";
import { join } from "node:path";
import { withNodeFirst } from "./node.mjs";
import { hashOf, readStamp, removeStamp, writeStamp } from "./stamp.mjs";

/** Everything the built pages depend on. */
export const webSources = [
  "web",
  "core",
  "vite.config.ts",
  "tsconfig.base.json",
  "package.json",
  "package-lock.json",
];

/**
 * @param {string} root
 * @returns {string} where the hash of the sources of the last finished build is kept
 */
const stampFile = (root) => join(root, "dist", "web.sha256");

/**
 * Whether dist/web was built from exactly the sources that are there now.
 * @param {string} root the repository
 * @returns {boolean}
 */
export function isBuilt(root) {
  return (
    existsSync(join(root, "dist", "web", "index.html")) &&
    readStamp(stampFile(root)) === hashOf(root, webSources)
  );
}

/**
 * Builds the pages where sources have changed since the last build.
 * @param {string} root the repository
 * @param {string} node the Node to build with
 * @param {import("./children.mjs").Children} children
 * @returns {Promise<boolean>} whether dist/web is current now
 */
export async function ensureBuilt(root, node, children) {
  if (isBuilt(root)) return true;
  console.log("Die Oberfläche wird gebaut.");
  const stamp = hashOf(root, webSources);
  removeStamp(stampFile(root));
  const vite = join(root, "node_modules", ".bin", "vite");
  const { code } = await children.run(node, [vite, "build", "--logLevel", "warn"], {
    cwd: root,
    env: { ...withNodeFirst(node), NODE_ENV: "production" },
  });
  if (code === 0) writeStamp(stampFile(root), stamp);
  else if (!children.stopped()) console.error("Die Oberfläche konnte nicht gebaut werden (siehe oben).");
  return code === 0;
}
