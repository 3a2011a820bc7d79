import type { ReportContext } from "./context.ts";

/** What points of one name are called: like the first dimension that sums them, else by their name. */
export const pointsTitle = (name: string, { evaluation, say }: ReportContext): string => {
  const dimension = evaluation.checklist.definition.dimensions.find(
    ({ score }) => typeof score === "object" && score.sum === name,
  );
  return dimension ? say(dimension.title) : name;
};
