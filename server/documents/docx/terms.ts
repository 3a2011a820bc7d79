import type { Block } from "./block.ts";
import { heading, labelled } from "./paragraphs.ts";
import type { Printing } from "./printing.ts";

/** The terms that stand in the report, each with what it means. */
export const termBlocks = ({ report, words }: Printing): Block[] =>
  report.terms.length === 0
    ? []
    : [
        heading(words.headings.terms, 2),
        ...report.terms.map(({ term, text }) => labelled(term, text, "Small")),
      ];
