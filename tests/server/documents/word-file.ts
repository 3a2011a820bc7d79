import { strFromU8, unzipSync } from "fflate";

/** The XML parts of a Word file by name, e.g. "word/document.xml". */
export const partsOf = (file: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));

/** The text of a part, paragraphs apart by line ends, XML's entities read. */
export const textOf = (xml: string): string =>
  xml
    .replaceAll("</w:p>", "\n")
    .replaceAll(/<w:br\/>/g, "\n")
    .replaceAll(/<[^>]+>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");

/** Texts of the paragraphs that carry a style, e.g. "Heading1". */
export const styledTexts = (xml: string, style: string): readonly string[] =>
  [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)]
    .map(([paragraph]) => paragraph)
    .filter((paragraph) => paragraph.includes(`<w:pStyle w:val="${style}"/>`))
    .map((paragraph) => textOf(paragraph).trim());
