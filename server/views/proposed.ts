import type { MemberRole, Proposal } from "#core/contract.ts";
import { inLocale } from "#core/locale.ts";
import { callsOf, leadsTo, proposedChecklists, type Assessed, type Startable } from "#core/proposed.ts";
import { includesRole } from "../policy.ts";
import type { Published } from "../published.ts";
import type { Services } from "../services.ts";
import type { AssessmentState } from "./state.ts";

const startable = ({ id, checklist: { definition } }: Published): Startable => ({
  id,
  instruments: definition.instruments,
  leadsTo: leadsTo(definition),
});

const assessed = ({ stored, evaluation }: AssessmentState): Assessed => ({
  id: stored.id,
  checklist: stored.checklistId,
  calls: callsOf(evaluation),
});

const named = ({ id, version, checklist }: Published) => ({
  id,
  version,
  title: inLocale(checklist.definition.title, "de"),
});

/** The checklists to begin with next, for who may begin an assessment; `states` are those of the proposal. */
export const proposedView = (
  { catalog }: Pick<Services, "catalog">,
  instrument: string,
  role: MemberRole,
  states: readonly AssessmentState[],
): Proposal["proposed"] => {
  if (!includesRole(role, "editor")) return [];
  const found = proposedChecklists(instrument, catalog.newest.map(startable), states.map(assessed));
  return found.flatMap(({ checklist, because }) => {
    const published = catalog.offered(checklist);
    if (published === undefined) return [];
    const from = states.find(({ stored }) => stored.id === because?.assessment);
    return [
      {
        checklist: named(published),
        because:
          because && from
            ? {
                assessment: because.assessment,
                checklist: named(from.published).title,
                level: inLocale(because.level, "de"),
              }
            : null,
      },
    ];
  });
};
