import type { Report, ReportSource } from "#core/report.ts";
import type { ReportWords } from "#core/text/report-words.ts";
import type { Block } from "./block.ts";
import { bullet, heading } from "./paragraphs.ts";

const sourceLine = (source: ReportSource): string =>
  [`${source.citation}: ${source.title}`, source.verifiedText, source.url].filter(Boolean).join(" – ");

/** Sources, each with how sure we are of it. Addresses are text, never links that came from input. */
export const sourceBlocks = (report: Report, words: ReportWords): Block[] =>
  report.sources.length === 0
    ? []
    : [heading(words.headings.sources, 1), ...report.sources.map((source) => bullet(sourceLine(source)))];
