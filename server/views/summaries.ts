import type { AssessmentSummary, Proposal } from "#core/contract.ts";
import type { Evaluation } from "#core/evaluation.ts";
import type { MemberRole } from "#core/contract.ts";
import { inLocale } from "#core/locale.ts";
import { isOutsideTeam } from "../policy.ts";
import type { Services } from "../services.ts";
import type { Reading, StoredProposal } from "../store/store.ts";
import { stageOf, instrumentOf } from "./enumerations.ts";
import { factsOf } from "./facts.ts";
import { proposedView } from "./proposed.ts";
import { assessmentStates, type AssessmentState } from "./state.ts";

/** An assessment as lists show it, computed from the answers as they are now. */
export const assessmentSummary = ({ stored, published, evaluation }: AssessmentState): AssessmentSummary => ({
  id: stored.id,
  checklist: {
    id: published.id,
    version: published.version,
    title: inLocale(published.checklist.definition.title, "de"),
  },
  status: stored.status,
  required: evaluation.progress.required,
  answered: evaluation.progress.answered,
  level: levelSummary(evaluation),
  next: nextQuestion(evaluation),
  changedAt: stored.changedAt,
  submittedAt: stored.submittedAt,
});

/** The level of the checklist's first result; rank 1 is the worst. */
const levelSummary = ({ checklist, results }: Evaluation): AssessmentSummary["level"] => {
  const [state] = results;
  const levels = (state && checklist.results.get(state.id)?.levels) ?? [];
  const index = levels.findIndex(({ id }) => id === state?.level);
  const level = levels[index];
  return state && level
    ? {
        rank: index + 1,
        of: levels.length,
        title: inLocale(level.title, "de"),
        provisional: state.provisional,
      }
    : null;
};

/** The first question, in order, that still has to be answered before the assessment can be submitted. */
const nextQuestion = ({ questions }: Evaluation): AssessmentSummary["next"] => {
  const open = questions.find(
    ({ applies, required, status }) => applies && required && (status === "open" || status === "incomplete"),
  );
  return open ? { section: open.section, question: open.id, number: open.number } : null;
};

type Joined = { readonly proposal: StoredProposal; readonly role: MemberRole };

/** Proposals as the contract shows them, each with its assessments, oldest first. */
const proposalViews = async (
  services: Services,
  reading: Reading,
  joined: readonly Joined[],
): Promise<Proposal[]> => {
  const assessments = await reading.assessmentsOf(joined.map(({ proposal }) => proposal.id));
  const states = await assessmentStates(services, reading, assessments);
  const byProposal = Map.groupBy(states, ({ stored }) => stored.proposalId);
  const statesOf = (id: string) => byProposal.get(id) ?? [];
  return joined.map(({ proposal, role }) => ({
    id: proposal.id,
    ...factsOf(proposal),
    instrument: instrumentOf(proposal.instrument),
    stage: stageOf(proposal.stage),
    revision: proposal.revision,
    createdAt: proposal.createdAt,
    changedAt: proposal.changedAt,
    role,
    assessments: statesOf(proposal.id).map(assessmentSummary),
    proposed: proposedView(services, proposal.instrument, role, statesOf(proposal.id)),
  }));
};

/**
 * Proposals as the list shows them. People from outside the team find theirs by it, but nothing of a draft's contents
 * stands in it for them: that they see when they open it, and then it is audited.
 */
export const listedViews = async (
  services: Services,
  reading: Reading,
  joined: readonly Joined[],
): Promise<Proposal[]> =>
  (await proposalViews(services, reading, joined)).map((view) =>
    isOutsideTeam(view.role) ? withoutContents(view) : view,
  );

const withoutContents = (view: Proposal): Proposal => ({
  ...view,
  summary: "",
  assessments: view.assessments.map((each) => ({ ...each, level: null, next: null })),
});

/** One proposal as the contract shows it. */
export const proposalView = async (
  services: Services,
  reading: Reading,
  joined: Joined,
): Promise<Proposal> => {
  const [view] = await proposalViews(services, reading, [joined]);
  if (!view) throw new Error("a view for each proposal");
  return view;
};
