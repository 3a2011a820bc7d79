import { HeadingLevel, Paragraph, TextRun } from "docx";
import { bulletReference } from "./styles.ts";

type HeadingRank = 1 | 2 | 3;
const headingLevels = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const;

const isAllowedInXml = (character: string): boolean => {
  const code = character.codePointAt(0) ?? 0;
  if (code === 0x9 || code === 0xa || code === 0xd) return true;
  if (code < 0x20 || code === 0xfffe || code === 0xffff) return false;
  return code < 0xd800 || code > 0xdfff;
};

/** Text as Word may hold it: XML 1.0 forbids control characters, so they are shown as "�" rather than dropped. */
export const printable = (text: string): string =>
  [...text].map((character) => (isAllowedInXml(character) ? character : "\ufffd")).join("");

const runs = (text: string, bold = false): TextRun[] =>
  printable(text)
    .split(/\r\n|\r|\n/)
    .map((line, index) => new TextRun({ text: line, bold, ...(index > 0 ? { break: 1 } : {}) }));

export const heading = (text: string, rank: HeadingRank): Paragraph =>
  new Paragraph({ heading: headingLevels[rank], children: runs(text) });

/** A paragraph; line ends in `text` stay line ends. */
export const paragraph = (text: string, style?: "Draft" | "Meta" | "Formula" | "Law"): Paragraph =>
  new Paragraph({ ...(style === undefined ? {} : { style }), children: runs(text) });

/** "Label: text" with the label in bold. */
export const labelled = (label: string, text: string): Paragraph =>
  new Paragraph({ children: [...runs(`${label}: `, true), ...runs(text)] });

export const bold = (text: string): Paragraph =>
  new Paragraph({ keepNext: true, spacing: { before: 180, after: 60 }, children: runs(text, true) });

export const bullet = (text: string): Paragraph =>
  new Paragraph({ numbering: { reference: bulletReference, level: 0 }, children: runs(text) });
