import { daysBetween } from "#core/day.ts";
import type { AssessmentSummary, Proposal } from "#core/contract.ts";
import { checkLink, proposalLink, resultLink } from "../state/links.ts";

/** Something waiting for this person. */
export type NextStep = {
  readonly kind: "start" | "continue" | "submit";
  readonly to: string;
  readonly proposal: Proposal;
  /** The checklist that is gone on with, or that a result calls for; null where any will do. */
  readonly checklist: string | null;
  /** The first open question, where there is one. */
  readonly question: string | null;
  /** How many required questions are open. */
  readonly open: number;
  /** Due within a week, or overdue. */
  readonly urgent: boolean;
};

const soon = 7;
const most = 3;

const isUrgent = (proposal: Proposal, today: string): boolean => {
  const days = proposal.deadline === null ? null : daysBetween(today, proposal.deadline);
  return days !== null && days <= soon;
};

const stepFor = (proposal: Proposal, assessment: AssessmentSummary, today: string): NextStep => {
  const { id, checklist, next, required, answered } = assessment;
  const open = required - answered;
  const common = { proposal, checklist: checklist.title, open, urgent: isUrgent(proposal, today) };
  return next === null
    ? { ...common, kind: "submit", question: null, to: resultLink(proposal.id, id) }
    : {
        ...common,
        kind: "continue",
        question: next.number,
        to: checkLink(proposal.id, id, next.section, next.question),
      };
};

const stepsOf = (proposal: Proposal, today: string): readonly NextStep[] => {
  if (proposal.role === "reader") return [];
  const start = (checklist: string | null): NextStep => ({
    kind: "start",
    to: proposalLink(proposal.id),
    proposal,
    checklist,
    question: null,
    open: 0,
    urgent: isUrgent(proposal, today),
  });
  if (proposal.assessments.length === 0) return [start(null)];
  const called = proposal.proposed.filter(({ because }) => because !== null);
  return [
    ...proposal.assessments
      .filter((each) => each.status === "draft")
      .map((each) => stepFor(proposal, each, today)),
    ...called.slice(0, 1).map(({ checklist }) => start(checklist.title)),
  ];
};

/**
 * At most three things a person can go on with, soonest deadline first (none last), in the order of the list
 * otherwise. Proposals that one may only read, and submitted assessments, ask for nothing.
 */
export const nextSteps = (proposals: readonly Proposal[], today: string): readonly NextStep[] =>
  proposals
    .flatMap((proposal) => stepsOf(proposal, today))
    .toSorted((a, b) => byDeadline(a.proposal.deadline, b.proposal.deadline))
    .slice(0, most);

const byDeadline = (a: string | null, b: string | null): number => {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
};
