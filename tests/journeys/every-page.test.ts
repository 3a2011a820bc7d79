import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openGallery, type Gallery } from "../look/gallery.ts";
import type { Scene } from "../look/scene.ts";
import { scenes } from "../look/scenes.ts";
import type { Sight } from "../look/sight.ts";
import { violationsOn } from "./support/axe.ts";

const minute = 60_000;

const sights = [
  { width: 1280, scheme: "light" },
  { width: 1280, scheme: "dark" },
  { width: 360, scheme: "light" },
] as const satisfies readonly Sight[];

/** What the browser complains of or asks of others while a page is open. */
type Complaints = { readonly said: string[]; readonly foreign: string[] };

/** Statuses that a page deals with itself; the browser reports them all the same. */
const expected = /status of (401|404|409)|ERR_CONNECTION_REFUSED|ERR_INTERNET_DISCONNECTED/;

const watchFor = (ours: string, complaints: Complaints) => (page: Page) => {
  page.on("pageerror", (error) => complaints.said.push(error.message));
  page.on("console", (message) => {
    const serious = message.type() === "error" || message.type() === "warning";
    if (serious && !expected.test(message.text())) complaints.said.push(message.text());
  });
  page.on("request", (request) => {
    const address = request.url();
    if (!address.startsWith(ours) && !address.startsWith("data:")) complaints.foreign.push(address);
  });
};

/** Whether the page has to be scrolled sideways; a narrow one also at 320 px, which is 400 % zoom. */
const scrollsSideways = async (page: Page, width: number): Promise<boolean> => {
  if (width < 400) await page.setViewportSize({ width: 320, height: 800 });
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
};

/** The controls of a page that reach out of the window, where nobody sees all of them. */
const cutOff = (page: Page): Promise<readonly string[]> =>
  page.locator("main :is(a, button, summary, input)").evaluateAll((controls) =>
    controls
      .filter((control) => control.checkVisibility())
      .filter((control) => {
        const { left, right } = control.getBoundingClientRect();
        return left < 0 || right > window.innerWidth;
      })
      .map((control) => control.outerHTML),
  );

/** What holds for every page in every state, seen in one way. */
const findingsIn = async (page: Page, { width, scheme }: Sight, scene: Scene) => {
  await page.setViewportSize({ width, height: 800 });
  await page.emulateMedia({ colorScheme: scheme });
  return {
    sight: `${width} px, ${scheme}`,
    violations: scene.plain ? [] : await violationsOn(page),
    scrollsSideways: await scrollsSideways(page, width),
    cutOff: await cutOff(page),
  };
};

/** What a page in every state has. The filled button is the one thing to do next. */
const traitsOf = async (page: Page) => ({
  headings: await page.locator("h1").count(),
  manyPrimaries: (await page.locator(".kern-btn--primary:not([aria-disabled])").count()) > 1,
  inlineStyles: await page.locator("[style]").count(),
  untitled: !(await page.title()).includes("Praxis- und Digitalcheck"),
});

describe("every page", () => {
  let gallery: Gallery;
  beforeAll(async () => {
    gallery = await openGallery();
  }, 3 * minute);
  afterAll(() => gallery.close(), minute);

  it.each(scenes.filter(({ paper }) => !paper))(
    "$name: accessible wide and narrow, light and dark; in its bounds; quiet",
    async (scene) => {
      const complaints: Complaints = { said: [], foreign: [] };
      const [first] = sights;
      const look = async (page: Page) => {
        const traits = await traitsOf(page);
        const seen = [];
        for (const sight of sights) seen.push(await findingsIn(page, sight, scene));
        return { traits, seen };
      };
      const found = await gallery.visit(scene, first, look, watchFor(gallery.address, complaints));
      expect({ ...found, ...complaints }).toEqual({
        traits: { headings: 1, manyPrimaries: false, inlineStyles: 0, untitled: false },
        seen: sights.map(({ width, scheme }) => ({
          sight: `${width} px, ${scheme}`,
          violations: [],
          scrollsSideways: false,
          cutOff: [],
        })),
        said: [],
        foreign: [],
      });
    },
    3 * minute,
  );
});
