import type { Report, ReportDimension, ReportSection } from "#core/report.ts";
import { arrangedSections } from "#core/report/arranged-sections.ts";

/** Sections printed under one heading; `title` is null where each stands by itself. */
export type SectionGroup = {
  readonly title: string | null;
  readonly dimension: ReportDimension | null;
  readonly sections: readonly ReportSection[];
};

const sectionOf = (number: string): string => number.split(".")[0] ?? "";

/** The dimension that most scored questions of a section belong to, hidden ones too. */
const dimensionOf = ({ number }: ReportSection, { dimensions }: Report): ReportDimension | null => {
  const counts = dimensions.map((dimension) => ({
    dimension,
    count: [...dimension.contributions, ...dimension.exclusions].filter(
      (scored) => sectionOf(scored.number) === String(number),
    ).length,
  }));
  const most = Math.max(0, ...counts.map(({ count }) => count));
  return most === 0 ? null : (counts.find(({ count }) => count === most)?.dimension ?? null);
};

const isPrinted = ({ applies, answers }: ReportSection): boolean => applies && answers.length > 0;

/** Neighbouring sections of one dimension under its name. */
const byDimension = (report: Report): readonly SectionGroup[] => {
  const groups: SectionGroup[] = [];
  for (const section of report.sections.filter(isPrinted)) {
    const dimension = dimensionOf(section, report);
    const last = groups.at(-1);
    if (last && last.dimension?.id === dimension?.id)
      groups[groups.length - 1] = { ...last, sections: [...last.sections, section] };
    else groups.push({ title: dimension?.title ?? null, dimension, sections: [section] });
  }
  return groups;
};

/** The sections that have answers, as an outline orders them; where none is chosen, by dimension. */
export const sectionGroups = (report: Report, outline: string | null): readonly SectionGroup[] =>
  outline === null
    ? byDimension(report)
    : arrangedSections(report, outline)
        .map(({ title, sections }) => ({ title, dimension: null, sections: sections.filter(isPrinted) }))
        .filter(({ sections }) => sections.length > 0);
