/** Markup that is ready to be sent; everything else is text and gets escaped. */
export type Html = { readonly markup: string };

type Part = Html | string | number | readonly Part[];

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const markupOf = (part: Part): string => {
  if (typeof part === "string" || typeof part === "number") {
    return String(part).replace(/[&<>"']/g, (sign) => escapes[sign] ?? "");
  }
  return "markup" in part ? part.markup : part.map(markupOf).join("");
};

/** A template whose values are escaped unless they are markup themselves. */
export const html = (texts: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  markup: texts.map((text, index) => text + markupOf(parts[index] ?? "")).join(""),
});
