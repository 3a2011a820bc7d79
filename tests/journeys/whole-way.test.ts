/** The main job from sign-in to the Word report, on the demonstration's project. */
import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Report } from "#core/report.ts";
import { apiOf } from "./support/api.ts";
import { launchBrowser, newPage } from "./support/browser.ts";
import {
  choose,
  cite,
  goToSection,
  heading,
  patience,
  question,
  signIn,
  submit,
  type,
  untilSaved,
} from "./support/desk.ts";
import { expectExplained } from "./support/result.ts";
import { startServer, type Server } from "./support/server.ts";
import { readWordFile, type WordFile } from "./support/word-file.ts";

const title = "Gesetz zur Vereinfachung des Unterhaltsvorschussverfahrens";
const course = "Wie läuft das Verfahren ab?";
const cases = "Wie viele Fälle erwarten Sie im Jahr?";
const details = "Welche Angaben und Nachweise braucht die Behörde";
const data = "Welche Festlegungen zu personenbezogenen Daten fehlen";
const obstacles = "Welche dieser Stolperstellen enthält der Entwurf?";
const binding = "Wie fest bindet der Entwurf die Behörde";
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

/** A line of the provisional result beside the form. */
const liveScore = (page: Page, principle: string) =>
  page
    .getByRole("complementary", { name: "Zwischenergebnis und Hilfe" })
    .getByRole("listitem")
    .filter({ hasText: principle })
    .innerText()
    .then((text) => text.replaceAll(/\s+/g, " "));

async function download(page: Page, format: string): Promise<string> {
  await page.getByText("Herunterladen", { exact: true }).click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: format }).click(),
  ]);
  await page.keyboard.press("Escape");
  return file.path();
}

/** A Word file as it is offered on the result page. */
async function downloadWord(page: Page, name = "Word (DOCX)"): Promise<WordFile> {
  const file = await download(page, name);
  const blank = await page.context().newPage();
  const word = await readWordFile(blank, file);
  await blank.close();
  return word;
}

async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole("navigation", { name: "Bereiche des Vorhabens" }).getByRole("link", { name }).click();
}

/** Chooses what is missing, and sees the provisional result follow. */
async function answerObstacles(page: Page): Promise<void> {
  expect(await liveScore(page, "Klare Regelungen")).toContain("100 1 von 2 Fragen");
  await choose(page, obstacles, "Ein unbestimmter Begriff ohne Maßstab");
  await question(page, obstacles)
    .getByText(/^Befund: /)
    .waitFor();
  expect(await liveScore(page, "Klare Regelungen")).toContain("75 2 von 2 Fragen");
  await choose(page, obstacles, "Eine Frist, deren Beginn oder Ende offenbleibt");
  expect(await liveScore(page, "Klare Regelungen")).toContain("63 2 von 2 Fragen");
}

/** A long text, and a number that can be read in two ways. */
async function answerExtent(page: Page): Promise<void> {
  await goToSection(page, "Verfahren und Umfang");
  const before = await page.getByLabel(course).inputValue();
  await type(
    page,
    course,
    `${before}\n8. ${"Das Jugendamt dokumentiert die Entscheidung. ".repeat(40).trim()}`,
  );
  await type(page, cases, "1.234");
  await page.getByLabel("Woher stammt die Zahl?").first().focus();
  const asked = page.getByRole("group", { name: "„1.234“ kann zweierlei heißen. Meinen Sie diese Zahl?" });
  expect(await asked.getByRole("button").allTextContents()).toEqual(["1\u202f234"]);
  await asked.getByRole("button", { name: "1\u202f234" }).click();
  await asked.waitFor({ state: "detached" });
  expect(await page.getByLabel(cases).inputValue()).toBe("1\u202f234");
}

const rowTexts = (page: Page): Promise<readonly string[]> =>
  question(page, details)
    .getByLabel("Um welche Angabe oder welchen Nachweis geht es?")
    .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));

/** Rows of a repeat group: one more, moved, one removed and taken back. */
async function answerRows(page: Page): Promise<void> {
  await goToSection(page, "Daten und Datenschutz");
  await page.getByRole("button", { name: "Angabe oder Nachweis ergänzen" }).click();
  const row = page.getByRole("group", { name: "Angabe oder Nachweis 3", exact: true });
  await row.getByLabel("Um welche Angabe").fill("Meldeanschrift des Kindes");
  await row.getByLabel("Die betroffene Person erklärt sie").check();
  await page.getByRole("button", { name: "Angabe oder Nachweis 3 nach oben" }).click();
  const [birth, income] = ["Geburtsurkunde des Kindes", "Einkommen des anderen Elternteils"];
  await expect.poll(() => rowTexts(page), patience).toEqual([birth, "Meldeanschrift des Kindes", income]);
  await page.getByRole("button", { name: "Angabe oder Nachweis 1 entfernen" }).click();
  await expect.poll(() => rowTexts(page), patience).toEqual(["Meldeanschrift des Kindes", income]);
  await untilSaved(page);
  await page.getByRole("button", { name: "Rückgängig machen" }).click();
  await expect.poll(() => rowTexts(page), patience).toEqual([birth, "Meldeanschrift des Kindes", income]);
}

/** Several answers at once; being unsure gives way to them. */
async function answerData(page: Page): Promise<void> {
  await choose(page, data, "Löschung: wann die Daten zu löschen sind");
  await choose(page, data, "Sicherheit: welchen Schutz die Daten brauchen");
  expect(await question(page, data).getByLabel("Ich bin unsicher").isChecked()).toBe(false);
  await question(page, data)
    .getByLabel("Begründung")
    .fill("Beides regelt eine Verordnung, die noch entsteht.");
}

/** Asks for submission too early: what is missing is named, and each link leads to its field. */
async function seeWhatIsMissing(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Prüfung abgeben" }).first().click();
  const summary = page.getByRole("alert", { name: "4 Angaben fehlen noch oder sind nicht verständlich" });
  await summary.waitFor();
  await expect.poll(() => summary.evaluate((box) => box === document.activeElement), patience).toBe(true);
  const missing = [
    [/^Frage 4\.1: .*Beleg/, "Klare Regelungen", obstacles],
    ["Frage 5.1 ist noch nicht beantwortet.", "Automatisierung", automation],
    ["Frage 6.1 ist noch nicht beantwortet.", "Erprobung und Start", trial],
    ["Frage 6.2 ist noch nicht beantwortet.", "Erprobung und Start", start],
  ] as const;
  for (const [link, section, asked] of missing) {
    await summary.getByRole("link", { name: link }).click();
    await heading(page, section).waitFor();
    await question(page, asked).locator(":focus").waitFor();
    expect(
      await question(page, asked)
        .getByText(/^Fehler: /)
        .count(),
    ).toBe(1);
  }
}

/** Fills what was missing; the last answers contradict each other and are explained where that shows. */
async function answerTheRest(page: Page): Promise<void> {
  await type(page, start, "1.7.2027");
  await choose(page, trial, "Nein");
  expect(await page.getByLabel(start).inputValue()).toBe("01.07.2027");
  await goToSection(page, "Automatisierung");
  await choose(
    page,
    automation,
    "Vollständig: Auch der Bescheid ergeht automatisch. Eine Vorschrift lässt das zu.",
  );
  await cite(page, automation, "§ 9 Abs. 2 Satz 2 UhVorschG");
  await goToSection(page, "Klare Regelungen");
  await cite(page, obstacles, "§ 9 Abs. 3 Satz 2 UhVorschG");
  await choose(page, binding, "Der Entwurf nennt Kriterien.");
  await page
    .getByLabel("Warum braucht die Behörde Spielraum?")
    .fill("Bei Härtefällen entscheidet das Jugendamt nach den Kriterien des § 9 Abs. 4.");
  await page.getByText("Vollautomatischer Bescheid trotz Spielraum").first().waitFor();
  await page
    .getByLabel("Erläuterung")
    .fill("Härtefälle gehen an die Sachbearbeitung; nur die gebundenen Fälle laufen automatisch.");
  await goToSection(page, "Erprobung und Start");
  await type(page, technology, "1.6.2027");
  await page.getByLabel(technology).blur();
  expect(await page.getByLabel(technology).inputValue()).toBe("01.06.2027");
  await page.getByText("Alle Pflichtfragen sind beantwortet.").first().waitFor();
  await untilSaved(page);
}

test("from sign-in to the Word report", async () => {
  const page = await newPage(browser);
  await signIn(page, server, server.login("referat23"));
  await page.getByRole("link", { name: title }).click();
  await heading(page, "Angaben").waitFor();
  await page.getByRole("link", { name: /^Prüfung fortsetzen: Kurzcheck/ }).click();
  await heading(page, "Klare Regelungen").waitFor();

  await answerObstacles(page);
  await answerExtent(page);
  await answerRows(page);
  await answerData(page);
  await untilSaved(page);

  await openTab(page, "Ergebnis");
  await heading(page, "Ergebnis").waitFor();
  const draft = await downloadWord(page);
  expect(draft.body).toContain("Entwurf – 4 offene Punkte");
  expect(draft.header).toContain("Entwurf – 4 offene Punkte");
  await openTab(page, "Prüfung");

  await seeWhatIsMissing(page);
  await answerTheRest(page);
  await submit(page);

  await openTab(page, "Ergebnis");
  await page
    .getByText(/^Prüfung abgegeben am/)
    .first()
    .waitFor();
  const points = await expectExplained(page);
  expect(Object.fromEntries(points)).toEqual({
    "Digitale Kommunikation": 25,
    "Wiederverwendung von Daten und Standards": 67,
    "Datenschutz und Informationssicherheit": 50,
    "Klare Regelungen": 50,
    Automatisierung: 100,
  });

  const word = await downloadWord(page);
  expect(word.title).toContain(title);
  expect(word.language).toBe("de-DE");
  expect(word.headings[0]).toEqual({ style: "Title", text: "Bericht zum Praxis- und Digitalcheck" });
  const headings = (rank: string): readonly string[] =>
    word.headings.filter(({ style }) => style === rank).map(({ text }) => text);
  expect(headings("Heading1")).toEqual([
    "Teil A: Kurzfassung",
    "Teil B: Antworten und Befunde",
    "Teil C: Anhang",
  ]);
  expect(headings("Heading2")).toEqual(
    expect.arrayContaining(["Angaben zum Vorhaben", "Ergebnis", "Klare Regelungen", "Quellen"]),
  );
  expect(word.tables).toBeGreaterThan(5);
  expect(word.tablesWithHeaderRow).toBe(word.tables);
  expect(new Set(word.footerFields)).toEqual(new Set(["PAGE", "NUMPAGES"]));
  for (const text of [
    title,
    "Kurzcheck Digital- und Praxistauglichkeit",
    "Meldeanschrift des Kindes",
    "Härtefälle gehen",
  ]) {
    expect(word.body).toContain(text);
  }
  expect(word.header).not.toContain("Entwurf");
  expect(word.body).not.toContain("Entwurf –");

  const short = await downloadWord(page, "Kurzfassung (DOCX)");
  expect(short.body).toContain("Angaben zum Vorhaben");
  expect(short.body).not.toContain("Teil B");

  const report = JSON.parse(readFileSync(await download(page, "JSON"), "utf8")) as Report;
  const api = apiOf(page.context(), server.address);
  const schema = await api.send<object>("GET", "/api/report.schema.json");
  const validate = new Ajv2020({ strict: false, allErrors: true }).compile(schema);
  validate(report);
  expect(validate.errors).toBeNull();
  expect(report.draft).toBe(false);
  expect(report.contradictions).toHaveLength(1);
  expect(
    report.sections.flatMap(({ answers }) => answers).find((each) => each.question === "fallzahl")?.lines,
  ).toEqual(["1\u202f234\u00a0Fälle im Jahr"]);
});
