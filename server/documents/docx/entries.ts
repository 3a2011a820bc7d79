import type { ReportAnswer } from "#core/report.ts";
import { noFigure } from "#core/format.ts";
import type { Block } from "./block.ts";
import { labelledRun } from "./paragraphs.ts";
import type { Printing } from "./printing.ts";
import { table } from "./tables.ts";

type Entries = NonNullable<ReportAnswer["table"]>;

/** Letters a line of a narrow cell may hold; longer words break anyway. */
const longestWord = 17;
/** What a cell keeps free on both sides, in letters; headers are bold and need it most. */
const margin = 3;

const longest = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => text.length));

/** Wide enough for its words, and wider the more it holds, so that no column drags the others down the page. */
const shareOf = (title: string, texts: readonly string[]): number => {
  const words = [title, ...texts].flatMap((text) => text.split(/[\s\u00ad-]+/));
  const letters = texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length);
  return Math.max(4, Math.min(longestWord, longest(words))) + margin + Math.min(40, letters) / 6;
};

const titlesOf = (columns: readonly { readonly title: string }[]): string =>
  columns.map(({ title }) => title).join(", ");

/** Entries of a repeat group as a table; columns that say the same nothing in every row are named below it instead. */
export const entryBlocks = ({ header, rows }: Entries, { words, paper }: Printing): Block[] => {
  const columns = header.map((title, column) => ({ title, texts: rows.map((row) => row[column] ?? "") }));
  const saysOnly =
    (said: string) =>
    ({ texts }: (typeof columns)[number]): boolean =>
      texts.every((text) => text === said);
  const [isHidden, isOpen] = [saysOnly(words.exclusions.hidden), saysOnly(noFigure)];
  const shown = columns.filter((column) => !isHidden(column) && !isOpen(column));
  const named = [
    { label: paper.hiddenColumns, text: titlesOf(columns.filter(isHidden)) },
    { label: paper.openColumns, text: titlesOf(columns.filter(isOpen)) },
  ].filter(({ text }) => text !== "");
  return [
    ...(shown.length === 0
      ? []
      : [
          table(
            shown.map(({ title, texts }) => ({ title, share: shareOf(title, texts) })),
            rows.map((_, row) => shown.map(({ texts }) => texts[row] ?? "")),
            { small: true },
          ),
        ]),
    ...labelledRun(named, "Small"),
  ];
};
