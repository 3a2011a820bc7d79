/**
 * Every kind of question the language has: answered with the keyboard alone, saved, read again; accessible in light
 * and dark, wide and narrow, also where something is wrong and where it is only read.
 */
import { rmSync } from "node:fs";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { AssessmentSummary, Proposal } from "#core/contract.ts";
import { apiOf, type Api, type Place } from "./support/api.ts";
import { expectAccessibleEverywhere } from "./support/axe.ts";
import { launchBrowser, newPage } from "./support/browser.ts";
import { heading, openCheck, openResult, patience, question, untilSaved } from "./support/desk.ts";
import { kitchenAnswers, kitchenCatalogue } from "./support/kitchen-catalogue.ts";
import { tabTo, untilFocused } from "./support/keyboard.ts";
import { startServer, type Server } from "./support/server.ts";

const catalogue = kitchenCatalogue();
let server: Server;
let browser: Browser;

beforeAll(async () => {
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

async function begin(checklist: string): Promise<{ page: Page; api: Api; place: Place }> {
  const page = await newPage(browser);
  const api = apiOf(page.context(), server.address);
  await api.signIn(server.login("referat23"));
  const facts = { title: "Gesetz zur Probe aller Fragen", instrument: "gesetz" };
  const { id: proposal } = await api.send<Proposal>("POST", "/api/proposals", facts);
  const path = `/api/proposals/${proposal}/assessments`;
  const { id: assessment } = await api.send<AssessmentSummary>("POST", path, { checklist });
  return { page, api, place: { proposal, assessment } };
}

/** What is stored, by question, in rows by question and position. */
async function storedIn(api: Api, { assessment }: Place): Promise<Readonly<Record<string, unknown>>> {
  const { answers } = await api.assessment(assessment);
  return Object.fromEntries(
    answers.map(({ question: id, row, value }) => [row === null ? id : `${id}/*`, value]),
  );
}

/** Goes to a field with Tab and types into it. */
async function typeInto(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.type(text);
}

/** Goes to a button with Tab and presses it. */
async function pressOn(page: Page, button: Locator): Promise<void> {
  await tabTo(page, button);
  await page.keyboard.press("Enter");
}

test("choosing, with reasons and passages", async () => {
  const { page, api, place } = await begin("gesamtprobe");
  await openCheck(page, server, place, "auswahl");

  const form = question(page, "In welcher Form ist der Antrag zu stellen?");
  await tabTo(page, form.getByRole("radio").first());
  await page.keyboard.press("ArrowDown");
  await untilFocused(form.getByLabel("Textform"));
  await tabTo(page, question(page, "Kann der Antrag online gestellt werden?").getByLabel("Ja"));
  await page.keyboard.press("Space");
  const received = question(page, "Ist geregelt, wann eine elektronische Mitteilung zugeht?");
  await tabTo(page, received.getByRole("radio").first());
  await page.keyboard.press("Space");
  await typeInto(page, received.getByLabel("Begründung"), "Siehe § 5.");
  const ways = question(page, "Welche Wege stehen offen?");
  await tabTo(page, ways.getByLabel("Online-Dienst"));
  await page.keyboard.press("Space");
  await tabTo(page, ways.getByLabel("Brief"));
  await page.keyboard.press("Space");
  await pressOn(page, ways.getByRole("button", { name: "Beleg ergänzen" }));
  await page.keyboard.type("§ 5 Abs. 2");
  await page.keyboard.press("Enter");
  await ways.getByRole("button", { name: "Beleg § 5 Abs. 2 entfernen" }).waitFor();
  await untilSaved(page);

  expect(await storedIn(api, place)).toEqual({
    form: "text",
    online: "yes",
    zugangszeit: "yes",
    wege: ["portal", "brief"],
  });
  await page.reload();
  await expect.poll(() => form.getByLabel("Textform").isChecked(), patience).toBe(true);
  expect(await ways.getByLabel("Brief").isChecked()).toBe(true);
});

test("texts, lists, numbers, amounts, days, periods, passages and scales", async () => {
  const { page, api, place } = await begin("gesamtprobe");
  await openCheck(page, server, place, "werte");

  await typeInto(page, page.getByLabel("Wie heißt das Programm kurz?"), "Radweg-Hilfe");
  const bodies = question(page, "Welche Stellen vollziehen das Programm?");
  await pressOn(page, bodies.getByRole("button", { name: "Eintrag ergänzen" }));
  await untilFocused(bodies.getByLabel("Eintrag 1", { exact: true }));
  await page.keyboard.type("Stadt Erfurt");
  await page.keyboard.press("Enter");
  await untilFocused(bodies.getByLabel("Eintrag 2", { exact: true }));
  await page.keyboard.type("Landratsamt");
  await pressOn(page, bodies.getByRole("button", { name: "Eintrag 2 nach oben" }));
  await untilFocused(bodies.getByRole("button", { name: "Eintrag 1 nach oben" }));
  await pressOn(page, bodies.getByRole("button", { name: "Eintrag 2 entfernen" }));
  await untilFocused(bodies.getByRole("button", { name: "Eintrag 1 entfernen" }));
  await bodies.getByText("Eintrag 2 entfernt.").waitFor();
  await pressOn(page, bodies.getByRole("button", { name: "Rückgängig machen" }));
  await untilFocused(bodies.getByLabel("Eintrag 2", { exact: true }));
  await typeInto(page, page.getByLabel("Welches Ziel verfolgt das Programm?"), "Es fördert Radwege im Land.");
  await typeInto(page, page.getByLabel("Wie viele Anträge erwarten Sie im Jahr?"), "12 400");
  await typeInto(page, page.getByLabel("Wie viele Stunden dauert ein Antrag?"), "1,5");

  const amount = question(page, "Wie hoch ist die Förderung im Einzelfall?");
  await typeInto(page, amount.getByRole("textbox"), "1.250");
  await page.keyboard.press("Tab");
  await amount.getByText("„1.250“ kann zweierlei heißen. Meinen Sie diese Zahl?").waitFor();
  await page.keyboard.press("Shift+Tab");
  await untilFocused(amount.getByRole("button", { name: "1\u202f250" }));
  await page.keyboard.press("Enter");
  await untilFocused(amount.getByRole("textbox"));
  await expect.poll(() => amount.getByRole("textbox").inputValue(), patience).toBe("1\u202f250,00");

  await typeInto(page, page.getByLabel("Wann tritt das Programm in Kraft?"), "1.1.2027");
  const period = question(page, "Von wann bis wann wird gefördert?");
  await typeInto(page, period.getByLabel("Beginn"), "1.1.2027");
  await untilSaved(page);
  expect((await storedIn(api, place))["laufzeit"]).toEqual({ from: "2027-01-01" });
  await typeInto(page, period.getByLabel("Ende"), "31.12.2029");

  const basis = question(page, "Wo steht die Anspruchsgrundlage?");
  await typeInto(page, basis.getByLabel("Fundstelle"), "§ 3 Abs. 1");
  await tabTo(page, basis.locator("summary").first());
  await page.keyboard.press("Enter");
  await typeInto(page, basis.getByLabel("Gesetz", { exact: true }), "FörderG");

  const clear = question(page, "Wie verständlich ist der Entwurf?");
  await tabTo(page, clear.getByRole("radio").first());
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await untilFocused(clear.getByRole("radio", { name: "3 mittel" }));
  const share = page.getByLabel("Welcher Anteil wird vermutlich online gestellt?");
  await tabTo(page, share);
  await page.keyboard.type("70");
  await untilSaved(page);

  expect(await storedIn(api, place)).toEqual({
    kurzname: "Radweg-Hilfe",
    stellen: ["Landratsamt", "Stadt Erfurt"],
    ziel: "Es fördert Radwege im Land.",
    faelle: "12400",
    stunden: "1.5",
    betrag: "1250",
    start: "2027-01-01",
    laufzeit: { from: "2027-01-01", to: "2029-12-31" },
    grundlage: { text: "§ 3 Abs. 1", law: "FörderG" },
    verstaendlich: 3,
    anteil: 70,
  });
  await page.reload();
  const reread = { timeout: 20_000 };
  await expect.poll(() => period.getByLabel("Ende").inputValue(), reread).toBe("31.12.2029");
  expect(await amount.getByRole("textbox").inputValue()).toBe("1\u202f250,00");
  expect(await bodies.getByLabel("Eintrag 1", { exact: true }).inputValue()).toBe("Landratsamt");
  expect(await basis.getByLabel("Gesetz", { exact: true }).inputValue()).toBe("FörderG");
  expect(await clear.getByRole("radio", { name: "3 mittel" }).isChecked()).toBe(true);
  expect(await share.inputValue()).toBe("70");
});

test("entries, entries of another group, and a matrix", async () => {
  const { page, api, place } = await begin("gesamtprobe");
  await api.answer(place.assessment, "online", { value: "yes" });
  await openCheck(page, server, place, "reihen");

  const risks = question(page, "Welche Risiken sehen Sie?");
  const asked = question(page, "Welche Angaben verlangt der Antrag?");
  await pressOn(page, asked.getByRole("button", { name: "Angabe ergänzen" }));
  await untilFocused(asked.getByLabel("Welche Angabe?, Angabe 1"));
  await page.keyboard.type("Geburtsurkunde");
  for (const risk of ["Personal", "Technik", "Zeit"]) {
    await pressOn(page, risks.getByRole("button", { name: "Risiko ergänzen" }));
    await page.keyboard.type(risk);
  }
  await tabTo(page, risks.getByRole("button", { name: "Risiko ergänzen" }));
  await page.keyboard.press("Enter");
  await risks.getByText("Mehr als 3 Einträge sind nicht möglich.").first().waitFor();
  expect(await risks.getByRole("group", { name: /^Risiko \d$/ }).count()).toBe(3);

  const matrix = page.getByRole("table", { name: /Wie gut schützt der Entwurf diese Güter\?/ });
  const cell = (name: string): Locator => matrix.getByRole("radio", { name });
  await tabTo(page, cell("personenbezogene Daten gut"));
  await page.keyboard.press("ArrowRight");
  await untilFocused(cell("personenbezogene Daten teilweise"));
  await tabTo(page, cell("Kinder gut"));
  await page.keyboard.press("Space");
  await untilSaved(page);
  expect(await storedIn(api, place)).toMatchObject({
    "angabe/*": "Geburtsurkunde",
    "schutz-daten": "teils",
    "schutz-kinder": "gut",
  });
  expect(await matrix.getByRole("columnheader").count()).toBe(4);
  expect(await matrix.getByRole("rowheader").count()).toBe(3);

  await openCheck(page, server, place, "fortsetzung");
  const kept = page.getByRole("group", { name: "Angabe 1: Geburtsurkunde" });
  await typeInto(page, kept.getByRole("textbox").first(), "12");
  await untilSaved(page);
  expect(await storedIn(api, place)).toMatchObject({ "frist/*": "12" });
  expect(await kept.getByRole("button", { name: /entfernen/ }).count()).toBe(0);
});

test("answers of others that do not exclude each other are merged", async () => {
  const { page, api, place } = await begin("gesamtprobe");
  await openCheck(page, server, place, "werte");
  const period = question(page, "Von wann bis wann wird gefördert?");
  await period.getByLabel("Beginn").focus();
  await api.answer(place.assessment, "laufzeit", { value: { to: "2029-12-31" } });
  await page.keyboard.type("1.1.2027");
  await page.keyboard.press("Tab");
  await period.getByText("Zwei Fassungen dieser Antwort").first().waitFor();
  await period.getByText("bis 31.12.2029, Beginn noch offen").waitFor();
  await period.getByRole("button", { name: "Beide zusammenführen" }).click();
  await untilSaved(page);
  expect(await storedIn(api, place)).toEqual({ laufzeit: { from: "2027-01-01", to: "2029-12-31" } });
});

test("nothing is inaccessible, whether answered, wrong or read", async () => {
  const { page, api, place } = await begin("gesamtprobe");
  await openCheck(page, server, place, "werte");
  await page.getByRole("button", { name: "Prüfung abgeben" }).first().click();
  await page.getByRole("alert").waitFor();
  await expectAccessibleEverywhere(page);
  for (const [key, answer] of kitchenAnswers()) await api.answer(place.assessment, key, answer);
  for (const section of ["auswahl", "werte", "reihen", "praxis", "fortsetzung"]) {
    await openCheck(page, server, place, section);
    await expectAccessibleEverywhere(page);
  }
  const { revision } = await api.assessment(place.assessment);
  await api.send("POST", `/api/assessments/${place.assessment}/submit`, { revision });
  for (const section of ["reihen", "werte"]) {
    await openCheck(page, server, place, section);
    await page.getByText(/^Prüfung abgegeben am/).waitFor();
    await expectAccessibleEverywhere(page);
  }
  for (const text of [
    "1\u202f250,00\u00a0Euro",
    "01.01.2027 bis 31.12.2031",
    "4 (von 1 bis 5)",
    "Landratsamt",
  ])
    await page.getByRole("form").getByText(text, { exact: true }).waitFor();
  await openResult(page, server, place);
  await expectAccessibleEverywhere(page);
}, 600_000);

test("a text that is not translated is marked with its language", async () => {
  const { page, place } = await begin("counterpart");
  await openCheck(page, server, place, "clear");
  await heading(page, "Clarity").waitFor();
  const asked = question(page, "Are all terms defined?");
  await asked.getByText("nur auf Englisch verfügbar").waitFor();
  expect(await asked.locator("legend [lang=en]").innerText()).toBe("Are all terms defined?");
  await expectAccessibleEverywhere(page);
});
