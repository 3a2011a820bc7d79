import { decimalText } from "../format.ts";
import type { ReportPoints } from "../report-schema.ts";
import type { ReportContext } from "./context.ts";
import { pointsTitle } from "./points-title.ts";

type Figures = { readonly value: string; readonly maximum: string };

const figures = (
  { value, maximum }: Figures,
  { words, locale }: ReportContext,
): Figures & { readonly printed: string } => ({
  value,
  maximum,
  printed: words.sums.of(decimalText(value, locale), decimalText(maximum, locale)),
});

/** Points of each name, in all and by section; the sections that have none are left out. */
export const pointsPart = (context: ReportContext): readonly ReportPoints[] => {
  const { evaluation, say } = context;
  const titles = new Map(evaluation.checklist.definition.sections.map(({ id, title }) => [id, say(title)]));
  const numbers = new Map(evaluation.sections.map(({ id, number }) => [id, number]));
  return evaluation.points.map(({ name, sections, ...all }) => ({
    name,
    title: pointsTitle(name, context),
    ...figures(all, context),
    sections: sections.map(({ section, ...own }) => ({
      section,
      number: numbers.get(section) ?? 0,
      title: titles.get(section) ?? section,
      ...figures(own, context),
    })),
  }));
};
