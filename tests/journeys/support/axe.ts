import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect } from "vitest";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

/** Expects a page as it is now to break no rule of WCAG 2.0 to 2.2 (A, AA) and no best practice. */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  await untilStill(page);
  // Legacy: without frames nothing is lost by it, and no second page is opened for the summary.
  const { violations } = await new AxeBuilder({ page }).withTags(rules).setLegacyMode(true).analyze();
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id} (${help}) at ${target.join(" ")}: ${failureSummary ?? ""}`,
    ),
  );
  expect(found, state).toEqual([]);
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
