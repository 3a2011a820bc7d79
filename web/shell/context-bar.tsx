import type { ReactNode } from "react";
import { dayText } from "#core/format.ts";
import type { Proposal } from "#core/contract.ts";
import { useLocale, useWords } from "../text/language.ts";

/** Which proposal this is, always in view, with the state of saving at the right. */
export const ContextBar = ({
  proposal,
  saveState,
}: {
  readonly proposal: Proposal;
  readonly saveState?: ReactNode;
}) => {
  const { shell, proposals } = useWords();
  const locale = useLocale();
  const office = [proposal.leadMinistry, proposal.unit].filter(Boolean).join(", ");
  return (
    <section className="context kern-level-2" aria-label={shell.context}>
      <div className="wrap">
        <div className="context__top">
          <div>
            <p className="context__title">
              <span className="t-long">{proposal.title}</span>
              <span className="t-short">{proposal.shortTitle || proposal.title}</span>
            </p>
            <div className="context__meta small muted">
              <span>{proposals.instruments[proposal.instrument]}</span>
              {office ? <span>{office}</span> : null}
              <span>{proposals.stages[proposal.stage]}</span>
              {proposal.deadline ? <span>{shell.deadline(dayText(proposal.deadline, locale))}</span> : null}
            </div>
          </div>
          {saveState}
        </div>
      </div>
    </section>
  );
};
