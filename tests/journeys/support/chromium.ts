import { chromiumMissing, findChromium } from "#bin/chromium.mjs";
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions } from "playwright-core";

/** Flags under which Chromium runs in containers, as root, without a screen and without asking the network anything. */
const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A browser as a person in Germany has it. */
export const german: BrowserContextOptions = {
  locale: "de-DE",
  timezoneId: "Europe/Berlin",
  viewport: { width: 1280, height: 900 },
};

const executable = (): string => {
  const path = findChromium();
  if (path === undefined) throw new Error(chromiumMissing);
  return path;
};

/** The machine's own Chromium. */
export const launchBrowser = (): Promise<Browser> => chromium.launch({ executablePath: executable(), args });

/** The same, keeping its storage in a folder, as a person's own does when it is closed and opened again. */
export const launchIn = (folder: string): Promise<BrowserContext> =>
  chromium.launchPersistentContext(folder, { executablePath: executable(), args, ...german });
