import type { MemberRole } from "#core/contract.ts";
import type { Assessment } from "#core/contract-assessment.ts";
import { includesRole } from "../policy.ts";
import { offeredCount } from "../prefill.ts";
import type { Services } from "../services.ts";
import type { Reading } from "../store/store.ts";
import { cellView } from "./cells.ts";
import { authorsOf, signatureOf } from "./people.ts";
import { assessmentState, type AssessmentState } from "./state.ts";
import type { StoredAssessment } from "../store/store.ts";
import { proposalView } from "./summaries.ts";

/** An assessment with its proposal and all answers, as one member sees it. */
export const assessmentView = async (
  services: Services,
  reading: Reading,
  stored: StoredAssessment,
  role: MemberRole,
): Promise<Assessment> => {
  const [state, proposal, reports] = await Promise.all([
    assessmentState(services, reading, stored),
    proposalOf(services, reading, stored.proposalId, role),
    reading.reportsOf(stored.id),
  ]);
  const [report] = reports;
  const mayAnswer = stored.status === "draft" && includesRole(role, "editor");
  return {
    ...(await contentsOf(state, reading)),
    proposal,
    report: report ? { id: report.id, hash: report.hash, at: report.at } : null,
    offered: mayAnswer ? await offeredCount(services, reading, state) : 0,
    may: {
      answer: mayAnswer,
      submit: stored.status === "draft" && includesRole(role, "lead"),
      withdraw: stored.status === "submitted" && includesRole(role, "lead"),
    },
  };
};

const proposalOf = async (services: Services, reading: Reading, id: string, role: MemberRole) => {
  const proposal = await reading.proposal(id);
  if (!proposal) throw new Error("an assessment belongs to a proposal");
  return proposalView(services, reading, { proposal, role });
};

type Contents = Omit<Assessment, "proposal" | "report" | "offered" | "may">;

const contentsOf = async (state: AssessmentState, reading: Reading): Promise<Contents> => {
  const { stored, published, cells, evaluation } = state;
  const submitter = stored.submittedBy === null ? [] : [stored.submittedBy];
  const authors = await authorsOf(reading, [...cells.map(({ by }) => by), ...submitter]);
  return {
    id: stored.id,
    checklist: { id: published.id, version: published.version, hash: published.hash },
    status: stored.status,
    revision: stored.revision,
    createdAt: stored.createdAt,
    changedAt: stored.changedAt,
    submittedAt: stored.submittedAt,
    submittedBy: stored.submittedBy === null ? null : signatureOf(authors(stored.submittedBy)),
    today: evaluation.today,
    answers: cells.map((cell) => cellView(cell, authors(cell.by))),
  };
};
