import type { Assessment } from "#core/contract-assessment.ts";
import { prefillSource } from "#core/prefill.ts";

/** The proposal's other assessments that answers are taken over from, by the id of their checklist. */
export type Origins = ReadonlyMap<string, { readonly title: string; readonly assessment: string }>;

/** Where an assessment's answers can come from. */
export const originsOf = ({ id, proposal }: Assessment): Origins => {
  const others = proposal.assessments.filter((each) => each.id !== id);
  return new Map(
    [...Map.groupBy(others, ({ checklist }) => checklist.id)].flatMap(([checklist, assessments]) => {
      const source = prefillSource(assessments);
      return source ? [[checklist, { title: source.checklist.title, assessment: source.id }] as const] : [];
    }),
  );
};
