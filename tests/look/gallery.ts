import type { Browser, BrowserContext, Page } from "playwright-core";
import { apiOf, type Api } from "../journeys/support/api.ts";
import { german, launchBrowser } from "../journeys/support/chromium.ts";
import { startServer, type Server } from "../journeys/support/server.ts";
import { prepare } from "./prepared.ts";
import type { Scene } from "./scene.ts";
import type { Sight } from "./sight.ts";

/** A running demonstration with a browser in front of it. */
export type Gallery = {
  readonly address: string;
  /** Shows a scene and hands its page to `look`; the page is closed afterwards. `watch` sees the page before it loads. */
  readonly visit: <T>(
    scene: Scene,
    sight: Sight,
    look: (page: Page) => Promise<T>,
    watch?: (page: Page) => void,
  ) => Promise<T>;
  readonly close: () => Promise<void>;
};

/** Cookies and storage of somebody who is signed in. */
type SignedIn = Awaited<ReturnType<BrowserContext["storageState"]>>;

const accounts = ["referat23", "referat21", "katalog"] as const;

/** Does something at the API as one of the demonstration's accounts. */
const as = async <T>(
  browser: Browser,
  server: Server,
  account: string,
  act: (api: Api, context: BrowserContext) => Promise<T>,
): Promise<T> => {
  const context = await browser.newContext();
  const api = apiOf(context, server.address);
  await api.signIn(server.login(account));
  const done = await act(api, context);
  await context.close();
  return done;
};

const enterAll = async (browser: Browser, server: Server): Promise<ReadonlyMap<string, SignedIn>> => {
  const states = new Map<string, SignedIn>();
  for (const account of accounts) {
    states.set(account, await as(browser, server, account, (_, context) => context.storageState()));
  }
  return states;
};

/** Opens the gallery. */
export const openGallery = async (): Promise<Gallery> => {
  const server = await startServer();
  const browser = await launchBrowser();
  const prepared = await as(browser, server, "referat23", prepare);
  const states = await enterAll(browser, server);
  return {
    address: server.address,
    visit: async (scene, { width, scheme }, look, watch) => {
      const state = scene.who === null ? undefined : states.get(scene.who);
      const context = await browser.newContext({
        ...german,
        baseURL: server.address,
        viewport: { width, height: 800 },
        colorScheme: scheme,
        reducedMotion: "reduce",
        javaScriptEnabled: !scene.plain,
        ...(state ? { storageState: state } : {}),
      });
      try {
        const page = await context.newPage();
        watch?.(page);
        await scene.show(page, prepared);
        return await look(page);
      } finally {
        await context.close();
      }
    },
    close: async () => {
      await browser.close();
      await server.remove();
    },
  };
};
