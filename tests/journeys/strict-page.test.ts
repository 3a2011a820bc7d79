/** What the pages let in and what they show when something is missing: scripts, the page, the server. */
import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { apiOf } from "./support/api.ts";
import { launchBrowser, newPage } from "./support/browser.ts";
import { heading, openCheck, signIn, type } from "./support/desk.ts";
import { startServer, type Server } from "./support/server.ts";

const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
];

let server: Server;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await server.remove();
});

test.each(["/", "/vorhaben", "/gibt-es-nicht", "/api/session"])(
  "%s comes with the whole policy",
  async (path) => {
    const response = await fetch(`${server.address}${path}`, { headers: { accept: "text/html" } });
    expect(response.headers.get("content-security-policy")?.split(";")).toEqual(policy);
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("referrer-policy")).toBe("same-origin");
  },
);

test("text becomes neither markup nor code, and nothing is fetched from elsewhere: the browser refuses", async () => {
  const context: BrowserContext = await browser.newContext();
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(server.address);
  await heading(page, "Anmelden").waitFor();
  const outcomes = await page.evaluate(async () => {
    const attempt = async (act: () => unknown): Promise<string> => {
      try {
        await act();
        return "allowed";
      } catch (error) {
        return error instanceof Error ? error.name : "";
      }
    };
    const script = document.createElement("script");
    return [
      await attempt(() => (document.body.innerHTML = "<b>fett</b>")),
      await attempt(() => (script.textContent = "document.title = 'fremd'")),
      await attempt(() => (script.src = "/assets/fremd.js")),
      await attempt(() => fetch("https://fremd.example")),
    ];
  });
  expect(outcomes).toEqual(["TypeError", "TypeError", "TypeError", "TypeError"]);
});

test("without JavaScript the page says what to do", async () => {
  const page = await newPage(browser, { javaScriptEnabled: false });
  await page.goto(`${server.address}/vorhaben`);
  await page.getByRole("heading", { name: "Diese Anwendung braucht JavaScript" }).waitFor();
  const text = (await page.getByRole("main").innerText()).replaceAll(/\s+/g, " ");
  expect(text).toContain("Erlauben Sie JavaScript für diese Adresse und laden Sie die Seite neu.");
});

test("an address that leads nowhere shows our own page, signed in or not, and a way on", async () => {
  const page = await newPage(browser);
  await page.goto(`${server.address}/irgendwo/anders`);
  await heading(page, "Nicht gefunden").waitFor();
  await signIn(page, server, server.login("referat23"));
  for (const path of [
    "/irgendwo",
    "/vorhaben/00000000-0000-4000-8000-000000000000",
    "/vorhaben/00000000-0000-4000-8000-000000000000/pruefung/00000000-0000-4000-8000-000000000000",
    "/vorhaben/x/ergebnis/y",
  ]) {
    await page.goto(`${server.address}${path}`);
    await heading(page, "Nicht gefunden").waitFor();
  }
  await page.getByText("Diese Seite gibt es nicht, oder Sie haben keinen Zugang.").waitFor();
  await page.getByRole("link", { name: "Zu meinen Vorhaben" }).click();
  await heading(page, "Meine Vorhaben").waitFor();
});

test("a section that does not exist shows where to go on", async () => {
  const page = await newPage(browser);
  const api = apiOf(page.context(), server.address);
  await api.signIn(server.login("referat23"));
  const place = await api.demo();
  await openCheck(page, server, place, "verfahren");
  await page.goto(page.url().replace("verfahren", "gibt-es-nicht"));
  await page.getByText("Diesen Abschnitt gibt es in dieser Prüfung nicht.").waitFor();
  await page.getByRole("link", { name: "Zum ersten Abschnitt" }).click();
  await page.getByRole("form", { name: /^Abschnitt \d/ }).waitFor();
});

test("while the server is away the page says so, and goes on at a press of „Erneut versuchen“", async () => {
  const page = await newPage(browser);
  const api = apiOf(page.context(), server.address);
  await api.signIn(server.login("referat23"));
  await api.begin("Vorhaben, das gleich gebraucht wird");
  await page.goto(`${server.address}/vorhaben`);
  await page.getByRole("link", { name: /^Gesetz zur Vereinfachung/ }).click();
  await heading(page, "Angaben").waitFor();
  await page.goBack();
  await heading(page, "Meine Vorhaben").waitFor();
  await server.stop();
  await page.getByRole("link", { name: "Vorhaben, das gleich gebraucht wird" }).click();
  await heading(page, "Die Seite konnte nicht geladen werden").waitFor();
  await page.getByText("Der Server ist nicht erreichbar.").waitFor();
  await server.start();
  await page.getByRole("button", { name: "Erneut versuchen" }).click();
  await heading(page, "Angaben").waitFor();
});

test("a page first opened without a connection says what is missing and what is kept, and opens at a second try", async () => {
  const page = await newPage(browser);
  const api = apiOf(page.context(), server.address);
  await api.signIn(server.login("referat23"));
  const place = await api.begin("Ergebnis ohne Verbindung", "bauanzeige");
  await openCheck(page, server, place, "verfahren");
  await page.context().setOffline(true);
  await type(page, "Wie läuft das Verfahren ab?", "Ohne Verbindung geschrieben");
  await page.getByRole("link", { name: "Ergebnis", exact: true }).click();
  await heading(page, "Keine Verbindung").waitFor();
  await page
    .getByText("1 Änderung ist noch nicht gespeichert. Sie ist auf diesem Gerät gesichert.")
    .waitFor();
  await page.getByRole("button", { name: "Erneut versuchen" }).click();
  await page.getByText("Noch keine Verbindung.").waitFor();
  await page.context().setOffline(false);
  await page.getByRole("button", { name: "Erneut versuchen" }).click();
  await heading(page, "Ergebnis").waitFor();
});
