import type { Page } from "playwright-core";
import type { Proposal } from "#core/contract.ts";
import type { Prepared } from "./prepared.ts";
import { asked } from "./visitor.ts";

/** A page in a certain state. `who` is the account it is seen with; null: nobody. */
export type Scene = {
  readonly name: string;
  readonly who: "referat23" | "referat21" | "katalog" | null;
  readonly show: (page: Page, prepared: Prepared) => Promise<void>;
  /** Without scripts. */
  readonly plain?: boolean;
  /** As it is printed. */
  readonly paper?: boolean;
};

const heading = (page: Page, name: string | RegExp) =>
  page.getByRole("heading", { level: 1, name }).waitFor();

const proposalPath = (id: string): string => `/vorhaben/${id}`;
const checkPath = ({ proposal, assessment }: Prepared["running"]): string =>
  `/vorhaben/${proposal}/pruefung/${assessment}`;
const resultPath = ({ proposal, assessment }: Prepared["running"]): string =>
  `/vorhaben/${proposal}/ergebnis/${assessment}`;

const result = async (page: Page, which: Prepared["running"]): Promise<void> => {
  await page.goto(resultPath(which));
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
      await page.goto(proposalPath(running.proposal));
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
      await page.goto(proposalPath(fresh));
      await page.getByRole("button", { name: "Prüfung beginnen" }).waitFor();
    },
  },
  {
    name: "angaben-konflikt",
    who: "referat23",
    show: async (page, { fresh }) => {
      await page.goto(proposalPath(fresh));
      await page.getByLabel("Worum geht es?").fill("Meine Fassung");
      const path = `/api/proposals/${fresh}`;
      const { title, shortTitle, reference, instrument, stage, leadMinistry, unit, deadline, revision } =
        (await asked(page, "GET", path)) as Proposal;
      await asked(page, "PUT", path, {
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
      await page.goto(proposalPath(fresh));
      await page.getByLabel("Worum geht es?").fill("Noch nicht gespeichert");
      await page.getByRole("link", { name: "Meine Vorhaben" }).click();
      await page.getByRole("dialog").waitFor();
    },
  },
];

const checks: readonly Scene[] = [
  {
    name: "pruefung",
    who: "referat23",
    show: async (page, { running }) => {
      await page.goto(checkPath(running));
      await page
        .getByRole("button", { name: /^Weiter/ })
        .or(page.getByRole("link", { name: /^Weiter/ }))
        .waitFor();
    },
  },
  ...[2, 3, 4, 5, 6].map((number): Scene => ({
    name: `pruefung-abschnitt-${number}`,
    who: "referat23",
    show: async (page, { running }) => {
      await page.goto(checkPath(running));
      const link = page.locator(`.sections a`).filter({ hasText: new RegExp(`^${number} `) });
      const address = await link.first().getAttribute("href");
      await page.goto(address ?? "");
      await page.getByText(new RegExp(`^Abschnitt ${number} von`)).waitFor();
    },
  })),
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
    name: "sitzung-abgelaufen",
    who: "referat23",
    show: async (page, { fresh }) => {
      await page.goto(proposalPath(fresh));
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
