import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from "docx";
import { typeset } from "./paragraphs.ts";
import type { Style } from "./styles.ts";

/** Text width of A4 with the margins of `document.ts`, in twentieths of a point. */
const textWidth = 9978;
const line = { style: BorderStyle.SINGLE, size: 4, color: "9CA3AF" } as const;

export type Column = {
  readonly title: string;
  /** Share of the text width; shares of a table are relative to each other. */
  readonly share: number;
  readonly figures?: boolean;
};

const widths = (columns: readonly Column[]): number[] => {
  const total = columns.reduce((sum, column) => sum + column.share, 0);
  return columns.map((column) => Math.floor((textWidth * column.share) / total));
};

type CellLook = {
  readonly width: number;
  readonly style: Style;
  readonly bold: boolean;
  readonly figures: boolean;
  readonly shaded: boolean;
  readonly keepNext: boolean;
};

const cell = (text: string, look: CellLook): TableCell =>
  new TableCell({
    width: { size: look.width, type: WidthType.DXA },
    margins: { top: 20, bottom: 20, left: 80, right: 80 },
    ...(look.shaded ? { shading: { fill: "E8ECF5" } } : {}),
    children: typeset(text)
      .split(/\r\n|\r|\n/)
      .map(
        (part) =>
          new Paragraph({
            style: look.style,
            keepNext: look.keepNext,
            alignment: look.figures ? AlignmentType.RIGHT : AlignmentType.LEFT,
            children: [new TextRun({ text: part, bold: look.bold })],
          }),
      ),
  });

/** How a table is drawn beside its cells. */
export type TableLook = {
  /** Set in bold below the others, for sums. */
  readonly lastRow?: readonly string[] | undefined;
  readonly small?: boolean;
};

/**
 * A table whose header row repeats on every page and whose rows are not torn apart. Cells hold text
 * only.
 */
export const table = (
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  { lastRow, small = false }: TableLook = {},
): Table => {
  const columnWidths = widths(columns);
  /** A header stays with its first row, a sum with the last that it sums and with the calculation below it. */
  const row = (
    texts: readonly string[],
    kind: "header" | "body" | "last",
    keepNext = kind !== "body",
  ): TableRow =>
    new TableRow({
      tableHeader: kind === "header",
      cantSplit: true,
      children: columns.map((column, index) =>
        cell(texts[index] ?? "", {
          width: columnWidths[index] ?? 0,
          style: small ? "SmallCell" : "Cell",
          bold: kind !== "body",
          figures: column.figures === true,
          shaded: kind === "header",
          keepNext,
        }),
      ),
    });
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths,
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
    rows: [
      row(
        columns.map((column) => column.title),
        "header",
      ),
      ...rows.map((texts, index) => row(texts, "body", lastRow !== undefined && index === rows.length - 1)),
      ...(lastRow === undefined ? [] : [row(lastRow, "last")]),
    ],
  });
};
