import type { Paragraph, Table } from "docx";

/** What a Word document is made of, from top to bottom. */
export type Block = Paragraph | Table;
