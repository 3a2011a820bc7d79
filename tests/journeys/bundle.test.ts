import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";

const built = join(import.meta.dirname, "..", "..", "dist", "web");
const assets = join(built, "assets");
const scripts = readdirSync(assets).filter((name) => name.endsWith(".js"));
const textOf = (name: string): string => readFileSync(join(assets, name), "utf8");

/** What plain React weighs, gzipped, in bytes: the unit in which the limits are set. */
const plainReact = 67_000;

/** The scripts that a script imports at once; those loaded later are imported with `import(…)`. */
const importsOf = (name: string): readonly string[] =>
  [...textOf(name).matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g)].map((found) => found[1] ?? "");

const withImports = (names: readonly string[]): ReadonlySet<string> => {
  const all = new Set<string>();
  const take = (name: string) => {
    if (all.has(name)) return;
    all.add(name);
    importsOf(name).forEach(take);
  };
  names.forEach(take);
  return all;
};

const html = readFileSync(join(built, "index.html"), "utf8");
const entry = [...html.matchAll(/assets\/([^"]+\.js)"/g)].map((found) => found[1] ?? "");

/** The scripts until a page shows itself: what index.html names, and the page with its imports. */
const scriptsOf = (page: string): readonly string[] => {
  const chunk = scripts.find((name) => new RegExp(`^${page}-[\\w-]{8}\\.js$`).test(name));
  if (!chunk) throw new Error(`no chunk for the page ${page}`);
  return [...withImports([...entry, chunk])];
};

/** Their bytes, gzipped. */
const weightOf = (page: string): number =>
  scriptsOf(page).reduce((sum, name) => sum + gzipSync(textOf(name)).length, 0);

describe("what a first load weighs", () => {
  it.each([
    ["sign-in", 2.5],
    ["proposals", 2.5],
    ["check", 4.5],
  ])("the page %s at most %s times plain React", (page, most) => {
    const weight = weightOf(page);
    console.log(
      `${page}: ${Math.round(weight / 1000)} kB, ${(weight / plainReact).toFixed(2)} × plain React`,
    );
    expect(weight).toBeGreaterThan(plainReact / 2);
    expect(weight).toBeLessThanOrEqual(most * plainReact);
  });

  // Each is known by a word that minifying leaves as it is. See docs/decisions/0018.
  it.each([
    ["schemas of the language", "~kind"],
    ["sentences for authors", "gibt es in der neueren Version nicht mehr"],
    ["words of the report", "Bericht zum Praxis- und Digitalcheck"],
    ["words of core's in English", "has not been answered yet"],
    ["fields that none of our forms has", "LayoutGridField"],
    ["Markdown", "optimizeForStreaming"],
    ["resolver of schemas' addresses", "urn:uuid"],
    ["merging of schemas", "mergeArrayOfSchemaDefinitions"],
  ])("the page check has no %s", (_what, word) => {
    expect(scriptsOf("check").filter((name) => textOf(name).includes(word))).toEqual([]);
  });
});

describe("what the browser is given", () => {
  it("is one style sheet, so that no page whose code comes late is without its own", () => {
    expect(readdirSync(assets).filter((name) => name.endsWith(".css"))).toHaveLength(1);
  });

  it.each(scripts)("%s makes no code from text and asks no other server", (name) => {
    const text = textOf(name);
    // A method of that name is declared or called on something; only the function itself makes code from text.
    expect(text).not.toMatch(/new Function\(|(?<![.\w$])eval\((?![\w$,]*\)\{)/);
    expect(foreignRequests(text)).toEqual([]);
  });

  it("is nothing inline", () => {
    expect(html).not.toMatch(/<style|style=|<script(?![^>]*\ssrc=)|\son\w+=/);
    expect(html).not.toMatch(/(?:src|href)="(?!\/)/);
  });

  it("brings two faces of one typeface", () => {
    const fonts = readdirSync(assets).filter((name) => /\.(woff2?|ttf|otf)$/.test(name));
    expect(fonts.map((name) => name.replace(/-[\w-]{8}(?=\.)/, "")).sort()).toEqual([
      "FiraSans-Regular.woff2",
      "FiraSans-SemiBold.woff2",
    ]);
  });

  it("has no style that is loaded from elsewhere", () => {
    for (const name of readdirSync(assets).filter((each) => each.endsWith(".css"))) {
      expect(foreignRequests(textOf(name))).toEqual([]);
    }
  });
});

/** Names of XML dialects and pages that explain an error are not asked for anything. */
const named = [
  "http://www.w3.org/",
  "https://react.dev/",
  "https://reactrouter.com/",
  "https://rjsf-team.github.io/",
  "https://json-schema.org/",
  "http://json-schema.org/",
  "https://github.com/",
];

/** Addresses of other servers in a text. */
function foreignRequests(text: string): readonly string[] {
  const found = text.match(/https?:\/\/[\w.-]+\.[a-z]{2,}[^\s"'`)<>\\]*/g) ?? [];
  return found.filter((address) => !named.some((known) => address.startsWith(known)));
}
