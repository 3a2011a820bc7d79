import type { Report, ReportSection } from "../report-schema.ts";

/** Sections under a heading; null where they stand by themselves. */
export type ArrangedSections = { readonly title: string | null; readonly sections: readonly ReportSection[] };

/** A report's sections as an outline orders them; in the checklist's own order where none is named or known. */
export const arrangedSections = (report: Report, outline: string | null): readonly ArrangedSections[] => {
  const chosen = report.outlines.find(({ id }) => id === outline);
  if (chosen === undefined) return [{ title: null, sections: report.sections }];
  const byId = new Map(report.sections.map((section) => [section.id, section]));
  return chosen.headings.map(({ title, sections }) => ({
    title,
    sections: sections.map((id) => byId.get(id)).filter((section) => section !== undefined),
  }));
};
