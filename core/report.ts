import type { Evaluation } from "./evaluation.ts";
import type { Locale } from "./locale.ts";
import { reportFormat } from "./report-format.ts";
import type { AssessmentFacts, ProposalFacts, Report } from "./report-schema.ts";
import { assumptionsPart } from "./report/assumptions.ts";
import { computedPart } from "./report/computed.ts";
import { reportContext } from "./report/context.ts";
import { sectionsPart } from "./report/answers.ts";
import { dimensionsPart, totalPart } from "./report/dimensions.ts";
import { factsPart, keyFactsPart } from "./report/facts.ts";
import { contradictionsPart, findingsPart } from "./report/findings.ts";
import { openPointsPart } from "./report/open-points.ts";
import { outlinesPart } from "./report/outlines.ts";
import { pointsPart } from "./report/points.ts";
import { resultsPart } from "./report/results.ts";
import { sourcesPart } from "./report/sources.ts";
import { termsPart } from "./report/terms.ts";
import { wordsIn } from "./text/words.ts";

export type {
  AssessmentFacts,
  Fact,
  OpenPoint,
  ProposalFacts,
  Report,
  ReportAnswer,
  ReportAssumption,
  ReportComputed,
  ReportContradiction,
  ReportContribution,
  ReportDerivation,
  ReportDimension,
  ReportExclusion,
  ReportFinding,
  ReportLevel,
  ReportOutline,
  ReportPoints,
  ReportResult,
  ReportSection,
  ReportSource,
  ReportTerm,
  ReportTotal,
} from "./report-schema.ts";

/** What a report needs besides the evaluation; `at` is the ISO instant it is made. */
export type ReportOccasion = {
  readonly proposal: ProposalFacts;
  readonly assessment: AssessmentFacts;
  readonly at: string;
  readonly locale: Locale;
};

/**
 * The report of an evaluation: everything shown on screen and paper, ready to print in one language. The same input
 * gives the same JSON text, byte for byte.
 */
export const reportOf = (evaluation: Evaluation, occasion: ReportOccasion): Report => {
  const { proposal, assessment, at, locale } = occasion;
  const context = reportContext(evaluation, locale);
  const { definition } = evaluation.checklist;
  const { required, answered, unsure } = evaluation.progress;
  return {
    format: reportFormat,
    locale,
    at,
    today: evaluation.today,
    checklist: { id: definition.id, version: definition.version, title: context.say(definition.title) },
    proposal: proposalCopy(proposal),
    facts: factsPart(proposal, assessment, at, context),
    keyFacts: keyFactsPart(context),
    assessment: assessmentCopy(assessment),
    draft: assessment.status !== "submitted",
    openPoints: openPointsPart(context),
    progress: { required, answered, unsure },
    results: resultsPart(context),
    total: totalPart(context),
    dimensions: dimensionsPart(context),
    points: pointsPart(context),
    sections: sectionsPart(context),
    outlines: outlinesPart(context),
    findings: findingsPart(context),
    contradictions: contradictionsPart(context),
    computed: computedPart(context),
    assumptions: assumptionsPart(context),
    terms: termsPart(context),
    sources: sourcesPart(context),
  };
};

/** Keys in one order, so that the bytes do not depend on how the caller's object was made; nothing beyond them. */
const proposalCopy = (facts: ProposalFacts): ProposalFacts => ({
  title: facts.title,
  shortTitle: facts.shortTitle,
  reference: facts.reference,
  instrument: facts.instrument,
  stage: facts.stage,
  leadMinistry: facts.leadMinistry,
  unit: facts.unit,
  deadline: facts.deadline,
  summary: facts.summary,
});

const assessmentCopy = (facts: AssessmentFacts): AssessmentFacts => ({
  id: facts.id,
  status: facts.status,
  revision: facts.revision,
  submittedAt: facts.submittedAt,
  submittedBy: facts.submittedBy,
});

/** The mark of a report that is not submitted: "Entwurf – 3 offene Punkte"; null once it is. */
export const draftMark = (report: Report): string | null =>
  report.draft ? wordsIn(report.locale).report.draft(report.openPoints.length) : null;
