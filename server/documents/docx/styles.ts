import { AlignmentType, LevelFormat, type IStylesOptions, type INumberingOptions } from "docx";
import type { Locale } from "#core/locale.ts";

const font = "Arial";
const ink = "1A1A1A";
const accent = "1F3A8A";
const grey = "4B5563";

const headingStyle = (size: number, before: number, after: number) => ({
  run: { font, size, bold: true, color: accent },
  paragraph: { spacing: { before, after }, keepNext: true },
});

const languages: Readonly<Record<Locale, string>> = { de: "de-DE", en: "en-GB" };

/** Paragraph styles beside Word's own headings. */
export type Style =
  | "Draft"
  | "Meta"
  | "Lead"
  | "Formula"
  | "Law"
  | "Question"
  | "Answer"
  | "Finding"
  | "FindingBasis"
  | "Small"
  | "SmallLead"
  | "Derivation"
  | "DerivationLead"
  | "Cell"
  | "SmallCell";

/** Half-points and twentieths of a point, as Word counts. Real styles, so that headings make an outline. */
export const stylesIn = (locale: Locale): IStylesOptions => ({
  default: {
    document: {
      run: { font, size: 20, color: ink, language: { value: languages[locale] } },
      paragraph: { spacing: { after: 60, line: 240 } },
    },
    title: {
      run: { font, size: 34, bold: true, color: accent },
      paragraph: { spacing: { after: 80 }, keepNext: true },
    },
    heading1: headingStyle(30, 300, 80),
    heading2: headingStyle(24, 180, 60),
    heading3: headingStyle(20, 110, 20),
    heading4: {
      run: { font, size: 18, bold: true, color: accent },
      paragraph: { spacing: { before: 50, after: 0, line: 240 }, indent: { left: 227 }, keepNext: true },
    },
  },
  paragraphStyles: [
    {
      id: "Draft" satisfies Style,
      name: "Entwurfsvermerk",
      basedOn: "Normal",
      run: { bold: true, color: "9A3412", size: 22 },
      paragraph: { spacing: { after: 160 } },
    },
    {
      id: "Meta" satisfies Style,
      name: "Nebenangabe",
      basedOn: "Normal",
      run: { size: 18, color: grey },
      paragraph: { spacing: { before: 20, after: 60 }, keepNext: true },
    },
    {
      id: "Formula" satisfies Style,
      name: "Rechenweg",
      basedOn: "Normal",
      run: { bold: true, size: 17 },
      paragraph: { spacing: { before: 60, after: 30 } },
    },
    {
      id: "Law" satisfies Style,
      name: "Gesetzestext",
      basedOn: "Normal",
      run: { size: 17 },
      paragraph: { indent: { left: 397 }, spacing: { after: 20, line: 240 } },
    },
    {
      id: "Question" satisfies Style,
      name: "Frage",
      basedOn: "Normal",
      run: { size: 18 },
      paragraph: { spacing: { before: 60, after: 0, line: 240 }, keepNext: true, keepLines: true },
    },
    {
      id: "Answer" satisfies Style,
      name: "Antwort",
      basedOn: "Normal",
      run: { size: 18 },
      paragraph: { spacing: { after: 30, line: 240 } },
    },
    {
      id: "Finding" satisfies Style,
      name: "Befund",
      basedOn: "Normal",
      run: { size: 18 },
      paragraph: { indent: { left: 227 }, spacing: { after: 30, line: 240 } },
    },
    {
      id: "FindingBasis" satisfies Style,
      name: "Grundlage des Befunds",
      basedOn: "Finding",
      run: { size: 16, color: grey },
      paragraph: { spacing: { after: 20, line: 240 } },
    },
    {
      id: "Lead" satisfies Style,
      name: "Leitzeile",
      basedOn: "Normal",
      run: { bold: true },
      paragraph: { spacing: { after: 20 }, keepNext: true },
    },
    {
      id: "Small" satisfies Style,
      name: "Kleingedrucktes",
      basedOn: "Normal",
      run: { size: 16 },
      paragraph: { spacing: { after: 20, line: 240 } },
    },
    {
      id: "SmallLead" satisfies Style,
      name: "Kleine Leitzeile",
      basedOn: "Small",
      run: { bold: true },
      paragraph: { spacing: { before: 60, after: 10 }, keepNext: true },
    },
    {
      id: "Derivation" satisfies Style,
      name: "Herleitung",
      basedOn: "Small",
      paragraph: { spacing: { before: 30, after: 10 } },
    },
    {
      id: "DerivationLead" satisfies Style,
      name: "Herleitung aus Einträgen",
      basedOn: "Derivation",
      paragraph: { keepNext: true },
    },
    {
      id: "Cell" satisfies Style,
      name: "Tabellenzelle",
      basedOn: "Normal",
      run: { size: 18 },
      paragraph: { spacing: { before: 10, after: 10, line: 240 } },
    },
    {
      id: "SmallCell" satisfies Style,
      name: "Kleine Tabellenzelle",
      basedOn: "Cell",
      run: { size: 16 },
      paragraph: { spacing: { before: 0, after: 0, line: 240 } },
    },
  ],
});

export const bulletReference = "bullets";

export const numbering: INumberingOptions = {
  config: [
    {
      reference: bulletReference,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: "•",
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 340, hanging: 200 }, spacing: { after: 10, line: 240 } } },
        },
      ],
    },
  ],
};
