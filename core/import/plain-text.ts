/** Elements after which a new line begins. */
const blocks: ReadonlySet<string> = new Set(
  "address article blockquote br dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table td th tr ul".split(
    " ",
  ),
);
/** Elements whose content nobody reads. */
const unread: ReadonlySet<string> = new Set(["script", "style", "template", "head"]);

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
  shy: "\u00ad",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  laquo: "«",
  raquo: "»",
  euro: "€",
  sect: "§",
  auml: "ä",
  ouml: "ö",
  uuml: "ü",
  Auml: "Ä",
  Ouml: "Ö",
  Uuml: "Ü",
  szlig: "ß",
  eacute: "é",
  egrave: "è",
  agrave: "à",
  ccedil: "ç",
};

const isReadable = (code: number): boolean =>
  (code >= 32 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0x10ffff) || code === 10;

const entity = (whole: string, name: string): string => {
  if (!name.startsWith("#")) return (Object.hasOwn(entities, name) ? entities[name] : undefined) ?? whole;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return isReadable(code) ? String.fromCodePoint(code) : whole;
};

const withoutEntities = (text: string): string => text.replaceAll(/&(#?[a-zA-Z0-9]{1,8});/g, entity);

type Tag = { readonly name: string; readonly closing: boolean; readonly text: string; readonly end: number };

/** The tag that begins at a `<`; null where that is only a sign in the text. */
const tagAt = (markup: string, start: number): Tag | null => {
  const closing = markup[start + 1] === "/";
  const name = /^[a-zA-Z][a-zA-Z0-9]{0,20}/.exec(markup.slice(start + (closing ? 2 : 1), start + 24))?.[0];
  const end = name === undefined ? -1 : markup.indexOf(">", start);
  if (name === undefined || end < 0) return null;
  return { name: name.toLowerCase(), closing, text: markup.slice(start, end), end: end + 1 };
};

/** A link's address, where it leads out of the page. */
const addressIn = ({ text }: Tag): string | null =>
  /\shref\s*=\s*["']?((?:https?:\/\/|mailto:)[^\s"'>]{1,2000})/i.exec(text)?.[1] ?? null;

/** Lines without blanks at their ends, at most one empty one between two. */
const tidied = (text: string): string =>
  text
    .split("\n")
    .map((line) => line.replaceAll(/[ \t\r]+/g, " ").trim())
    .join("\n")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim();

/** Whether a text holds tags or entities. */
export const isMarkup = (text: string): boolean =>
  /<\/?[a-zA-Z][a-zA-Z0-9]{0,20}[\s/>]/.test(text) || /&#?[a-zA-Z0-9]{1,8};/.test(text);

/**
 * The text that a reader sees of HTML: blocks on lines of their own, items of lists with a dash, the address of a
 * link in brackets behind its text. Takes any text; costs what its length costs.
 */
export const plainText = (markup: string): string => {
  const parts: string[] = [];
  const links: (string | null)[] = [];
  let skipped: string | null = null;
  let position = 0;
  const lastTag = markup.lastIndexOf(">");
  while (position < markup.length) {
    const start = markup.indexOf("<", position);
    const text = markup.slice(position, start < 0 ? undefined : start);
    if (skipped === null) parts.push(withoutEntities(text.replaceAll(/\s+/g, " ")));
    if (start < 0) break;
    const tag = start < lastTag ? tagAt(markup, start) : null;
    position = tag?.end ?? start + 1;
    if (tag === null) {
      if (skipped === null) parts.push("<");
      continue;
    }
    if (skipped !== null) {
      if (tag.closing && tag.name === skipped) skipped = null;
      continue;
    }
    if (unread.has(tag.name) && !tag.closing) skipped = tag.name;
    if (tag.name === "a") {
      if (!tag.closing) links.push(addressIn(tag));
      else {
        const address = links.pop() ?? null;
        if (address !== null) parts.push(` (${address})`);
      }
    }
    if (blocks.has(tag.name)) parts.push("\n");
    if (tag.name === "li" && !tag.closing) parts.push("– ");
  }
  return tidied(parts.join(""));
};
