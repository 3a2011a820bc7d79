import type { AssessmentCreate } from "#core/contract-assessment.ts";
import { RequestProblem } from "./http/problems.ts";
import { instantOf } from "./outside.ts";
import { prefillFor, writePrefill } from "./prefill.ts";
import type { Services } from "./services.ts";
import type { StoredAssessment } from "./store/store.ts";

/**
 * Begins an assessment, pinned to a version, with what it takes over from the proposal's others. The same checklist is
 * not begun twice while one is open.
 */
export const startAssessment = async (
  services: Pick<Services, "store" | "clock" | "ids" | "catalog">,
  proposalId: string,
  by: string,
  { checklist, version }: AssessmentCreate,
): Promise<StoredAssessment> => {
  const { store, clock, ids, catalog } = services;
  const published = catalog.offered(checklist, version);
  if (!published) throw new RequestProblem("unknownChecklist");
  const at = instantOf(clock());
  const assessment: StoredAssessment = {
    id: ids.uuid(),
    proposalId,
    checklistId: published.id,
    checklistVersion: published.version,
    status: "draft",
    revision: 0,
    createdAt: at,
    createdBy: by,
    changedAt: at,
    submittedAt: null,
    submittedBy: null,
  };
  const target = { checklist: published.checklist, proposalId, id: null };
  const prefill = await prefillFor(services, store.db, target);
  return store.tx(async (writing) => {
    // Holds the proposal, so that of two who begin the same at once one finds the other's.
    await writing.proposal(proposalId);
    const others = await writing.assessmentsOf([proposalId]);
    if (others.some((each) => each.checklistId === published.id && each.status === "draft")) {
      throw new RequestProblem("assessmentRunning");
    }
    await writing.addAssessment(assessment);
    const common = { assessmentId: assessment.id, at, by };
    await writePrefill(writing, prefill, published.checklist, common);
    return (await writing.assessment(assessment.id)) ?? assessment;
  });
};
