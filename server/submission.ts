import { answerProblems } from "#core/check.ts";
import { RequestProblem } from "./http/problems.ts";
import { auditEntry } from "./audit.ts";
import { instantOf } from "./outside.ts";
import { problemBodies } from "./problem-bodies.ts";
import { reportFor } from "./reports.ts";
import type { Services } from "./services.ts";
import { sha256 } from "./sha256.ts";
import type { Account, Reading, StoredAssessment, Writing } from "./store/store.ts";
import { assessmentState } from "./views/state.ts";

/**
 * Submits an assessment: everything required is answered, every contradiction explained. The report is made of
 * exactly the answers of `revision` and stored with its hash in the transaction that changes the status.
 */
export const submitAssessment = async (
  services: Services,
  assessment: StoredAssessment,
  revision: number,
  account: Account,
): Promise<StoredAssessment> => {
  const { store, clock } = services;
  if (assessment.status !== "draft") throw new RequestProblem("notOpen");
  if (assessment.revision !== revision) throw stale(assessment);
  const at = instantOf(clock());
  const submitted: StoredAssessment = {
    ...assessment,
    status: "submitted",
    revision: revision + 1,
    submittedAt: at,
    submittedBy: account.id,
  };
  const state = await assessmentState(services, store.db, submitted);
  const problems = answerProblems(state.evaluation, { complete: true });
  if (problems.length > 0) throw new RequestProblem("notComplete", { problems: problemBodies(problems) });
  const proposal = await proposalOf(store.db, assessment.proposalId);
  const document = JSON.stringify(reportFor(state, proposal, account, at));
  return store.tx(async (writing) => {
    const stored = await keepSubmission(services, writing, { assessment, document, account, at });
    const now = await proposalOf(writing, assessment.proposalId);
    if (!stored) throw stale(await current(writing, assessment));
    if (now.revision !== proposal.revision) throw stale(assessment);
    return stored;
  });
};

type Submission = {
  /** As it was before. */
  readonly assessment: Pick<StoredAssessment, "id" | "revision">;
  readonly document: string;
  readonly account: Pick<Account, "id">;
  readonly at: string;
};

/** Writes the status, the report and the line in the audit log; nothing where the assessment has changed since. */
export const keepSubmission = async (
  services: Pick<Services, "clock" | "ids">,
  writing: Writing,
  { assessment, document, account, at }: Submission,
): Promise<StoredAssessment | undefined> => {
  const stored = await writing.setStatus(assessment.id, assessment.revision, "submitted", at, account.id);
  if (!stored) return undefined;
  const hash = sha256(document);
  await writing.addReport({
    id: services.ids.uuid(),
    assessmentId: stored.id,
    document,
    hash,
    at,
    by: account.id,
  });
  const details = { revision: stored.revision, report: hash };
  await writing.appendAudit(auditEntry(services, account.id, "assessment.submitted", stored.id, details));
  return stored;
};

/** Takes a submitted assessment back into work. Its stored reports stay. */
export const withdrawAssessment = async (
  services: Services,
  assessment: StoredAssessment,
  revision: number,
  account: Account,
): Promise<StoredAssessment> => {
  if (assessment.status !== "submitted") throw new RequestProblem("notSubmitted");
  return services.store.tx(async (writing) => {
    const at = instantOf(services.clock());
    const stored = await writing.setStatus(assessment.id, revision, "draft", at, account.id);
    if (!stored) throw stale(await current(writing, assessment));
    const details = { revision: stored.revision };
    await writing.appendAudit(
      auditEntry(services, account.id, "assessment.withdrawn", assessment.id, details),
    );
    return stored;
  });
};

const current = async (reading: Reading, assessment: StoredAssessment): Promise<StoredAssessment> =>
  (await reading.assessment(assessment.id)) ?? assessment;

const stale = ({ revision, status }: StoredAssessment): RequestProblem =>
  new RequestProblem("staleRevision", { current: { revision, status } });

const proposalOf = async (reading: Reading, id: string) => {
  const proposal = await reading.proposal(id);
  if (!proposal) throw new Error("an assessment belongs to a proposal");
  return proposal;
};
