import { chromium, type Browser, type Page } from "playwright-core";
import { chromiumFlags } from "./chromium-flags.ts";
import { startDemoSite, type DemoSite } from "./demo-site.ts";
import { prepare, type Prepared } from "./prepared.ts";
import type { Scene } from "./scenes.ts";
import { newVisit, signedIn, type Sight, type SignedIn } from "./visitor.ts";

/** A running demonstration with a browser in front of it. */
export type Gallery = {
  readonly site: DemoSite;
  /** Shows a scene and hands its page to `look`; the page is closed afterwards. `watch` sees the page before it loads. */
  readonly visit: <T>(
    scene: Scene,
    sight: Sight,
    look: (page: Page) => Promise<T>,
    watch?: (page: Page) => void,
  ) => Promise<T>;
  readonly close: () => Promise<void>;
};

const accounts = ["referat23", "referat21", "katalog"] as const;

const enterAll = async (browser: Browser, site: DemoSite): Promise<ReadonlyMap<string, SignedIn>> => {
  const states = new Map<string, SignedIn>();
  for (const account of accounts) states.set(account, await signedIn(browser, site, account));
  return states;
};

/** Opens the gallery with the Chromium at the given path. */
export const openGallery = async (executablePath: string): Promise<Gallery> => {
  const site = await startDemoSite();
  const browser = await chromium.launch({ executablePath, args: [...chromiumFlags] });
  const prepared: Prepared = await prepare(browser, site);
  const states = await enterAll(browser, site);
  return {
    site,
    visit: async (scene, sight, look, watch) => {
      const as = scene.who === null ? undefined : states.get(scene.who);
      const visit = await newVisit(browser, site, sight, { as, scripts: !scene.plain });
      try {
        const page = await visit.newPage();
        watch?.(page);
        await scene.show(page, prepared);
        return await look(page);
      } finally {
        await visit.close();
      }
    },
    close: async () => {
      await browser.close();
      await site.stop();
    },
  };
};
