import type { ReportAnswer } from "#core/report.ts";
import { noFigure } from "#core/format.ts";
import type { Block } from "./block.ts";
import { labelledRun, paragraph } from "./paragraphs.ts";
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

type EntryColumn = { readonly title: string; readonly texts: readonly string[] };

/** Letters that the cells of one row have room for side by side. */
const roomOfRow = 120;

/** Whether every word of every column has room beside the others: words torn apart over lines are no reading. */
const fitsSideBySide = (columns: readonly EntryColumn[]): boolean =>
  columns.reduce((sum, { title, texts }) => {
    const words = [title, ...texts].flatMap((text) => text.split(/[\s\u00ad/-]+/));
    return sum + longest(words) + margin;
  }, 0) <= roomOfRow;

const titlesOf = (columns: readonly EntryColumn[]): string => columns.map(({ title }) => title).join(", ");

const asTable = (columns: readonly EntryColumn[], rows: number): Block[] => [
  table(
    columns.map(({ title, texts }) => ({ title, share: shareOf(title, texts) })),
    Array.from({ length: rows }, (_, row) => columns.map(({ texts }) => texts[row] ?? "")),
    { small: true },
  ),
];

/** Each entry by itself: what its first column says, then the others with their titles, run on. */
const asRuns = ([first, ...others]: readonly EntryColumn[], rows: number, hidden: string): Block[] =>
  Array.from({ length: rows }, (_, row): Block[] => {
    const said = others
      .map(({ title, texts }) => ({ label: title, text: (texts[row] ?? "").replaceAll("\n", "; ") }))
      .filter(({ text }) => text !== hidden);
    return [paragraph(`${row + 1}. ${first?.texts[row] ?? ""}`, "SmallLead"), ...labelledRun(said, "Small")];
  }).flat();

/**
 * Entries of a repeat group as a table, or one below the other where that would have columns too narrow for their
 * words. Columns that say the same nothing in every row are named below instead.
 */
export const entryBlocks = ({ header, rows }: Entries, { words, paper }: Printing): Block[] => {
  const columns = header.map((title, column) => ({ title, texts: rows.map((row) => row[column] ?? "") }));
  const { hidden } = words.exclusions;
  const saysOnly =
    (said: string) =>
    ({ texts }: EntryColumn): boolean =>
      texts.every((text) => text === said);
  const [isHidden, isOpen] = [saysOnly(hidden), saysOnly(noFigure)];
  const shown = columns.filter((column) => !isHidden(column) && !isOpen(column));
  const left = [
    { label: paper.hiddenColumns, text: titlesOf(columns.filter(isHidden)) },
    { label: paper.openColumns, text: titlesOf(columns.filter(isOpen)) },
  ].filter(({ text }) => text !== "");
  const entries =
    shown.length === 0
      ? []
      : fitsSideBySide(shown)
        ? asTable(shown, rows.length)
        : asRuns(shown, rows.length, hidden);
  return [...entries, ...labelledRun(left, "Small")];
};
