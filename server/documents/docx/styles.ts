import { AlignmentType, LevelFormat, type IStylesOptions, type INumberingOptions } from "docx";

const font = "Arial";
const ink = "1A1A1A";
const accent = "1F3A8A";

const headingStyle = (size: number, before: number, after: number) => ({
  run: { font, size, bold: true, color: accent },
  paragraph: { spacing: { before, after }, keepNext: true },
});

/** Half-points and twentieths of a point, as Word counts. Real styles, so that headings make an outline. */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font, size: 21, color: ink, language: { value: "de-DE" } },
      paragraph: { spacing: { after: 110, line: 276 } },
    },
    title: {
      run: { font, size: 36, bold: true, color: accent },
      paragraph: { spacing: { after: 80 }, keepNext: true },
    },
    heading1: headingStyle(28, 360, 140),
    heading2: headingStyle(24, 280, 100),
    heading3: headingStyle(21, 220, 80),
  },
  paragraphStyles: [
    {
      id: "Draft",
      name: "Entwurfsvermerk",
      basedOn: "Normal",
      run: { bold: true, color: "9A3412", size: 22 },
      paragraph: { spacing: { after: 160 } },
    },
    {
      id: "Meta",
      name: "Nebenangabe",
      basedOn: "Normal",
      run: { size: 18, color: "4B5563" },
      paragraph: { spacing: { before: 40, after: 80 }, keepNext: true },
    },
    {
      id: "Formula",
      name: "Rechenweg",
      basedOn: "Normal",
      run: { bold: true },
      paragraph: { spacing: { before: 110, after: 60 } },
    },
    {
      id: "Law",
      name: "Gesetzestext",
      basedOn: "Normal",
      run: { font: "Times New Roman", size: 22 },
      paragraph: { indent: { left: 340 }, spacing: { after: 110 } },
    },
    {
      id: "Cell",
      name: "Tabellenzelle",
      basedOn: "Normal",
      run: { size: 19 },
      paragraph: { spacing: { before: 30, after: 30, line: 252 } },
    },
  ],
};

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
          style: { paragraph: { indent: { left: 400, hanging: 260 } } },
        },
      ],
    },
  ],
};
