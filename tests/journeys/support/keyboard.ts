import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { patience } from "./desk.ts";

/** Whether an element has the focus now. */
export const isFocused = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement);

export const untilFocused = (target: Locator): Promise<void> =>
  expect.poll(() => isFocused(target), patience).toBe(true);

/** Expects a ring around what has the focus, inside the window and not below the bar that stays on top. */
export async function expectFocusSeen(page: Page): Promise<void> {
  const seen = await page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return "nothing has the focus";
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const { top, bottom } = element.getBoundingClientRect();
    const bar = document.querySelector(".context")?.getBoundingClientRect();
    const covered = bar && element.closest("main") && bottom <= bar.bottom && bar.top <= 0;
    if (outlineStyle !== "solid" || Number.parseFloat(outlineWidth) < 2)
      return `no ring: ${element.outerHTML}`;
    if (bottom < 0 || top > window.innerHeight || covered) return `out of sight: ${element.outerHTML}`;
    return "seen";
  });
  expect(seen).toBe("seen");
}

/** More stops than any page has. */
const mostStops = 90;

/** Presses Tab until a control has the focus; at every stop on the way the focus is seen. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stop = 0; stop < mostStops; stop += 1) {
    await page.keyboard.press("Tab");
    if (await isFocused(target)) return expectFocusSeen(page);
    await expectFocusSeen(page);
  }
  throw new Error(`Tab never reaches ${String(target)}`);
}
