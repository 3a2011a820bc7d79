import { accessSync, constants } from "node:fs";
import { delimiter, isAbsolute, join } from "node:path";

/** Names under which systems install it, in the order they are tried. */
const names = ["chromium", "google-chrome", "chromium-browser"];

/**
 * The Chromium that the browser journeys use. Nothing is ever downloaded.
 * @param {Record<string, string | undefined>} [env] `CHROMIUM_PATH` alone decides where it is set
 * @returns {string | undefined} path of an executable
 */
export function findChromium(env = process.env) {
  const chosen = env["CHROMIUM_PATH"];
  if (chosen) return isExecutable(chosen) ? chosen : undefined;
  const folders = (env["PATH"] ?? "").split(delimiter).filter(isAbsolute);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

/**
 * @param {string} file
 * @returns {boolean}
 */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** What to tell a person on whose machine no Chromium was found. */
export const chromiumMissing = [
  "Für die Prüfungen im Browser fehlt Chromium.",
  "Unter Debian und Ubuntu installieren Sie es mit: apt-get install -y chromium",
  "Liegt es an einem anderen Ort, nennen Sie ihn in der Umgebungsvariablen CHROMIUM_PATH.",
  "Ohne Browser prüfen Sie mit: npm test -- --without-browser",
].join("\n");
