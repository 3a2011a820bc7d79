import type { Page } from "playwright-core";
import { checkLink } from "#web/state/links.ts";
import type { Place } from "../journeys/support/api.ts";
import type { Scene } from "./scene.ts";

/** Opens a check at a section, or where it goes on. */
const open = async (page: Page, { proposal, assessment }: Place, section?: string): Promise<void> => {
  await page.goto(checkLink(proposal, assessment, section));
  await page.getByRole("form", { name: /^Abschnitt \d/ }).waitFor();
};

const submit = (page: Page): Promise<void> =>
  page.getByRole("form").getByRole("button", { name: "Prüfung abgeben" }).click();

const sections = ["verfahren", "zugang", "datenlage", "entscheidungsweg", "umsetzung"];

/** The check page in every state worth seeing. */
export const checks: readonly Scene[] = [
  { name: "pruefung", who: "referat23", show: (page, { running }) => open(page, running) },
  ...sections.map((section): Scene => ({
    name: `pruefung-${section}`,
    who: "referat23",
    show: (page, { running }) => open(page, running, section),
  })),
  {
    name: "pruefung-hilfe",
    who: "referat23",
    show: async (page, { running }) => {
      await open(page, running, "zugang");
      await page
        .getByRole("button", { name: /^Hilfe/ })
        .first()
        .click();
      await page.getByRole("heading", { name: "So antworten Sie" }).waitFor();
    },
  },
  {
    name: "pruefung-fehler",
    who: "referat23",
    show: async (page, { untouched }) => {
      await open(page, untouched, "umsetzung");
      await submit(page);
      await page.getByRole("alert").waitFor();
    },
  },
  {
    name: "pruefung-nicht-gespeichert",
    who: "referat23",
    show: async (page, { running }) => {
      await open(page, running, "verfahren");
      await page.context().setOffline(true);
      await page.getByLabel("Wie läuft das Verfahren ab?").fill("Ohne Verbindung geschrieben");
      await page.getByRole("button", { name: /^Keine Verbindung/ }).click();
      await page.getByText("Noch nicht gespeichert").first().waitFor();
    },
  },
  {
    name: "pruefung-abgeben",
    who: "referat23",
    show: async (page, { complete }) => {
      await open(page, complete, "umsetzung");
      await submit(page);
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "pruefung-abgegeben",
    who: "referat23",
    show: (page, { submitted }) => open(page, submitted, "verfahren"),
  },
];
