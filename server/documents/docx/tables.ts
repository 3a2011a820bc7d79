import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from "docx";
import { printable } from "./paragraphs.ts";

/** Text width of A4 with the margins of `document.ts`, in twentieths of a point. */
const textWidth = 9638;
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
  readonly bold: boolean;
  readonly figures: boolean;
  readonly shaded: boolean;
};

/** The text of a cell; `depth` sets it in, where rows are parts of a row above them. */
export type CellText = string | { readonly text: string; readonly depth: number };

/** How far a part is set in, in twentieths of a point. */
const inset = 284;

const cell = (content: CellText, look: CellLook): TableCell => {
  const { text, depth } = typeof content === "string" ? { text: content, depth: 0 } : content;
  return new TableCell({
    width: { size: look.width, type: WidthType.DXA },
    margins: { top: 40, bottom: 40, left: 100, right: 100 },
    ...(look.shaded ? { shading: { fill: "E8ECF5" } } : {}),
    children: printable(text)
      .split(/\r\n|\r|\n/)
      .map(
        (part) =>
          new Paragraph({
            style: "Cell",
            alignment: look.figures ? AlignmentType.RIGHT : AlignmentType.LEFT,
            ...(depth === 0 ? {} : { indent: { left: depth * inset } }),
            children: [new TextRun({ text: part, bold: look.bold })],
          }),
      ),
  });
};

/**
 * A table whose header row repeats on every page and whose rows are not torn apart. `lastRow` is set in bold
 * (sums). Cells hold text only.
 */
export const table = (
  columns: readonly Column[],
  rows: readonly (readonly CellText[])[],
  lastRow?: readonly string[],
): Table => {
  const columnWidths = widths(columns);
  const row = (texts: readonly CellText[], kind: "header" | "body" | "last"): TableRow =>
    new TableRow({
      tableHeader: kind === "header",
      cantSplit: true,
      children: columns.map((column, index) =>
        cell(texts[index] ?? "", {
          width: columnWidths[index] ?? 0,
          bold: kind !== "body",
          figures: column.figures === true,
          shaded: kind === "header",
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
      ...rows.map((texts) => row(texts, "body")),
      ...(lastRow === undefined ? [] : [row(lastRow, "last")]),
    ],
  });
};
