import { html, type Html } from "../http/html.ts";
import { problemKinds } from "../http/problems.ts";
import { schemaIn, type ApiDescription, type Operation, type Parameter, type Schema } from "./description.ts";
import { fieldsOf } from "./fields.ts";
import { framed } from "./frame.ts";

/** The API's description as a page for people, drawn from the OpenAPI document. */
export const apiPage = ({ info, paths }: ApiDescription): string => {
  const routes = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      operation,
    })),
  );
  const groups = Map.groupBy(routes, ({ operation }) => operation.tags?.[0] ?? "Weitere");
  const sections = [...groups].map(([name, inside]) => ({ name, id: `gruppe-${anchor(name)}`, inside }));
  return framed(
    `Schnittstelle · ${info.title}`,
    html`<header>
        <p><a href="/">${info.title}</a> · Version ${info.version}</p>
        <h1>Schnittstelle</h1>
        <p>${info.description ?? ""}</p>
        <p>Für Programme: <a href="/api/openapi.json">OpenAPI 3.1</a></p>
      </header>
      <nav aria-label="Inhalt">
        <ul>
          ${sections.map(({ name, id }) => html`<li><a href="#${id}">${name}</a></li>`)}
          <li><a href="#fehler">Fehler</a></li>
        </ul>
      </nav>
      <main>
        ${sections.map(
          ({ name, id, inside }) =>
            html`<section aria-labelledby="${id}">
              <h2 id="${id}">${name}</h2>
              ${inside.map(({ method, path, operation }) => route(method, path, operation))}
            </section>`,
        )}
        ${problems()}
      </main>`,
  );
};

const anchor = (name: string): string => name.toLowerCase().replace(/[^a-z]+/g, "-");

const route = (method: string, path: string, operation: Operation): Html =>
  html`<article>
    <h3><code>${method} ${path}</code></h3>
    <p>${operation.summary ?? ""}</p>
    ${operation.parameters ? parameterTable(`${method} ${path}`, operation.parameters) : ""}
    ${body("Inhalt der Anfrage", `${method} ${path}`, schemaIn(operation.requestBody?.content))}
    ${Object.entries(operation.responses)
      .filter(([status]) => Number(status) < 400)
      .map(([status, { content }]) => body(`Antwort ${status}`, `${method} ${path}`, schemaIn(content)))}
    ${refusalsOf(operation)}
  </article>`;

const refusalsOf = ({ responses }: Operation): Html => {
  const statuses = Object.keys(responses).filter((status) => Number(status) >= 400);
  return statuses.length === 0 ? html`` : html`<p>Abgelehnt wird mit: ${statuses.join(", ")}.</p>`;
};

const places: Readonly<Record<string, string>> = { path: "Adresse", query: "hinter ?", header: "Kopfzeile" };

const parameterTable = (of: string, parameters: readonly Parameter[]): Html =>
  table(
    `Parameter von ${of}`,
    ["Parameter", "Wo", "Pflicht", "Bedeutung"],
    parameters.map((each) => [
      html`<code>${each.name}</code>`,
      places[each.in] ?? each.in,
      each.required ? "ja" : "nein",
      each.description ?? "",
    ]),
  );

const body = (title: string, of: string, schema: Schema | undefined): Html => {
  const fields = schema ? fieldsOf(schema) : [];
  if (fields.length === 0) return html``;
  const rows = fields.map(({ path, kind, required }) => [
    html`<code>${path}</code>`,
    kind,
    required ? "ja" : "nein",
  ]);
  return html`<details>
    <summary>${title}</summary>
    ${table(`${title}, ${of}`, ["Angabe", "Art", "Pflicht"], rows)}
  </details>`;
};

const problems = (): Html => {
  const kinds = Object.entries(problemKinds);
  const rows = kinds.map(([code, { status, title, detail }]) => [
    html`<code id="problem-${code}">${code}</code>`,
    status,
    title,
    detail,
  ]);
  return html`<section aria-labelledby="fehler">
    <h2 id="fehler">Fehler</h2>
    ${table("Alle Fehlercodes", ["Code", "Status", "Titel", "Was zu tun ist"], rows)}
  </section>`;
};

type Cell = Html | string | number;

/** A table that scrolls in itself where the window is narrow; hence focusable and named. */
const table = (name: string, header: readonly string[], rows: readonly (readonly Cell[])[]): Html =>
  html`<div class="table" role="region" aria-label="${name}" tabindex="0">
    <table>
      <thead>
        <tr>
          ${header.map((each) => html`<th scope="col">${each}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${row.map((cell) => html`<td>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
