import type { ReportExclusion, ReportSection } from "#core/report.ts";
import type { Block } from "./block.ts";
import { heading, labelled, paragraph, type Labelled } from "./paragraphs.ts";
import type { Printing } from "./printing.ts";

/** Whether a question is left out because it does not apply; reports say that in their language's word. */
export const isHidden = ({ because }: ReportExclusion, { words }: Printing): boolean =>
  because === words.exclusions.hidden;

const isWhollyHidden = ({ answers }: ReportSection): boolean => answers.length === 0;

const lines = (printing: Printing): readonly Labelled[] => {
  const { report, paper } = printing;
  const sections = report.sections
    .filter(isWhollyHidden)
    .map(({ number, title }) => `${number} ${title}`)
    .join("; ");
  const questions = report.dimensions.map(({ title, exclusions }) => ({
    label: title,
    text: exclusions
      .filter((exclusion) => isHidden(exclusion, printing))
      .map(({ number, text }) => `${number} ${text}`)
      .join("; "),
  }));
  return [{ label: paper.wholeSections, text: sections }, ...questions].filter(({ text }) => text !== "");
};

/** What does not apply, in one compact list: sections, then the scored questions of each dimension. */
export const notApplyingBlocks = (printing: Printing): Block[] => {
  const listed = lines(printing);
  return listed.length === 0
    ? []
    : [
        heading(printing.paper.notApplying, 2),
        paragraph(printing.paper.aboutNotApplying, "Meta"),
        ...listed.map(({ label, text }) => labelled(label, text, "Small")),
      ];
};
