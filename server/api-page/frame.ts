import { html, type Html } from "../http/html.ts";

/** A whole page around its contents. */
export const framed = (title: string, body: Html): string =>
  html`<!doctype html>
    <html lang="de">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="stylesheet" href="/api/docs.css" />
      </head>
      <body>
        ${body}
      </body>
    </html>`.markup;

/** What people see who open the page about the API without being signed in. */
export const signInPage = (): string =>
  framed(
    "Anmeldung nötig · Praxis- und Digitalcheck",
    html`<main>
      <h1>Anmeldung nötig</h1>
      <p>Die Beschreibung der Schnittstelle sehen nur angemeldete Personen.</p>
      <p><a href="/anmelden">Anmelden</a> und danach diese Seite erneut aufrufen.</p>
    </main>`,
  );
