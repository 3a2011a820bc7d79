import type { OutlineDefinition } from "../definition.ts";
import type { ReportOutline } from "../report-schema.ts";
import type { ReportContext } from "./context.ts";

const outlinePart = (
  { id, title, headings }: OutlineDefinition,
  { evaluation, say, words }: ReportContext,
): ReportOutline => {
  const placed = new Set(headings.flatMap(({ sections }) => sections));
  const rest = evaluation.checklist.definition.sections
    .map((section) => section.id)
    .filter((section) => !placed.has(section));
  const written = headings.map((heading) => ({ title: say(heading.title), sections: heading.sections }));
  const last = { title: words.headings.otherSections, sections: rest };
  return { id, title: say(title), headings: rest.length === 0 ? written : [...written, last] };
};

/** The other orders in which the sections can be read; every section has its place in each. */
export const outlinesPart = (context: ReportContext): readonly ReportOutline[] =>
  (context.evaluation.checklist.definition.outlines ?? []).map((outline) => outlinePart(outline, context));
