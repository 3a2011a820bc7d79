/** Terms explain themselves where they stand: with the keyboard, on narrow screens, without disturbing an answer. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { apiOf, type Place } from "./support/api.ts";
import { expectAccessible, expectAccessibleEverywhere } from "./support/axe.ts";
import { launchBrowser, newPage } from "./support/browser.ts";
import { openCheck, openResult, question, untilSaved } from "./support/desk.ts";
import { expectFocusSeen, tabTo, untilFocused } from "./support/keyboard.ts";
import { startServer, type Server } from "./support/server.ts";

const form = "Welche Form oder welchen Weg schreibt der Entwurf";

let server: Server;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await server.remove();
});

async function begin(title: string): Promise<{ readonly page: Page; readonly place: Place }> {
  const page = await newPage(browser);
  const api = apiOf(page.context(), server.address);
  await api.signIn(server.login("referat23"));
  const place = await api.begin(title);
  await openCheck(page, server, place, "zugang");
  return { page, place };
}

/** What words are told by when terms are looked for. */
const wordPattern = String.raw`[\p{L}\p{M}\p{N}-]+`;

/** Counts on the page how often a text is read for terms. */
const countReadings = (pattern: string): void => {
  const matchAll = String.prototype.matchAll;
  Reflect.set(window, "readings", 0);
  String.prototype.matchAll = function (expression) {
    if (expression.source === pattern)
      Reflect.set(window, "readings", Number(Reflect.get(window, "readings")) + 1);
    return matchAll.call(this, expression);
  };
};
const readings = (page: Page): Promise<number> =>
  page.evaluate(() => Number(Reflect.get(window, "readings")));

const term = (page: Page) => question(page, form).getByRole("button", { name: "Nachweise" });
const card = (page: Page) => page.getByRole("dialog", { name: "Nachweis" });

test("a term is opened, read and left with the keyboard; the focus comes back to it", async () => {
  const { page } = await begin("Begriffe mit der Tastatur");
  await tabTo(page, term(page));
  await page.keyboard.press("Enter");
  await untilFocused(card(page));
  await expectFocusSeen(page);
  const described = await card(page).getAttribute("aria-describedby");
  expect(await page.locator(`[id="${described}"]`).textContent()).toMatch(/^Eine Unterlage oder Angabe/);
  await expectAccessible(page, "a term's card");

  await page.keyboard.press("Escape");
  await untilFocused(term(page));
  expect(await card(page).isVisible()).toBe(false);

  await page.keyboard.press("Space");
  await untilFocused(card(page));
  await tabTo(page, page.getByRole("button", { name: "Erläuterung schließen" }));
  await page.keyboard.press("Enter");
  await untilFocused(term(page));
});

test("a card stands below its term, inside the window at any width, and goes when something else is pressed", async () => {
  const { page } = await begin("Begriffe auf schmalen Bildschirmen");
  for (const width of [1280, 360, 320]) {
    await page.setViewportSize({ width, height: 800 });
    await term(page).click();
    const [shown, said] = [await card(page).boundingBox(), await term(page).boundingBox()];
    expect(shown).not.toBeNull();
    expect(shown!.x).toBeGreaterThanOrEqual(0);
    expect(shown!.x + shown!.width).toBeLessThanOrEqual(width);
    expect(shown!.y + shown!.height).toBeLessThanOrEqual(800);
    expect(shown!.y).toBeGreaterThanOrEqual(said!.y + said!.height);
    await term(page).click();
    expect(await card(page).isVisible()).toBe(false);
  }
  await term(page).click();
  await question(page, form)
    .getByLabel(/^Schriftform/)
    .check({ force: true });
  expect(await card(page).isVisible()).toBe(false);
  await untilSaved(page);
});

test("what stands in a label is explained in the question's help, and choosing it stays a choice", async () => {
  const { page } = await begin("Begriffe in Antworten");
  const option = question(page, form).getByLabel(/^Schriftform/);
  expect(await question(page, form).locator("label button").count()).toBe(0);
  await option.check();
  await question(page, form).getByRole("button", { name: "Hilfe", exact: false }).first().click();
  const help = page.getByRole("region", { name: /^Hilfe zu Frage/ });
  expect(await help.getByText("Begriffe", { exact: true }).count()).toBe(1);
  expect(await help.locator("dt").allTextContents()).toContain("Schriftform");
  await untilSaved(page);
  await expectAccessibleEverywhere(page);
});

test("typing reads no text for terms again", async () => {
  const page = await newPage(browser);
  const api = apiOf(page.context(), server.address);
  await api.signIn(server.login("referat23"));
  const place = await api.begin("Begriffe beim Tippen");
  await page.addInitScript(countReadings, wordPattern);
  await openCheck(page, server, place, "zugang");
  await question(page, form)
    .getByLabel(/^Schriftform/)
    .check();
  await page.getByText("Befund: Schriftform streichen oder öffnen").waitFor();
  const before = await readings(page);
  expect(before).toBeGreaterThan(0);
  await page.getByLabel("Wozu ist die Vorgabe nötig?").pressSequentially("Zum Schutz vor Übereilung.");
  await untilSaved(page);
  expect(await readings(page)).toBe(before);
});

test("in the report's findings too", async () => {
  const { page, place } = await begin("Begriffe im Bericht");
  await question(page, form)
    .getByLabel(/^Schriftform/)
    .check();
  await untilSaved(page);
  await openResult(page, server, place);
  const said = page.locator(".finding").getByRole("button", { name: "Schriftform" }).first();
  await said.click();
  await page.getByRole("dialog", { name: "Schriftform" }).waitFor();
  await expectAccessible(page, "a report with an open card");
});
