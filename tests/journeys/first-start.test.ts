/** The first start of a real installation: its administrator is made with the link that the server prints. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectAccessibleEverywhere } from "./support/axe.ts";
import { launchBrowser, newPage } from "./support/browser.ts";
import { fillSignIn, heading } from "./support/desk.ts";
import { startServer, type Server } from "./support/server.ts";

const password = "Ein Satz, den nur ich kenne";

let server: Server;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ args: ["--no-demo"] }), launchBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await server.remove();
});

test("the link leads to the first account, once; then one signs in with it", async () => {
  const page = await newPage(browser);
  const link = /http\S+#\S+/.exec(server.printed())?.[0] ?? "";
  await page.goto(server.address);
  await page.getByText("Es gibt noch kein Konto.").waitFor();
  expect(await page.getByText("Vorführbetrieb").count()).toBe(0);

  await page.goto(link);
  await heading(page, "Anwendung einrichten").waitFor();
  await page.getByLabel("Benutzername").fill("leitung");
  await page.getByLabel("Name", { exact: true }).fill("Rosa Amt");
  await page.getByLabel("Kennwort", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Konto anlegen" }).click();
  await page.getByRole("link", { name: /Wiederholung/ }).waitFor();
  await expectAccessibleEverywhere(page);
  await page.getByLabel("Kennwort wiederholen").fill(password);
  await page.getByRole("button", { name: "Konto anlegen" }).click();
  await page.getByText("Das Konto ist angelegt. Melden Sie sich jetzt an.").waitFor();
  await page.getByRole("link", { name: "Anmelden" }).click();
  await heading(page, "Anmelden").waitFor();
  await fillSignIn(page, "leitung", password);
  await heading(page, "Meine Vorhaben").waitFor();

  const again = await fetch(`${server.address}/api/setup`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: server.address },
    body: JSON.stringify({ token: new URL(link).hash.slice(1), username: "zweite", name: "Zwei", password }),
  });
  expect(again.status).toBeGreaterThanOrEqual(400);
  await server.stop();
  await server.start();
  expect(server.printed()).not.toContain("/einrichten#");
});
