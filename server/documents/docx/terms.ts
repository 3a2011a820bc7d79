import type { Report } from "#core/report.ts";
import type { ReportWords } from "#core/text/report-words.ts";
import type { Block } from "./block.ts";
import { heading, labelled } from "./paragraphs.ts";

/** The terms that stand in the report, each with what it means. */
export const termBlocks = (report: Report, words: ReportWords): Block[] =>
  report.terms.length === 0
    ? []
    : [heading(words.headings.terms, 1), ...report.terms.map(({ term, text }) => labelled(term, text))];
