import type { Page } from "playwright-core";
import type { Proposal } from "#core/contract.ts";
import { proposalLink, resultLink } from "#web/state/links.ts";
import { apiOf, type Place } from "../journeys/support/api.ts";
import { checks } from "./check-scenes.ts";
import { heading, type Scene } from "./scene.ts";

const result = async (page: Page, { proposal, assessment }: Place): Promise<void> => {
  await page.goto(resultLink(proposal, assessment));
  await page.getByRole("heading", { name: "Quellen" }).waitFor();
};

const beforeSignIn: readonly Scene[] = [
  {
    name: "anmelden",
    who: null,
    show: async (page) => {
      await page.goto("/anmelden");
      await page.getByText("Vorführbetrieb: Die Zugangsdaten").waitFor();
    },
  },
  {
    name: "anmelden-fehler",
    who: null,
    show: async (page) => {
      await page.goto("/anmelden");
      await page.getByRole("button", { name: "Anmelden" }).click();
      await page.getByRole("alert").waitFor();
    },
  },
  {
    name: "einrichten",
    who: null,
    show: async (page) => {
      await page.goto("/einrichten#nur-zur-ansicht-kein-schluessel");
      await page.getByLabel("Kennwort", { exact: true }).waitFor();
    },
  },
  {
    name: "einrichten-ohne-schluessel",
    who: null,
    show: async (page) => {
      await page.goto("/einrichten");
      await page.getByText("fehlt der Einrichtungsschlüssel").waitFor();
    },
  },
  {
    name: "ohne-javascript",
    who: null,
    plain: true,
    show: async (page) => {
      await page.goto("/vorhaben");
      await page.locator("noscript h2").waitFor();
    },
  },
];

const lists: readonly Scene[] = [
  {
    name: "vorhaben",
    who: "referat23",
    show: async (page) => {
      await page.goto("/vorhaben");
      await page.getByRole("table").waitFor();
    },
  },
  {
    name: "vorhaben-ohne-treffer",
    who: "referat23",
    show: async (page) => {
      await page.goto("/vorhaben?suche=Bibliothek&stand=verkuendet");
      await page.getByText("Kein Treffer für").waitFor();
    },
  },
  {
    name: "vorhaben-leer",
    who: "referat21",
    show: async (page) => {
      await page.goto("/vorhaben");
      await page.getByRole("heading", { name: "Noch kein Vorhaben" }).waitFor();
    },
  },
  {
    name: "vorhaben-leer-nur-lesen",
    who: "katalog",
    show: async (page) => {
      await page.goto("/vorhaben");
      await page.getByRole("heading", { name: "Noch kein Vorhaben" }).waitFor();
    },
  },
  {
    name: "vorhaben-server-fehlt",
    who: "referat23",
    show: async (page) => {
      await page.route("**/api/proposals", (route) => route.abort("connectionrefused"));
      await page.goto("/vorhaben");
      await page.getByRole("button", { name: "Erneut versuchen" }).waitFor();
      await page.unroute("**/api/proposals");
    },
  },
];

const facts: readonly Scene[] = [
  {
    name: "vorhaben-neu",
    who: "referat23",
    show: async (page) => {
      await page.goto("/vorhaben/neu");
      await heading(page, "Vorhaben anlegen");
    },
  },
  {
    name: "vorhaben-neu-fehler",
    who: "referat23",
    show: async (page) => {
      await page.goto("/vorhaben/neu");
      await page.getByLabel("Nächste Frist").fill("03/04/2027");
      await page.getByRole("button", { name: "Vorhaben anlegen" }).click();
      await page.getByRole("alert").waitFor();
    },
  },
  {
    name: "angaben",
    who: "referat23",
    show: async (page, { running }) => {
      await page.goto(proposalLink(running.proposal));
      await page
        .getByRole("cell", { name: "Federführung" })
        .or(page.getByLabel("Recht von Mira Vogt"))
        .first()
        .waitFor();
    },
  },
  {
    name: "angaben-erste-pruefung",
    who: "referat23",
    show: async (page, { fresh }) => {
      await page.goto(proposalLink(fresh));
      await page.getByRole("button", { name: "Prüfung beginnen" }).waitFor();
    },
  },
  {
    name: "angaben-konflikt",
    who: "referat23",
    show: async (page, { fresh }) => {
      await page.goto(proposalLink(fresh));
      await page.getByLabel("Worum geht es?").fill("Meine Fassung");
      const { send } = apiOf(page.context(), new URL(page.url()).origin);
      const path = `/api/proposals/${fresh}`;
      const { title, shortTitle, reference, instrument, stage, leadMinistry, unit, deadline, revision } =
        await send<Proposal>("GET", path);
      await send("PUT", path, {
        ...{ title, shortTitle, reference, instrument, stage, leadMinistry, unit, deadline },
        summary: `Fassung ${revision} einer anderen Person`,
        revision,
      });
      await page.getByRole("button", { name: "Angaben speichern" }).click();
      await page.getByText("Zwei Fassungen dieser Angaben").waitFor();
    },
  },
  {
    name: "angaben-verlassen",
    who: "referat23",
    show: async (page, { fresh }) => {
      await page.goto(proposalLink(fresh));
      await page.getByLabel("Worum geht es?").fill("Noch nicht gespeichert");
      await page.getByRole("link", { name: "Meine Vorhaben" }).click();
      await page.getByRole("dialog").waitFor();
    },
  },
];

const results: readonly Scene[] = [
  { name: "ergebnis", who: "referat23", show: (page, { running }) => result(page, running) },
  {
    name: "ergebnis-alles-offen",
    who: "referat23",
    show: async (page, { running }) => {
      await result(page, running);
      await page.locator("main details").evaluateAll((all) => {
        for (const details of all) details.setAttribute("open", "");
      });
    },
  },
  {
    name: "ergebnis-herunterladen",
    who: "referat23",
    show: async (page, { running }) => {
      await result(page, running);
      await page.getByText("Herunterladen").click();
      await page.getByRole("link", { name: /JSON/ }).waitFor();
    },
  },
  { name: "ergebnis-abgegeben", who: "referat23", show: (page, { submitted }) => result(page, submitted) },
  {
    name: "ergebnis-widerspruch",
    who: "referat23",
    show: (page, { complete }) => result(page, complete),
  },
  {
    name: "ergebnis-ohne-antworten",
    who: "referat23",
    show: (page, { untouched }) => result(page, untouched),
  },
  {
    name: "ergebnis-druck",
    paper: true,
    who: "referat23",
    show: async (page, { submitted }) => {
      await result(page, submitted);
      await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
      await page.emulateMedia({ media: "print" });
    },
  },
];

const others: readonly Scene[] = [
  {
    name: "konto",
    who: "referat23",
    show: async (page) => {
      await page.goto("/konto");
      await heading(page, "Konto und Kennwort");
    },
  },
  {
    name: "konto-menue",
    who: "referat23",
    show: async (page) => {
      await page.goto("/konto");
      await page.locator("summary", { hasText: "Konto" }).click();
      await page.getByRole("button", { name: "Abmelden" }).waitFor();
    },
  },
  {
    name: "abmelden",
    who: "referat23",
    show: async (page) => {
      await page.goto("/abmelden");
      await heading(page, "Abmelden");
    },
  },
  {
    name: "nicht-gefunden",
    who: "referat23",
    show: async (page) => {
      await page.goto("/vorhaben/00000000-0000-4000-8000-000000000000");
      await heading(page, "Nicht gefunden");
    },
  },
  {
    name: "keine-verbindung",
    who: "referat23",
    show: async (page) => {
      await page.goto("/vorhaben");
      await page.getByRole("table").waitFor();
      await page.context().setOffline(true);
      await page.getByRole("link", { name: "Vorhaben anlegen" }).click();
      await heading(page, "Keine Verbindung");
    },
  },
  {
    name: "sitzung-abgelaufen",
    who: "referat23",
    show: async (page, { fresh }) => {
      await page.goto(proposalLink(fresh));
      await page.getByLabel("Worum geht es?").fill("Bleibt stehen");
      await page.context().clearCookies();
      await page.getByRole("button", { name: "Angaben speichern" }).click();
      await page.getByText("Ihre Sitzung ist abgelaufen").first().waitFor();
    },
  },
];

/** Every page in every state worth seeing. The one that ends the session comes last. */
export const scenes: readonly Scene[] = [
  ...beforeSignIn,
  ...lists,
  ...facts,
  ...checks,
  ...results,
  ...others,
];
