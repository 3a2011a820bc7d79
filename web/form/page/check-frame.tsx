import type { ReactNode } from "react";
import type { Assessment } from "#core/contract-assessment.ts";
import { ProposalFrame } from "../../shell/proposal-frame.tsx";
import type { CellsState } from "../../state/cells.ts";
import { useQueueState } from "../../state/queue.ts";
import { deCheck } from "../../text/de-check.ts";
import { useCells, useDesk } from "../desk.ts";
import { SaveState } from "../save-state.tsx";

const selectSavedAt = ({ views }: CellsState): string | null =>
  [...views.values()].reduce<string | null>(
    (newest, { stored }) => (newest === null || stored.at > newest ? stored.at : newest),
    null,
  );

const Saving = () => {
  const { cells, queue, proposal, assessment } = useDesk();
  const savedAt = useCells(selectSavedAt);
  return (
    <SaveState
      queue={queue}
      savedAt={savedAt}
      place={{ proposal, assessment, evaluation: cells.state().evaluation }}
    />
  );
};

/** The page around the check: whose proposal, the state of saving (in the tab's title too), areas. */
export const CheckFrame = ({
  assessment,
  title,
  children,
}: {
  readonly assessment: Assessment;
  readonly title: string;
  readonly children: ReactNode;
}) => {
  const unsent = useQueueState(useDesk().queue).waiting.size;
  const prefix = unsent === 0 ? "" : deCheck.saving.inTitle(unsent);
  return (
    <ProposalFrame
      proposal={assessment.proposal}
      area="check"
      assessment={assessment.id}
      title={`${prefix}${title}`}
      saveState={<Saving />}
    >
      {children}
    </ProposalFrame>
  );
};
