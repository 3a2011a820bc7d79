/** Left half-way and taken up again: in another browser, after a reload, after the server's sudden death. */
import type { Browser, Page, Response } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { AnswerSaved, Cell } from "#core/contract-assessment.ts";
import { checkLink } from "#web/state/links.ts";
import { apiOf } from "./support/api.ts";
import { launchBrowser, newPage } from "./support/browser.ts";
import {
  choose,
  goToSection,
  heading,
  openCheck,
  patience,
  question,
  signIn,
  type,
  untilSaved,
  untilSaving,
} from "./support/desk.ts";
import { startServer, type Server } from "./support/server.ts";

const course = "Wie läuft das Verfahren ab?";
const steps = [
  "1. Der Elternteil stellt den Antrag.",
  "2. Das Jugendamt prüft den Anspruch und ruft die Geburtsdaten ab.",
  "3. Es entscheidet und zahlt.",
].join("\n");
const cases = "Wie viele Fälle erwarten Sie im Jahr?";
const obstacles = "Welche dieser Stolperstellen enthält der Entwurf?";
const binding = "Wie fest bindet der Entwurf die Behörde";

let server: Server;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await server.remove();
});

test("a check left half-way goes on in another browser, with the same answers, at the open question", async () => {
  const office = await newPage(browser);
  await signIn(office, server, server.login("referat23"));
  await office.getByRole("link", { name: "Prüfung fortsetzen: Frage 4.1" }).click();
  await heading(office, "Klare Regelungen").waitFor();
  await choose(office, obstacles, "Keine dieser Stolperstellen");
  await goToSection(office, "Verfahren und Umfang");
  await type(office, cases, "12 400");
  await type(office, course, steps);
  await untilSaved(office);
  await office.context().close();

  const home = await newPage(browser);
  await signIn(home, server, server.login("referat23"));
  await home.getByRole("link", { name: "Prüfung fortsetzen: Frage 5.1" }).click();
  await heading(home, "Automatisierung").waitFor();
  await goToSection(home, "Klare Regelungen");
  expect(await question(home, obstacles).getByLabel("Keine dieser Stolperstellen").isChecked()).toBe(true);
  await goToSection(home, "Verfahren und Umfang");
  expect(await home.getByLabel(cases).inputValue()).toBe("12\u202f400");
  expect(await home.getByLabel(course).inputValue()).toBe(steps);
});

/** Everything the server confirmed to this page, as the page heard it. */
function ledgerOf(page: Page): { readonly confirmed: () => Promise<readonly Cell[]> } {
  const heard: Promise<Cell | null>[] = [];
  const cellIn = async (response: Response): Promise<Cell | null> => {
    const { cell } = (await response.json()) as AnswerSaved;
    return cell;
  };
  page.on("response", (response) => {
    const isConfirmation = response.request().method() === "PATCH" && response.status() === 200;
    // An answer that was cut off half-way confirmed nothing.
    if (isConfirmation) heard.push(cellIn(response).catch(() => null));
  });
  return { confirmed: async () => (await Promise.all(heard)).filter((cell) => cell !== null) };
}

const keyOf = ({ question: id, row, revision }: Cell): string => `${id}/${row ?? ""}@${revision}`;

test("nothing the server confirmed is gone after it was killed while answering, and work goes on by itself", async () => {
  const page = await newPage(browser);
  const api = apiOf(page.context(), server.address);
  await api.signIn(server.login("referat23"));
  const place = await api.begin("Der Server fällt aus");
  const ledger = ledgerOf(page);
  await openCheck(page, server, place, "regelungstext");
  const boxes = [
    "Ein eigener Begriff",
    "Ein unbestimmter Begriff",
    "Eine Frist",
    "Eine Pflicht",
    "Keine zuständige",
  ];
  for (const round of [1, 2, 3]) {
    for (const [turn, box] of boxes.entries()) {
      await question(page, obstacles).getByLabel(box).click();
      await question(page, binding)
        .getByRole("radio")
        .nth((turn + round) % boxes.length)
        .check();
      if (turn === round) await server.kill();
    }
    await untilSaving(page, /^Keine Verbindung/);
    await server.start();
    await untilSaved(page);
    const { answers } = await api.assessment(place.assessment);
    for (const cell of await ledger.confirmed()) {
      const { entries } = await api.send<{ entries: readonly Cell[] }>(
        "GET",
        `/api/assessments/${place.assessment}/history?question=${cell.question}`,
      );
      expect(entries.map(keyOf)).toContain(keyOf(cell));
      expect(entries.find((entry) => entry.revision === cell.revision)?.value).toEqual(cell.value);
    }
    const chosen = answers.find((cell) => cell.question === "stolperstellen")?.value ?? [];
    const checked = question(page, obstacles).getByRole("checkbox", { checked: true });
    expect(chosen).toHaveLength(await checked.count());
  }
  expect((await ledger.confirmed()).length).toBeGreaterThan(6);
});

test("reload, the back button and links to a section or a question keep working", async () => {
  const page = await newPage(browser);
  const api = apiOf(page.context(), server.address);
  await api.signIn(server.login("referat23"));
  const place = await api.begin("Hin und zurück", "bauanzeige");
  await openCheck(page, server, place, "verfahren");
  await type(page, cases, "77");
  await page.getByRole("link", { name: /^Weiter: 2/ }).click();
  await heading(page, "Digitale Kommunikation").waitFor();
  await page.goBack();
  await heading(page, "Verfahren und Umfang").waitFor();
  expect(await page.getByLabel(cases).inputValue()).toBe("77");
  await page.goForward();
  await heading(page, "Digitale Kommunikation").waitFor();
  await untilSaved(page);
  await page.reload();
  await heading(page, "Digitale Kommunikation").waitFor();

  const link = checkLink(place.proposal, place.assessment, "regelungstext", "entscheidung");
  const other = await page.context().newPage();
  await other.goto(`${server.address}${link}`);
  await heading(other, "Klare Regelungen").waitFor();
  const focused = other.locator(":focus");
  await expect.poll(() => focused.getAttribute("type"), patience).toBe("radio");
  expect(await question(other, binding).locator(":focus").count()).toBe(1);
  expect(await question(other, binding).getByRole("radio").first().isVisible()).toBe(true);
});
