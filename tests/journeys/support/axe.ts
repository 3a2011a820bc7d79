import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect } from "vitest";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

/** In place of axe's half a megabyte where the page has it already. */
const nothing = "undefined";

/** The places at which a page as it is now breaks a rule of WCAG 2.0 to 2.2 (A, AA) or a best practice. */
export async function violationsOn(page: Page): Promise<readonly string[]> {
  await untilStill(page);
  const hasAxe = await page.evaluate(() => "axe" in window);
  const { violations } = await new AxeBuilder({ page, ...(hasAxe && { axeSource: nothing }) })
    // Of what holds one example is described, of what does not every place.
    .options({ runOnly: { type: "tag", values: rules }, resultTypes: ["violations"] })
    // Legacy: without frames nothing is lost by it, and no second page is opened for the summary.
    .setLegacyMode(true)
    .analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id} (${help}) at ${target.join(" ")}: ${failureSummary ?? ""}`,
    ),
  );
}

/** Expects a page as it is now to break none of these rules. */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  expect(await violationsOn(page), state).toEqual([]);
}

/** Colours that are still changing would be judged half-way. */
const untilStill = (page: Page): Promise<unknown> =>
  page.evaluate(() => Promise.allSettled(document.getAnimations().map((each) => each.finished)));

/** How far a page reaches beyond its window at this width, in pixels. */
async function overhangAt(page: Page, width: number): Promise<number> {
  await page.setViewportSize({ width, height: 800 });
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Expects the same in light and dark, wide and narrow, and no sideways scrolling on narrow screens. */
export async function expectAccessibleEverywhere(page: Page): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 800 });
      await expectAccessible(page, `${colorScheme}, ${width} px`);
    }
  }
  for (const width of [360, 320]) expect(await overhangAt(page, width), `overhang at ${width} px`).toBe(0);
}
