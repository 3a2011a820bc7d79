/** Whatever happens on the way to the server, nothing typed is lost, and nobody else sees or sends it. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pass } from "node:timers/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { checkLink } from "#web/state/links.ts";
import { apiOf, type Api, type Place } from "./support/api.ts";
import { launchBrowser, launchWithProfile, newPage } from "./support/browser.ts";
import {
  choose,
  fillSignIn,
  goToSection,
  heading,
  openAccountMenu,
  openCheck,
  patience,
  question,
  type,
  untilSaved,
  untilSaving,
} from "./support/desk.ts";
import { startServer, type Server } from "./support/server.ts";

const course = "Wie läuft das Verfahren ab?";
const cases = "Wie viele Fälle erwarten Sie im Jahr?";
const minutes = "Wie viele Minuten braucht die Verwaltung";
const form = "Welche Form oder welchen Weg";
const data = "Welche Festlegungen zu personenbezogenen Daten fehlen";
const obstacles = "Welche dieser Stolperstellen enthält der Entwurf?";
const binding = "Wie fest bindet der Entwurf die Behörde";
const automation = "Wie weit soll das Verfahren automatisch ablaufen?";
const trial = "Haben Stellen, die die Regelung vollziehen";
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

type Desk = { readonly page: Page; readonly api: Api; readonly place: Place };

/** Somebody at the first section of a new check. */
async function atWork(page: Page, title: string): Promise<Desk> {
  const api = apiOf(page.context(), server.address);
  await api.signIn(server.login("referat23"));
  const place = await api.begin(title);
  await openCheck(page, server, place, "verfahren");
  return { page, api, place };
}

const stored = async ({ api, place }: Pick<Desk, "api" | "place">, id: string): Promise<unknown> => {
  const { answers } = await api.assessment(place.assessment);
  return answers.find((cell) => cell.question === id)?.value;
};

/** A folder for a browser's own storage, gone when the test is over. */
function profileFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "praxischeck-profile-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** Kills the browser that was started with this folder; nothing in it gets to run again. */
function killBrowserOf(folder: string): void {
  const { stdout } = spawnSync("ps", ["-A", "-o", "pid=,args="], { encoding: "utf8" });
  const own = stdout.split("\n").filter((line) => line.includes(`--user-data-dir=${folder}`));
  expect(own.length).toBeGreaterThan(0);
  for (const line of own) process.kill(Number.parseInt(line, 10), "SIGKILL");
}

test("a browser killed one second after typing without a connection has the text when it is opened again", async () => {
  const folder = profileFolder();
  const first = await launchWithProfile(folder);
  const desk = await atWork(await first.newPage(), "Der Browser stürzt ab");
  const state = await first.storageState();
  await first.setOffline(true);
  await type(desk.page, course, "Gerade noch getippt: § 5 Abs. 2");
  await pass(1_000);
  const closed = new Promise((resolve) => first.once("close", resolve));
  killBrowserOf(folder);
  await closed;

  const second = await launchWithProfile(folder);
  await second.addCookies(state.cookies);
  const page = await second.newPage();
  await openCheck(page, server, desk.place, "verfahren");
  await expect
    .poll(() => page.getByLabel(course).inputValue(), patience)
    .toBe("Gerade noch getippt: § 5 Abs. 2");
  await untilSaved(page);
  const api = apiOf(second, server.address);
  expect(await stored({ api, place: desk.place }, "ablauf")).toBe("Gerade noch getippt: § 5 Abs. 2");
});

test("a tab killed one second after typing has the text when the page is opened again", async () => {
  const desk = await atWork(await newPage(browser), "Der Tab stürzt ab");
  const { page } = desk;
  await type(page, course, "Eine Sekunde vor dem Absturz");
  await pass(1_000);
  const crashed = page.waitForEvent("crash");
  const devtools = await page.context().newCDPSession(page);
  // The tab dies with the command; its answer never comes.
  devtools.send("Page.crash").catch(() => undefined);
  await crashed;
  const next = await page.context().newPage();
  await page.close();
  await openCheck(next, server, desk.place, "verfahren");
  expect(await next.getByLabel(course).inputValue()).toBe("Eine Sekunde vor dem Absturz");
  await untilSaved(next);
  expect(await stored(desk, "ablauf")).toBe("Eine Sekunde vor dem Absturz");
});

/** Ten answers in five sections. */
async function giveTenAnswers(page: Page): Promise<void> {
  await type(page, course, "Ohne Verbindung geschrieben");
  await type(page, cases, "500");
  await type(page, minutes, "30");
  await goToSection(page, "Digitale Kommunikation");
  await choose(page, form, "Nichts davon");
  await goToSection(page, "Daten und Datenschutz");
  await choose(page, data, "Nichts: Alle Punkte sind geregelt");
  await goToSection(page, "Klare Regelungen");
  await choose(page, obstacles, "Keine dieser Stolperstellen");
  await choose(page, binding, "Die Behörde muss so entscheiden");
  await goToSection(page, "Automatisierung");
  await choose(page, automation, "Teilweise: Einzelne Schritte laufen automatisch");
  await goToSection(page, "Erprobung und Start");
  await choose(page, trial, "Nein");
  await type(page, start, "1.7.2027");
}

test("ten answers given without a connection all arrive when it is back", async () => {
  const desk = await atWork(await newPage(browser), "Ohne Verbindung");
  const { page } = desk;
  await page.context().setOffline(true);
  await giveTenAnswers(page);
  await untilSaving(page, "Keine Verbindung – 10 Änderungen sind auf diesem Gerät gesichert");
  expect(await page.title()).toContain("(10 nicht gespeichert)");
  expect(await stored(desk, "ablauf")).toBeUndefined();
  await page.context().setOffline(false);
  await untilSaved(page);
  expect(await page.title()).not.toContain("nicht gespeichert");
  const { answers } = await desk.api.assessment(desk.place.assessment);
  expect(Object.fromEntries(answers.map(({ question: id, value }) => [id, value]))).toEqual({
    ablauf: "Ohne Verbindung geschrieben",
    fallzahl: "500",
    bearbeitungszeit: "30",
    formvorgaben: ["keine"],
    personendaten: ["vollstaendig"],
    stolperstellen: ["keine"],
    entscheidung: "gebunden",
    automatik: "teil",
    erprobung: "no",
    inkrafttreten: "2027-07-01",
  });
});

test("a session that ends while somebody types is renewed on the spot, and the text is saved", async () => {
  const desk = await atWork(await newPage(browser), "Die Sitzung läuft ab");
  const { page } = desk;
  await type(page, course, "Vor dem Ablauf.");
  await untilSaved(page);
  await page.context().clearCookies();
  await type(page, course, "Vor dem Ablauf. Danach.");
  await untilSaving(page, "Abgemeldet – Ihre Eingaben bleiben erhalten.");
  const address = page.url();
  const renewal = page.getByRole("region", { name: "Wieder anmelden" });
  await renewal.getByLabel("Kennwort für referat23").fill(server.login("referat23").password);
  await renewal.getByRole("button", { name: "Wieder anmelden" }).click();
  await renewal.waitFor({ state: "detached" });
  await untilSaved(page);
  expect(page.url()).toBe(address);
  expect(await page.getByLabel(course).inputValue()).toBe("Vor dem Ablauf. Danach.");
  expect(await stored(desk, "ablauf")).toBe("Vor dem Ablauf. Danach.");
});

test("another person on the same browser neither sees nor sends what somebody left unsent", async () => {
  const desk = await atWork(await newPage(browser), "Zwei an einem Rechner");
  const { api, place } = desk;
  await api.send("POST", `/api/proposals/${place.proposal}/members`, {
    username: "referat21",
    role: "editor",
  });
  const context = desk.page.context();
  await context.clearCookies();
  await type(desk.page, course, "Nur für mich");
  await untilSaving(desk.page, "Abgemeldet – Ihre Eingaben bleiben erhalten.");
  await desk.page.close({ runBeforeUnload: false });

  const page = await context.newPage();
  const senders: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "PATCH") senders.push(request.postData() ?? "");
  });
  await page.goto(`${server.address}${checkLink(place.proposal, place.assessment, "verfahren")}`);
  const { username, password } = server.login("referat21");
  await fillSignIn(page, username, password);
  await heading(page, "Verfahren und Umfang").waitFor();
  expect(await page.getByLabel(course).inputValue()).toBe("");
  await type(page, cases, "12");
  await untilSaved(page);
  expect(senders.filter((body) => body.includes("Nur für mich"))).toEqual([]);
  expect(await stored(desk, "ablauf")).toBeUndefined();
  await openAccountMenu(page);
  await page.getByRole("button", { name: "Abmelden" }).click();
  await heading(page, "Anmelden").waitFor();

  const own = server.login("referat23");
  await fillSignIn(page, own.username, own.password);
  await heading(page, "Meine Vorhaben").waitFor();
  await expect.poll(() => stored(desk, "ablauf"), patience).toBe("Nur für mich");
});

test("signing out with changes that cannot be sent asks first; they can be saved as a file or kept", async () => {
  const desk = await atWork(await newPage(browser), "Abmelden");
  const { page } = desk;
  await page.context().setOffline(true);
  await type(page, course, "Noch nicht gesendet");
  await untilSaving(page, "Keine Verbindung – 1 Änderung ist auf diesem Gerät gesichert");
  await openAccountMenu(page);
  await page.getByRole("button", { name: "Abmelden" }).click();
  await page
    .getByText("1 Änderung konnte noch nicht gespeichert werden. Sie liegt nur in diesem Browser.")
    .waitFor();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Änderungen als Datei sichern" }).click(),
  ]);
  expect(readFileSync(await file.path(), "utf8")).toContain("Noch nicht gesendet");
  await page.context().setOffline(false);
  await page.getByRole("link", { name: "Angemeldet bleiben" }).click();
  await heading(page, "Meine Vorhaben").waitFor();
  await openCheck(page, server, desk.place, "verfahren");
  expect(await question(page, course).getByLabel(course).inputValue()).toBe("Noch nicht gesendet");
  await untilSaved(page);
});
