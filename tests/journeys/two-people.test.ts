/** Two people at one check: on one question, on two, and one who only reads. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { proposalLink } from "#web/state/links.ts";
import { apiOf, type Api, type Place } from "./support/api.ts";
import { expectAccessible } from "./support/axe.ts";
import { launchBrowser, newPage } from "./support/browser.ts";
import { choose, openCheck, patience, question, type, untilSaved } from "./support/desk.ts";
import { startServer, type Server } from "./support/server.ts";

const course = "Wie läuft das Verfahren ab?";
const cases = "Wie viele Fälle erwarten Sie im Jahr?";
const form = "Welche Form oder welchen Weg";

let server: Server;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await server.remove();
});

type Person = { readonly page: Page; readonly api: Api };

async function signedIn(username: string): Promise<Person> {
  const page = await newPage(browser);
  const api = apiOf(page.context(), server.address);
  await api.signIn(server.login(username));
  return { page, api };
}

/** The lead takes somebody into the proposal, on its page. */
async function admit(page: Page, place: Place, username: string, right: string): Promise<void> {
  await page.goto(`${server.address}${proposalLink(place.proposal)}`);
  const form = page.getByRole("form", { name: "Mitglied aufnehmen" });
  await form.getByLabel("Benutzername").fill(username);
  await form.getByLabel("Recht").selectOption(right);
  await form.getByRole("button", { name: "Mitglied aufnehmen" }).click();
  await page.getByText(`${username} ist aufgenommen.`).waitFor();
}

/** Two people with the same check open at its first section. */
async function twoAt(title: string): Promise<{ lead: Person; editor: Person; place: Place }> {
  const lead = await signedIn("referat23");
  const editor = await signedIn("referat21");
  const place = await lead.api.begin(title);
  await admit(lead.page, place, "referat21", "Bearbeiten");
  await openCheck(lead.page, server, place, "verfahren");
  await openCheck(editor.page, server, place, "verfahren");
  return { lead, editor, place };
}

const conflictAt = (page: Page, asked: string) =>
  question(page, asked).getByRole("region", { name: "Zwei Fassungen dieser Antwort" });

const shared = "Der Antrag wird gestellt.";

/** How the editor can settle it, and what then stands there. */
const ways = [
  { decision: "Ihre Fassung behalten", outcome: `${shared} Die Kasse zahlt.` },
  { decision: /^Fassung von .* übernehmen$/, outcome: `${shared} Das Amt prüft.` },
  { decision: "Beide zusammenführen", outcome: `${shared} Das Amt prüft. Die Kasse zahlt.` },
] as const;

test("two on one question: both versions are shown, and whose stands is decided there", async () => {
  const { lead, editor, place } = await twoAt("Zwei an einer Frage");
  for (const { decision, outcome } of ways) {
    await type(lead.page, course, `${shared} Das Amt prüft.`);
    await untilSaved(lead.page);
    await type(editor.page, course, `${shared} Die Kasse zahlt.`);
    const card = conflictAt(editor.page, course);
    await card.waitFor();
    expect(await card.getByText(`${shared} Das Amt prüft.`).isVisible()).toBe(true);
    expect(await card.getByText(`${shared} Die Kasse zahlt.`).isVisible()).toBe(true);
    expect(await editor.page.getByLabel(course).inputValue()).toBe(`${shared} Die Kasse zahlt.`);
    await expectAccessible(editor.page, "two versions");

    await card.getByRole("button", { name: decision }).click();
    const merge = card.getByRole("button", { name: "Zusammengeführte Fassung speichern" });
    if (decision === "Beide zusammenführen") await merge.click();
    await card.waitFor({ state: "detached" });
    await untilSaved(editor.page);
    expect(await editor.page.getByLabel(course).inputValue()).toBe(outcome);
    await lead.page.reload();
    await expect.poll(() => lead.page.getByLabel(course).inputValue(), patience).toBe(outcome);
    const { answers } = await lead.api.assessment(place.assessment);
    expect(answers.find((cell) => cell.question === "ablauf")?.value).toBe(outcome);
    await type(lead.page, course, "Alles von vorn.");
    await untilSaved(lead.page);
    await openCheck(editor.page, server, place, "verfahren");
    await expect.poll(() => editor.page.getByLabel(course).inputValue(), patience).toBe("Alles von vorn.");
  }
});

test("two on two questions are no conflict, and each sees the other's answer", async () => {
  const { lead, editor, place } = await twoAt("Zwei an zwei Fragen");
  await Promise.all([type(lead.page, course, "Von der Federführung"), type(editor.page, cases, "4711")]);
  await untilSaved(lead.page);
  await untilSaved(editor.page);
  for (const { page } of [lead, editor]) {
    await openCheck(page, server, place, "verfahren");
    expect(await page.getByLabel(course).inputValue()).toBe("Von der Federführung");
    expect(await page.getByLabel(cases).inputValue()).toBe("4\u202f711");
    expect(await page.getByRole("region", { name: "Zwei Fassungen dieser Antwort" }).count()).toBe(0);
  }
});

test("who only reads sees the answers and can change none", async () => {
  const lead = await signedIn("referat23");
  const place = await lead.api.begin("Nur zum Lesen", "bauanzeige");
  await admit(lead.page, place, "referat21", "Lesen");
  const reader = await signedIn("referat21");
  await openCheck(reader.page, server, place, "zugang");
  await reader.page.getByText("Sie können diese Prüfung lesen, aber nicht ändern.").waitFor();
  await question(reader.page, form).getByText("Nichts davon: Form und Weg bleiben offen").waitFor();
  const main = reader.page.getByRole("main");
  for (const role of ["textbox", "checkbox", "radio"] as const) {
    expect(await main.getByRole(role).count()).toBe(0);
  }
  expect(await main.getByRole("button", { name: "Prüfung abgeben" }).count()).toBe(0);
  await expect(reader.api.answer(place.assessment, "fallzahl", { value: "1" })).rejects.toThrow("403");

  await openCheck(lead.page, server, place, "zugang");
  await choose(lead.page, form, "Ich bin unsicher");
  await untilSaved(lead.page);
});
