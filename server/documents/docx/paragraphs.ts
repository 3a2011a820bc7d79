import { HeadingLevel, Paragraph, TextRun } from "docx";
import { bulletReference, type Style } from "./styles.ts";

/** How deep a heading stands. */
export type HeadingRank = 1 | 2 | 3 | 4;
const headingLevels = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
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

/** A sign of a passage and its number stay on one line, and so do groups of a figure. */
const boundPassages = (text: string): string =>
  text
    .replace(/(§|Abs\.|Art\.|Nr\.|Satz|Artikel) (?=\d)/g, "$1\u00a0")
    .replace(/(?<=\d) (?=\d{3}(?!\d))/g, "\u202f");

/** Text as it is set: what Word may hold, with no passage torn apart at a line's end. */
export const typeset = (text: string): string => boundPassages(printable(text));

const runs = (text: string, bold = false): TextRun[] =>
  typeset(text)
    .split(/\r\n|\r|\n/)
    .map(
      (line, index) =>
        new TextRun({ text: line, ...(bold ? { bold } : {}), ...(index > 0 ? { break: 1 } : {}) }),
    );

export const heading = (text: string, rank: HeadingRank): Paragraph =>
  new Paragraph({ heading: headingLevels[rank], children: runs(text) });

/** A paragraph; line ends in `text` stay line ends. */
export const paragraph = (text: string, style?: Style): Paragraph =>
  new Paragraph({ ...(style === undefined ? {} : { style }), children: runs(text) });

/** A paragraph set in by steps, for what is part of something above it. */
export const inset = (text: string, depth: number, style: Style): Paragraph =>
  new Paragraph({ style, indent: { left: depth * 284 }, children: runs(text) });

/** An entry of a list in small print, its further lines set in. */
export const hanging = (text: string): Paragraph =>
  new Paragraph({
    style: "Small" satisfies Style,
    indent: { left: 170, hanging: 170 },
    spacing: { after: 10 },
    children: runs(text),
  });

/** A text with what it is; the label may be empty. */
export type Labelled = { readonly label: string; readonly text: string };

/** Between two texts that run on: nothing more than a space where the first ends as a sentence. */
const joint = (text: string): string => (/[.!?:…]["“”)\]]?$/.test(text) ? " " : " · ");

/** "Label: text · Label: text" in one paragraph, with the labels in bold; nothing where there is nothing to say. */
export const labelledRun = (parts: readonly Labelled[], style?: Style): Paragraph[] =>
  parts.length === 0
    ? []
    : [
        new Paragraph({
          ...(style === undefined ? {} : { style }),
          children: parts.flatMap(({ label, text }, index) => [
            ...runs(index > 0 ? joint(parts[index - 1]?.text ?? "") : ""),
            ...(label === "" ? [] : runs(`${label}: `, true)),
            ...runs(text),
          ]),
        }),
      ];

/** "Label: text" with the label in bold. */
export const labelled = (label: string, text: string, style?: Style): Paragraph =>
  new Paragraph({
    ...(style === undefined ? {} : { style }),
    children: [...runs(`${label}: `, true), ...runs(text)],
  });

/** A question in bold, and what belongs to it in plain letters after it. */
export const questionLine = (question: string, about: string): Paragraph =>
  new Paragraph({
    style: "Question" satisfies Style,
    children: [...runs(question, true), ...runs(about === "" ? "" : ` – ${about}`)],
  });

export const bullet = (text: string, style?: Style): Paragraph =>
  new Paragraph({
    ...(style === undefined ? {} : { style }),
    numbering: { reference: bulletReference, level: 0 },
    children: runs(text),
  });

/** A bullet that begins with a label in bold. */
export const labelledBullet = (label: string, text: string): Paragraph =>
  new Paragraph({
    numbering: { reference: bulletReference, level: 0 },
    children: [...runs(`${label}: `, true), ...runs(text)],
  });
