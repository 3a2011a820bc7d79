import type { ReportSource } from "#core/report.ts";
import { shortCitation } from "#core/short-citation.ts";
import type { Block } from "./block.ts";
import { grouped, type Grouped } from "./grouped.ts";
import { hanging, heading, labelled, paragraph } from "./paragraphs.ts";
import type { Printing } from "./printing.ts";

const folderOf = (url: string): string => url.slice(0, url.lastIndexOf("/") + 1);

/** What a citation says after the passage: the law's last amendment. */
const amendmentOf = ({ citation }: ReportSource): string =>
  citation.slice(shortCitation(citation).length).replace(/^, /, "");

/** Sources of one law in one version, seen in one state, share these; so they need not be said of each. */
const sharedBy = (source: ReportSource): string =>
  JSON.stringify([amendmentOf(source), source.verifiedText, source.url && folderOf(source.url)]).replaceAll(
    /\s/g,
    " ",
  );

/** Addresses stay as they are: a browser may mind. */
const sentenceCase = (text: string): string =>
  text.startsWith("http") ? text : text.slice(0, 1).toUpperCase() + text.slice(1);

const together = (parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== "").join(", ");

const sharedBlocks = ({ items }: Grouped<ReportSource>): Block[] => {
  const [first] = items;
  if (!first) return [];
  const isOneAddress = items.every(({ url }) => url === first.url);
  const address = first.url === null || isOneAddress ? first.url : folderOf(first.url);
  const page = ({ url }: ReportSource): string | null =>
    url === null || isOneAddress ? null : url.slice(folderOf(url).length);
  const lines = items.map((source) =>
    together([`${shortCitation(source.citation)}: ${source.title}`, page(source)]),
  );
  const shared = sentenceCase(together([amendmentOf(first), address, first.verifiedText]));
  const isOneLaw = amendmentOf(first) !== "" || first.url !== null;
  return isOneLaw
    ? [labelled(shared, lines.join("; "), "Small")]
    : [paragraph(shared, "SmallLead"), ...lines.map(hanging)];
};

/**
 * Sources, each with how sure we are of it; what several share stands once above them. Addresses are text, never links
 * that came from input.
 */
export const sourceBlocks = ({ report, words, paper }: Printing): Block[] => {
  if (report.sources.length === 0) return [];
  const groups = grouped(report.sources, sharedBy);
  const singles = groups.filter(({ items }) => items.length === 1).flatMap(({ items }) => items);
  return [
    heading(words.headings.sources, 2),
    paragraph(paper.aboutSources, "Small"),
    ...groups.filter(({ items }) => items.length > 1).flatMap(sharedBlocks),
    ...(singles.length === 0 ? [] : [paragraph(paper.otherSources, "SmallLead")]),
    ...singles.map(({ citation, title, verifiedText, url }) =>
      hanging(together([`${citation}: ${title}`, verifiedText, url])),
    ),
  ];
};
