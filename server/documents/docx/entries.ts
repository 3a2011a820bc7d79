import type { ReportAnswer } from "#core/report.ts";
import { noFigure } from "#core/format.ts";
import type { Block } from "./block.ts";
import { labelledRun, paragraph } from "./paragraphs.ts";
import type { Printing } from "./printing.ts";
import { table } from "./tables.ts";

type Entries = NonNullable<ReportAnswer["table"]>;

type EntryColumn = { readonly title: string; readonly texts: readonly string[] };

/** Letters that the cells of one row have room for side by side. */
const roomOfRow = 120;
/** What a cell keeps free on both sides, in letters; headers are bold and need it most. */
const margin = 3;
/** More letters in a cell than these make its column no wider: it grows longer instead. */
const manyLetters = 60;

/** Room for the longest word of a column, in letters: words torn apart over lines are no reading. */
const leastRoom = ({ title, texts }: EntryColumn): number => {
  const words = [title, ...texts].flatMap((text) => text.split(/[\s\u00ad/-]+/));
  return margin + Math.max(4, ...words.map((word) => word.length));
};

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

const fitsSideBySide = (columns: readonly EntryColumn[]): boolean => sum(columns.map(leastRoom)) <= roomOfRow;

/** Room for each column's longest word; what is left goes where most is written. */
const sharesOf = (columns: readonly EntryColumn[]): readonly number[] => {
  const letters = columns.map(({ texts }) =>
    Math.min(manyLetters, sum(texts.map((text) => text.length)) / Math.max(1, texts.length)),
  );
  const left = roomOfRow - sum(columns.map(leastRoom));
  return columns.map((column, index) => {
    const part = (letters[index] ?? 0) / Math.max(1, sum(letters));
    return leastRoom(column) + left * part;
  });
};

const titlesOf = (columns: readonly EntryColumn[]): string => columns.map(({ title }) => title).join(", ");

const asTable = (columns: readonly EntryColumn[], rows: number): Block[] => {
  const shares = sharesOf(columns);
  return [
    table(
      columns.map(({ title }, index) => ({ title, share: shares[index] ?? 0 })),
      Array.from({ length: rows }, (_, row) => columns.map(({ texts }) => texts[row] ?? "")),
      { small: true },
    ),
  ];
};

/** Each entry by itself: what its first column says, then the others with their titles, run on. */
const asRuns = ([first, ...others]: readonly EntryColumn[], rows: number, hidden: string): Block[] =>
  Array.from({ length: rows }, (_, row): Block[] => {
    const said = others
      .map(({ title, texts }) => ({ label: title, text: (texts[row] ?? "").replaceAll(/\.?\n/g, "; ") }))
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
