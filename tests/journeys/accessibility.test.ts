/**
 * The states that arise while somebody works: no violation in light and dark, wide and narrow, and no sideways
 * scrolling. The pages as they open are looked at in `every-page.test.ts`.
 */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, test } from "vitest";
import { apiOf, type Api } from "./support/api.ts";
import { expectAccessibleEverywhere } from "./support/axe.ts";
import { launchBrowser, newPage } from "./support/browser.ts";
import { fillSignIn, openCheck, openResult, type, untilSaving } from "./support/desk.ts";
import { startServer, type Server } from "./support/server.ts";

const cases = "Wie viele Fälle erwarten Sie im Jahr?";
const start = "Wann soll die Regelung in Kraft treten?";

let server: Server;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await server.remove();
});

async function signedIn(username = "referat23"): Promise<{ page: Page; api: Api }> {
  const page = await newPage(browser);
  const api = apiOf(page.context(), server.address);
  await api.signIn(server.login(username));
  return { page, api };
}

test("a sign-in that failed", async () => {
  const page = await newPage(browser);
  await page.goto(`${server.address}/anmelden`);
  await fillSignIn(page, "referat23", "falsches Kennwort");
  await page.getByRole("link", { name: "Benutzername oder Kennwort ist falsch." }).waitFor();
  await expectAccessibleEverywhere(page);
});

test.each(["zugang", "datenlage"])("the section %s, with help and history open", async (section) => {
  const { page, api } = await signedIn();
  await openCheck(page, server, await api.demo(), section);
  await page
    .getByRole("button", { name: /^Hilfe/ })
    .first()
    .click();
  const history = page.getByText("Verlauf", { exact: true });
  if ((await history.count()) > 0) await history.first().click();
  await expectAccessibleEverywhere(page);
});

test("a section asked back: a number read in two ways, a date that is none, what is missing", async () => {
  const { page, api } = await signedIn();
  const place = await api.begin("Fehlerzustände");
  await openCheck(page, server, place, "umsetzung");
  await type(page, start, "demnächst");
  await page.getByLabel(start).blur();
  await page.getByText("„demnächst“ ist kein Datum.").waitFor();
  await page.getByRole("button", { name: "Prüfung abgeben" }).first().click();
  await page.getByRole("alert").getByRole("link").first().waitFor();
  await expectAccessibleEverywhere(page);
  await openCheck(page, server, place, "verfahren");
  await type(page, cases, "1.234");
  await page.getByLabel(cases).blur();
  await page.getByRole("group", { name: /^„1\.234“ kann zweierlei heißen/ }).waitFor();
  await expectAccessibleEverywhere(page);
});

test("what is unsent without a connection, and a session that has ended", async () => {
  const { page, api } = await signedIn();
  await openCheck(page, server, await api.begin("Nicht gespeichert"), "verfahren");
  await page.context().setOffline(true);
  await type(page, cases, "12");
  await untilSaving(page, /^Keine Verbindung/);
  await page.getByRole("button", { name: /^Keine Verbindung/ }).click();
  await expectAccessibleEverywhere(page);
  await page.context().clearCookies();
  await page.context().setOffline(false);
  await page.getByRole("region", { name: "Wieder anmelden" }).waitFor();
  await expectAccessibleEverywhere(page);
});

test("a submission about to be confirmed, a submitted check, a section to read", async () => {
  const { page, api } = await signedIn();
  const place = await api.begin("Zur Abgabe", "pflegezuschuss");
  await openCheck(page, server, place, "regelungstext");
  await page.getByRole("button", { name: "Prüfung abgeben" }).first().click();
  await page.getByRole("dialog").waitFor();
  await expectAccessibleEverywhere(page);
  await page.getByRole("button", { name: "Jetzt abgeben" }).click();
  await page.getByText(/^Prüfung abgegeben am/).waitFor();
  await expectAccessibleEverywhere(page);
});

test("a result with findings, a contradiction and an open point, everything unfolded", async () => {
  const { page, api } = await signedIn();
  await openResult(page, server, await api.begin("Ergebnis ansehen", "pflegezuschuss"));
  await page.getByText("Vollautomatischer Bescheid trotz Spielraum").first().waitFor();
  await page.locator("main details").evaluateAll((all) => {
    for (const fold of all) fold.setAttribute("open", "");
  });
  await expectAccessibleEverywhere(page);
});

test("a password change that was refused", async () => {
  const { page } = await signedIn();
  await page.goto(`${server.address}/konto`);
  await page.getByRole("button", { name: "Kennwort ändern" }).click();
  await page.getByRole("alert").waitFor();
  await expectAccessibleEverywhere(page);
});

test("the API's own description", async () => {
  const { page } = await signedIn();
  await page.goto(`${server.address}/api/docs`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await expectAccessibleEverywhere(page);
});
