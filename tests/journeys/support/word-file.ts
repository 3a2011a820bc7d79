import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { unzip } from "./unzip.ts";

/** What a reader of a Word file, and Word itself, find in it. */
export type WordFile = {
  /** From the document's properties. */
  readonly title: string;
  /** Language of all text, e.g. "de-DE". */
  readonly language: string;
  /** Headings in order, with the names of their styles. */
  readonly headings: readonly { readonly style: string; readonly text: string }[];
  readonly tables: number;
  /** Tables whose first row is repeated on every page. */
  readonly tablesWithHeaderRow: number;
  /** Fields in the footer, e.g. "PAGE". */
  readonly footerFields: readonly string[];
  readonly header: string;
  readonly body: string;
};

/** Reads a Word file with the browser's own XML parser; fails on a part that is not well-formed. */
export async function readWordFile(page: Page, file: string): Promise<WordFile> {
  const parts = unzip(readFileSync(file));
  const texts = Object.fromEntries([...parts].filter(([name]) => /\.(xml|rels)$/.test(name)));
  return page.evaluate((given) => {
    const w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    const parsed = (name: string, text: string): Document => {
      const document = new DOMParser().parseFromString(text, "application/xml");
      if (document.querySelector("parsererror")) throw new Error(`${name} is not well-formed`);
      return document;
    };
    const documents = Object.entries(given).map(([name, text]) => [name, parsed(name, text)] as const);
    const named = (pattern: RegExp): Document[] =>
      documents.filter(([name]) => pattern.test(name)).map(([, document]) => document);
    const all = (within: Document | Element, tag: string): Element[] => [
      ...within.getElementsByTagNameNS(w, tag),
    ];
    const textOf = (within: Document | Element): string =>
      all(within, "t")
        .map((run) => run.textContent ?? "")
        .join("");
    const value = (element: Element | undefined): string => element?.getAttributeNS(w, "val") ?? "";
    const [body] = named(/^word\/document\.xml$/);
    const [styles] = named(/^word\/styles\.xml$/);
    const [properties] = named(/^docProps\/core\.xml$/);
    if (!body || !styles || !properties) throw new Error("a part is missing");
    const styled = all(body, "p").map((paragraph) => ({
      style: value(all(paragraph, "pStyle")[0]),
      text: textOf(paragraph),
    }));
    const tables = all(body, "tbl");
    const headed = tables.filter((table) => {
      const [first] = all(table, "tr");
      return first !== undefined && all(first, "tblHeader").length > 0;
    });
    const [defaults] = all(styles, "docDefaults");
    return {
      title:
        properties.getElementsByTagNameNS("http://purl.org/dc/elements/1.1/", "title")[0]?.textContent ?? "",
      language: value(defaults && all(defaults, "lang")[0]),
      headings: styled.filter(({ style }) => /^(Title|Heading\d)$/.test(style)),
      tables: tables.length,
      tablesWithHeaderRow: headed.length,
      footerFields: named(/^word\/footer\d*\.xml$/)
        .flatMap((footer) => all(footer, "instrText"))
        .map((field) => (field.textContent ?? "").trim()),
      header: named(/^word\/header\d*\.xml$/)
        .map(textOf)
        .join("\n"),
      body: styled.map(({ text }) => text).join("\n"),
    };
  }, texts);
}
