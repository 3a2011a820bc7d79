/** Texts come back byte for byte, whatever is in them: after saving, reloading, a restart, in the report. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Report } from "#core/report.ts";
import { apiOf } from "./support/api.ts";
import { launchBrowser, newPage } from "./support/browser.ts";
import { cite, goToSection, openCheck, question, type, untilSaved } from "./support/desk.ts";
import { startServer, type Server } from "./support/server.ts";

const course = "Wie läuft das Verfahren ab?";
const cases = "Wie viele Fälle erwarten Sie im Jahr?";
const form = "Welche Form oder welchen Weg";

/** Markup, a formula for spreadsheets, emoji from several code points, a decomposed umlaut, fixed spaces. */
const texts = {
  course: [
    "<b>fett</b> & <script>alert(1)</script> \"zitiert\" 'einfach' `schräg` \\n ${x} {{y}}",
    "= wird gestrichen",
    "=SUMME(A1:A9); +49 30; -1; @wort",
    "👩🏽‍⚖️ 🇩🇪 Über (zerlegt: U\u0308ber, a\u0308, ß, ſ) ﬁ ½",
    "§\u00a05 Abs.\u00a02\u202fSatz\u00a01 – „Anführung“ … \u200d\u2060",
    "   führende und folgende Leerzeichen   ",
  ].join("\n"),
  reason: "= wird gestrichen\n\n<i>nicht</i> 1 < 2 && 3 > 2\n",
  passage: "§\u00a05 Abs.\u00a02 u\u0308ber <Anlage> & Tabelle",
};

let server: Server;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await server.remove();
});

async function expectTexts(page: Page): Promise<void> {
  await goToSection(page, "Verfahren und Umfang");
  expect(await page.getByLabel(course).inputValue()).toBe(texts.course);
  expect(await page.getByLabel("Woher stammt die Zahl?").inputValue()).toBe(texts.reason);
  await goToSection(page, "Digitale Kommunikation");
  const removers = question(page, form).getByRole("button", { name: /^Beleg .* entfernen$/ });
  const names = await removers.evaluateAll((all) => all.map((each) => each.getAttribute("aria-label")));
  expect(names).toEqual([`Beleg ${texts.passage} entfernen`]);
}

test("what is typed is what is kept, shown and reported", async () => {
  const page = await newPage(browser);
  const api = apiOf(page.context(), server.address);
  await api.signIn(server.login("referat23"));
  const place = await api.begin("Texte, die es in sich haben");
  await openCheck(page, server, place, "verfahren");
  await type(page, course, texts.course);
  await type(page, cases, "12");
  await type(page, "Woher stammt die Zahl?", texts.reason);
  await goToSection(page, "Digitale Kommunikation");
  await question(page, form)
    .getByLabel(/^Schriftform/)
    .check();
  await cite(page, form, texts.passage);
  await untilSaved(page);
  await expectTexts(page);

  await page.reload();
  await expectTexts(page);

  await server.stop();
  await server.start();
  await page.reload();
  await expectTexts(page);

  const { answers } = await api.assessment(place.assessment);
  const kept = (id: string) => answers.find((cell) => cell.question === id);
  expect(kept("ablauf")?.value).toBe(texts.course);
  expect(kept("fallzahl")?.reason).toBe(texts.reason);
  expect(kept("formvorgaben")?.citations).toEqual([{ text: texts.passage }]);

  const report = await api.send<Report>("GET", `/api/assessments/${place.assessment}/report.json`);
  const reported = (id: string) =>
    report.sections.flatMap((section) => section.answers).find((each) => each.question === id);
  expect(reported("ablauf")?.lines.join("\n")).toBe(texts.course);
  expect(reported("fallzahl")?.reason).toBe(texts.reason);
  expect(reported("formvorgaben")?.citations).toEqual([{ text: texts.passage }]);
});
