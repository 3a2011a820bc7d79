import { completeReport, type OlderReport } from "#core/complete-report.ts";
import type { ReportExtent } from "#core/report-extent.ts";
import { reportOf, type Report } from "#core/report.ts";
import { berlinDay } from "#core/instant.ts";
import { fileName } from "./http/content-disposition.ts";
import { instantOf } from "./outside.ts";
import type { Services } from "./services.ts";
import type { StoredAssessment, StoredProposal } from "./store/store.ts";
import { factsOf } from "./views/facts.ts";
import { authorsOf, signatureOf, type Author } from "./views/people.ts";
import { assessmentState, type AssessmentState } from "./views/state.ts";

/** The report of an assessment as its answers are, made at an instant. */
export const reportFor = (
  { stored, evaluation }: AssessmentState,
  proposal: StoredProposal,
  submitter: Author | null,
  at: string,
): Report =>
  reportOf(evaluation, {
    proposal: factsOf(proposal),
    assessment: {
      id: stored.id,
      status: stored.status,
      revision: stored.revision,
      submittedAt: stored.submittedAt,
      submittedBy: submitter && signatureOf(submitter),
    },
    at,
    locale: "de",
  });

/** A report with its exact JSON text: as stored at submission, or for a draft as it would be now. */
export type WrittenReport = { readonly report: Report; readonly text: string };

export const writtenReport = async (
  services: Services,
  assessment: StoredAssessment,
): Promise<WrittenReport> => {
  const { db } = services.store;
  const [stored] = assessment.status === "submitted" ? await db.reportsOf(assessment.id) : [];
  if (stored) {
    const report = completeReport(JSON.parse(stored.document) as OlderReport);
    return { report, text: stored.document };
  }
  const proposal = await db.proposal(assessment.proposalId);
  if (!proposal) throw new Error("an assessment belongs to a proposal");
  const state = await assessmentState(services, db, assessment);
  const author = await authorsOf(db, assessment.submittedBy === null ? [] : [assessment.submittedBy]);
  const submitter = assessment.submittedBy === null ? null : author(assessment.submittedBy);
  const report = reportFor(state, proposal, submitter, instantOf(services.clock()));
  return { report, text: JSON.stringify(report) };
};

/** What a report's file is called: "Prüfbericht UVVereinfG 2026-11-23.docx", a draft's "… Entwurf", "… Kurzfassung". */
export const reportFileName = (
  { proposal, at, draft }: Report,
  ending: string,
  extent: ReportExtent = "full",
): string =>
  fileName(
    [
      "Prüfbericht",
      proposal.shortTitle || proposal.title,
      berlinDay(at),
      ...(draft ? ["Entwurf"] : []),
      ...(extent === "short" ? ["Kurzfassung"] : []),
    ].join(" "),
    ending,
  );
