/** The main job once more with the keyboard alone: where the focus is can be seen, and it is never lost. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser, newPage } from "./support/browser.ts";
import { heading, patience, question, untilSaved } from "./support/desk.ts";
import { expectFocusSeen, isFocused, tabTo, untilFocused } from "./support/keyboard.ts";
import { startServer, type Server } from "./support/server.ts";

const obstacles = "Welche dieser Stolperstellen enthält der Entwurf?";
const automation = "Wie weit soll das Verfahren automatisch ablaufen?";
const trial = "Haben Stellen, die die Regelung vollziehen";
const start = "Wann soll die Regelung in Kraft treten?";
const technology = "Ab wann steht die Technik";

let server: Server;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await server.remove();
});

async function signInByKeys(page: Page): Promise<void> {
  const { username, password } = server.login("referat23");
  await page.goto(`${server.address}/anmelden`);
  await heading(page, "Anmelden").waitFor();
  await page.keyboard.press("Tab");
  await untilFocused(page.getByRole("link", { name: "Zum Inhalt springen" }));
  await expectFocusSeen(page);
  await page.keyboard.press("Enter");
  await untilFocused(page.getByRole("main"));
  await tabTo(page, page.getByLabel("Benutzername"));
  await page.keyboard.type(username);
  await tabTo(page, page.getByLabel("Kennwort"));
  await page.keyboard.type(password);
  await page.keyboard.press("Enter");
  await untilFocused(heading(page, "Meine Vorhaben"));
}

test("sign in, answer, submit and read the result without a mouse", async () => {
  const page = await newPage(browser);
  await signInByKeys(page);
  await tabTo(page, page.getByRole("link", { name: "Prüfung fortsetzen: Frage 4.1" }));
  await page.keyboard.press("Enter");

  // The link leads to the question itself.
  await untilFocused(question(page, obstacles).getByRole("checkbox").first());
  await tabTo(page, question(page, obstacles).getByLabel("Keine dieser Stolperstellen"));
  await page.keyboard.press("Space");
  expect(await question(page, obstacles).getByLabel("Keine dieser Stolperstellen").isChecked()).toBe(true);
  await tabTo(page, page.getByRole("link", { name: "Weiter: 5 Automatisierung" }));
  await page.keyboard.press("Enter");
  await untilFocused(heading(page, "Automatisierung"));
  expect(await page.title()).toContain("Automatisierung");

  const options = question(page, automation).getByRole("radio");
  await tabTo(page, options.first());
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await untilFocused(options.nth(2));
  expect(await options.nth(2).isChecked()).toBe(true);

  await page.keyboard.press("Alt+KeyN");
  await heading(page, "Erprobung und Start").waitFor();
  const [yes, no] = [question(page, trial).getByLabel("Ja"), question(page, trial).getByLabel("Nein")];
  await untilFocused(yes);
  await page.keyboard.press("ArrowDown");
  await untilFocused(no);
  await tabTo(page, page.getByLabel(start));
  await page.keyboard.type("1.7.2027");
  await tabTo(page, page.getByLabel(technology));
  await page.keyboard.type("1.6.2027");
  await tabTo(page, page.getByRole("form").getByRole("button", { name: "Prüfung abgeben" }));
  await untilSaved(page);
  await page.keyboard.press("Enter");

  const dialog = page.getByRole("dialog", { name: "Prüfung abgeben" });
  await dialog.waitFor();
  await expect.poll(() => dialog.locator(":focus").count(), patience).toBe(1);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  await untilFocused(page.getByRole("form").getByRole("button", { name: "Prüfung abgeben" }));
  await page.keyboard.press("Enter");
  await dialog.waitFor();
  await expect.poll(() => dialog.locator(":focus").count(), patience).toBe(1);
  const now = dialog.getByRole("button", { name: "Jetzt abgeben" });
  if (!(await isFocused(now))) await tabTo(page, now);
  await page.keyboard.press("Enter");
  await page.getByText(/^Prüfung abgegeben am/).waitFor();
  await expect.poll(() => page.locator(":focus").innerText(), patience).toContain("Prüfung abgegeben am");

  await tabTo(page, page.getByRole("link", { name: "Zum Ergebnis" }).first());
  await page.keyboard.press("Enter");
  await untilFocused(heading(page, "Ergebnis"));
  const downloads = page.getByRole("main").locator("summary", { hasText: "Herunterladen" });
  await tabTo(page, downloads);
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByRole("link", { name: "Word (DOCX)" }));
  await page.keyboard.press("Escape");
  await untilFocused(downloads);
});
