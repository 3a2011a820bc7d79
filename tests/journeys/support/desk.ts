import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { checkLink, resultLink } from "#web/state/links.ts";
import type { Place } from "./api.ts";
import type { Login, Server } from "./server.ts";

/** For `expect.poll`: a whole turn to the server and back may take this long, in milliseconds. */
export const patience = { timeout: 20_000 } as const;

export const heading = (page: Page, name: string | RegExp): Locator =>
  page.getByRole("heading", { level: 1, name });

/** Fills in the sign-in form that is on screen. */
export async function fillSignIn(page: Page, username: string, password: string): Promise<void> {
  await page.getByLabel("Benutzername").fill(username);
  await page.getByLabel("Kennwort").fill(password);
  await page.getByRole("button", { name: "Anmelden" }).click();
}

/** Opens the application and signs in by name and password. */
export async function signIn(page: Page, { address }: Server, { username, password }: Login): Promise<void> {
  await page.goto(address);
  await fillSignIn(page, username, password);
  await heading(page, "Meine Vorhaben").waitFor();
}

/** Opens a section of a check, or the one where it goes on. */
export async function openCheck(
  page: Page,
  { address }: Server,
  { proposal, assessment }: Place,
  section?: string,
): Promise<void> {
  await page.goto(`${address}${checkLink(proposal, assessment, section)}`);
  await page.getByRole("form", { name: /^Abschnitt \d/ }).waitFor();
}

export async function openResult(page: Page, { address }: Server, place: Place): Promise<void> {
  await page.goto(`${address}${resultLink(place.proposal, place.assessment)}`);
  await heading(page, "Ergebnis").waitFor();
}

/** Goes to a section by the list beside the form. */
export async function goToSection(page: Page, title: string): Promise<void> {
  await page
    .getByRole("navigation", { name: "Abschnitte der Prüfung" })
    .getByRole("link", { name: title })
    .click();
  await heading(page, title).waitFor();
}

/** Everything that belongs to a question, found by what is asked. */
export const question = (page: Page, text: string): Locator => page.locator(".q").filter({ hasText: text });

/** Chooses an answer to a question, by radio button or checkbox. */
export async function choose(page: Page, asked: string, option: string): Promise<void> {
  await question(page, asked).getByLabel(option).check();
}

/** Types a text into a question that asks for one. */
export async function type(page: Page, asked: string, text: string): Promise<void> {
  await page.getByLabel(asked).fill(text);
}

/** Names a passage of the draft at a question. */
export async function cite(page: Page, asked: string, passage: string): Promise<void> {
  const place = question(page, asked);
  await place.getByRole("button", { name: "Beleg ergänzen" }).click();
  await place.getByLabel("Neuer Beleg").fill(passage);
  await place.getByRole("button", { name: "Übernehmen" }).click();
  await place.getByRole("button", { name: `Beleg ${passage} entfernen` }).waitFor();
}

/** The bar that names the proposal and says what is saved. */
export const contextBar = (page: Page): Locator =>
  page.getByRole("region", { name: "Vorhaben und Speicherstand" });

/** After the server was away the page tries again by itself, every 30 s at the latest. */
const nextTry = { timeout: 45_000 } as const;

/** Waits until nothing is unsent and the page says so. */
export async function untilSaved(page: Page): Promise<void> {
  const bar = contextBar(page);
  const unsent = bar.getByRole("button");
  const saved = bar.getByText(/^Gespeichert (am )?\d/);
  await expect.poll(async () => [await unsent.count(), await saved.count()], nextTry).toEqual([0, 1]);
}

/** Waits until the bar says this about what is unsent. */
export async function untilSaving(page: Page, words: string | RegExp): Promise<void> {
  await contextBar(page).getByText(words).first().waitFor();
}

/** Opens the menu that bears the person's unit. */
export const openAccountMenu = (page: Page): Promise<void> =>
  page.getByRole("banner").locator("summary").click();

/** Submits from the check page, where nothing is missing any more. */
export async function submit(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Prüfung abgeben" }).first().click();
  const dialog = page.getByRole("dialog", { name: "Prüfung abgeben" });
  await dialog.getByRole("button", { name: "Jetzt abgeben" }).click();
  await page.getByText(/^Prüfung abgegeben am/).waitFor();
}
