import type { ProposalFacts } from "#core/report.ts";

/** Only the facts, of whatever carries them. */
export const factsOf = (from: ProposalFacts): ProposalFacts => ({
  title: from.title,
  shortTitle: from.shortTitle,
  reference: from.reference,
  instrument: from.instrument,
  stage: from.stage,
  leadMinistry: from.leadMinistry,
  unit: from.unit,
  deadline: from.deadline,
  summary: from.summary,
});
