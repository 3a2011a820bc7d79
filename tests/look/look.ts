/**
 * Makes pictures of every page, narrow and wide, light and dark, in `screenshots/`.
 * `node tests/look/look.ts [part of a scene's name …]`
 */
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { ensureBuilt } from "#bin/build.mjs";
import { supervise } from "#bin/children.mjs";
import { chromiumMissing, findChromium } from "#bin/chromium.mjs";
import { openGallery } from "./gallery.ts";
import { scenes } from "./scenes.ts";
import type { Sight } from "./sight.ts";

const root = join(import.meta.dirname, "..", "..");
const folder = join(root, "screenshots");

const sights: readonly Sight[] = [1280, 360].flatMap((width) => [
  { width, scheme: "light" as const },
  { width, scheme: "dark" as const },
]);

const photograph = async (wanted: readonly string[]): Promise<void> => {
  const gallery = await openGallery();
  try {
    const chosen = scenes.filter(
      ({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)),
    );
    for (const scene of chosen) {
      for (const sight of sights) {
        const path = join(folder, `${scene.name}-${sight.width}-${sight.scheme}.png`);
        await gallery.visit(scene, sight, (page) => page.screenshot({ path, fullPage: true }));
        console.log(path);
      }
    }
  } finally {
    await gallery.close();
  }
};

if (!findChromium()) {
  console.error(chromiumMissing);
  process.exitCode = 1;
} else if (!(await ensureBuilt(root, process.execPath, supervise()))) {
  process.exitCode = 1;
} else {
  const wanted = process.argv.slice(2);
  if (wanted.length === 0) await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await photograph(wanted);
}
