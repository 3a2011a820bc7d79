/** Server and browser in zones far away from each other: everybody reads German time. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { proposalLink } from "#web/state/links.ts";
import { apiOf } from "./support/api.ts";
import { launchBrowser, newPage } from "./support/browser.ts";
import { contextBar, openCheck, openResult, type, untilSaved } from "./support/desk.ts";
import { startServer, type Server } from "./support/server.ts";

const start = "Wann soll die Regelung in Kraft treten?";

let server: Server;
let browser: Browser;

beforeAll(async () => {
  const losAngeles = startServer({ env: { TZ: "America/Los_Angeles" } });
  [server, browser] = await Promise.all([losAngeles, launchBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await server.remove();
});

const berlin = (options: Intl.DateTimeFormatOptions, instant: string): string =>
  new Intl.DateTimeFormat("de-DE", { timeZone: "Europe/Berlin", ...options }).format(new Date(instant));

/** "23.11.2026" */
const berlinDay = (instant: string) => berlin({ day: "2-digit", month: "2-digit", year: "numeric" }, instant);
/** "20:05" */
const berlinTime = (instant: string) => berlin({ hour: "2-digit", minute: "2-digit" }, instant);

test("times are shown in Europe/Berlin and days stay the days that were meant", async () => {
  const page = await newPage(browser, { timezoneId: "Asia/Tokyo" });
  const api = apiOf(page.context(), server.address);
  await api.signIn(server.login("referat23"));
  const place = await api.demo();
  await openCheck(page, server, place, "umsetzung");
  await type(page, start, "1.7.2027");
  await page.getByLabel(start).blur();
  expect(await page.getByLabel(start).inputValue()).toBe("01.07.2027");
  await untilSaved(page);
  const { answers, today } = await api.assessment(place.assessment);
  const cell = answers.find(({ question }) => question === "inkrafttreten");
  const at = cell?.at ?? "";
  expect(cell?.value).toBe("2027-07-01");
  expect(today.split("-").reverse().join(".")).toBe(berlinDay(new Date().toISOString()));
  await contextBar(page)
    .getByText(`Gespeichert ${berlinTime(at)}`, { exact: true })
    .waitFor();
  await page.reload();
  await contextBar(page)
    .getByText(`Gespeichert ${berlinTime(at)}`, { exact: true })
    .waitFor();
  await contextBar(page).getByText("Frist 18.12.2026").waitFor();

  await openResult(page, server, place);
  await page
    .getByText(`Stand ${berlinDay(at)}, ${berlinTime(at)}`)
    .first()
    .waitFor();
  await page.goto(`${server.address}${proposalLink(place.proposal)}`);
  await page
    .getByText(`Zuletzt geändert am ${berlinDay(at)}, ${berlinTime(at)}`)
    .first()
    .waitFor();
  expect(await page.getByLabel("Nächste Frist").inputValue()).toBe("18.12.2026");
});
