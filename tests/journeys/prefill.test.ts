/** From one check to the next: what is proposed, what is taken over, and how it is confirmed. */
import { rmSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { proposalLink, resultLink } from "#web/state/links.ts";
import { apiOf, type Api, type Place } from "./support/api.ts";
import { expectAccessibleEverywhere } from "./support/axe.ts";
import { launchBrowser, newPage } from "./support/browser.ts";
import { chainedCatalogue } from "./support/chained-catalogue.ts";
import { goToSection, heading, patience, question, signIn, untilSaved } from "./support/desk.ts";
import { expectFocusSeen, tabTo, untilFocused } from "./support/keyboard.ts";
import { startServer, type Server } from "./support/server.ts";

const wide = { width: 1280, height: 800 };
const procedure = "Gibt es ein Verfahren?";
const involved = "Wer ist beteiligt?";

let catalogue: string;
let server: Server;
let browser: Browser;

beforeAll(async () => {
  catalogue = chainedCatalogue();
  [server, browser] = await Promise.all([
    startServer({ args: ["--checklists", catalogue] }),
    launchBrowser(),
  ]);
});

afterAll(async () => {
  await browser.close();
  await server.remove();
  rmSync(catalogue, { recursive: true, force: true });
});

/** Begins what the page proposes; where that is. */
async function beginProposed(page: Page, proposal: string, title: string): Promise<Place> {
  await page.goto(`${server.address}${proposalLink(proposal)}`);
  await page.getByRole("button", { name: `Prüfung beginnen: ${title}` }).click();
  await page.getByRole("form", { name: /^Abschnitt 1/ }).waitFor();
  const assessment = /\/pruefung\/([^/]+)/.exec(page.url())?.[1] ?? "";
  return { proposal, assessment };
}

const waiting = async (api: Api, { assessment }: Place): Promise<readonly string[]> =>
  (await api.assessment(assessment)).answers
    .filter(({ prefilled }) => prefilled === true)
    .map((cell) => cell.question);

async function answerFirstCheck(api: Api, { assessment }: Place): Promise<void> {
  await api.answer(assessment, "digital", { value: "yes", reason: "Nach § 5 wird beantragt." });
  await api.answer(assessment, "stellen", { value: ["r1", "r2"] });
  await api.answer(assessment, "stelle/r1", { value: "Landratsamt" });
  await api.answer(assessment, "stelle/r2", { value: "Landeskasse" });
}

test("the first check leads to the next, which begins with its answers until they are confirmed", async () => {
  const page = await newPage(browser);
  const api = apiOf(page.context(), server.address);
  await signIn(page, server, server.login("referat23"));
  const proposal = await api.propose("Gesetz mit Vorprüfung");

  // Nothing is assessed: the check that leads to others is proposed, the one it leads to is folded away.
  const first = await beginProposed(page, proposal, "Vorprüfung");
  await answerFirstCheck(api, first);
  await page.goto(`${server.address}${proposalLink(proposal)}`);
  await page.getByText("Folgt aus dem Ergebnis „Mit Bezug“ der Prüfung „Vorprüfung“.").waitFor();
  await page.getByText("Antworten aus „Vorprüfung“ werden übernommen").waitFor();
  await expectAccessibleEverywhere(page);
  await page.setViewportSize(wide);
  const next = await beginProposed(page, proposal, "Hauptprüfung");

  // What was taken over is there, entries too, says where it comes from, and counts for nothing.
  await page.getByText("2 Antworten in diesem Abschnitt sind aus „Vorprüfung“ übernommen.").waitFor();
  await question(page, procedure).getByText("Übernommen aus „Vorprüfung“ – noch nicht bestätigt.").waitFor();
  expect(await question(page, procedure).getByLabel("Ja").isChecked()).toBe(true);
  expect(await question(page, procedure).getByLabel("Begründung").inputValue()).toContain("§ 5");
  const names = question(page, involved).getByLabel("Name der Stelle");
  expect(
    await names.evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value)),
  ).toEqual(["Landratsamt", "Landeskasse"]);
  await page.getByText("0 von 3 Pflichtfragen").first().waitFor();
  await expectAccessibleEverywhere(page);
  await page.setViewportSize(wide);

  // By keyboard: one is confirmed, and the focus goes on to its answer.
  await tabTo(page, question(page, procedure).getByRole("button", { name: "Bestätigen" }));
  await page.keyboard.press("Enter");
  await untilFocused(question(page, procedure).getByLabel("Ja"));
  await expectFocusSeen(page);
  await untilSaved(page);
  expect(await waiting(api, next)).toEqual(["beteiligte"]);
  await page.reload();
  await page.getByText("1 von 3 Pflichtfragen").first().waitFor();
  expect(await question(page, procedure).getByText("noch nicht bestätigt").count()).toBe(0);

  // What was answered in the first check since is offered, and taken over on request.
  await api.answer(first.assessment, "faelle", { value: "1200" });
  await page.reload();
  await page.getByRole("button", { name: "Zur Bestätigung übernehmen" }).click();
  await page.getByText("Die Antworten sind übernommen und warten auf Ihre Bestätigung.").waitFor();
  expect(await waiting(api, next)).toEqual(["beteiligte", "menge"]);

  // All at once: what was done is said where the focus goes.
  await tabTo(page, page.getByText("Alle 2 Antworten ansehen und bestätigen"));
  await page.keyboard.press("Enter");
  await page.getByRole("listitem").filter({ hasText: "Wie viele Vorgänge im Jahr? 1" }).waitFor();
  await tabTo(page, page.getByRole("button", { name: "Alle 2 in der ganzen Prüfung bestätigen" }));
  await page.keyboard.press("Enter");
  await page.getByRole("status").getByText("2 Antworten bestätigt.").waitFor();
  await untilFocused(page.locator(".prefillbar"));
  await untilSaved(page);
  expect(await waiting(api, next)).toEqual([]);
  await page.getByText("3 von 3 Pflichtfragen").first().waitFor();
  await goToSection(page, "Umfang");
  await expect
    .poll(() => page.getByLabel("Wie viele Vorgänge im Jahr?").inputValue(), patience)
    .toMatch(/^1.?200$/);
});

test("a link leads to the answer where it was taken from", async () => {
  const page = await newPage(browser);
  const api = apiOf(page.context(), server.address);
  await signIn(page, server, server.login("referat23"));
  const proposal = await api.propose("Gesetz mit Verweis");
  await answerFirstCheck(api, await beginProposed(page, proposal, "Vorprüfung"));
  await beginProposed(page, proposal, "Hauptprüfung");
  await question(page, procedure).getByRole("link", { name: "Antwort dort ansehen" }).click();
  await heading(page, "Vorab").waitFor();
  await question(page, "Betrifft das Vorhaben ein Verfahren?").getByLabel("Ja").waitFor();
});

test("a result that calls for another check leads to where it is begun", async () => {
  const page = await newPage(browser);
  const api = apiOf(page.context(), server.address);
  await signIn(page, server, server.login("referat23"));
  const proposal = await api.propose("Gesetz, das weiterführt");
  const first = await beginProposed(page, proposal, "Vorprüfung");
  await answerFirstCheck(api, first);
  const { revision } = await api.assessment(first.assessment);
  await api.send("POST", `/api/assessments/${first.assessment}/submit`, { revision });
  await page.goto(`${server.address}${resultLink(proposal, first.assessment)}`);
  await page.getByRole("link", { name: "Als Nächstes im Vorhaben beginnen: „Hauptprüfung“" }).click();
  await page.getByRole("button", { name: "Prüfung beginnen: Hauptprüfung" }).waitFor();
});
