import { Link } from "react-router";
import { dayText, distanceText } from "#core/format.ts";
import type { AssessmentSummary, Proposal } from "#core/contract.ts";
import { Level } from "../parts/level.tsx";
import { ProgressBar } from "../parts/progress-bar.tsx";
import { proposalLink } from "../state/links.ts";
import { useLocale, useWords } from "../text/language.ts";

/** The proposals as a table, as cards where the page is narrow. The roles keep it a table there too. */
export const ProposalTable = ({
  proposals,
  today,
}: {
  readonly proposals: readonly Proposal[];
  readonly today: string;
}) => {
  const words = useWords().proposals;
  const { columns } = words;
  return (
    <section className="paper paper--flush kern-level-2" aria-label={words.list}>
      <table role="table" className="table table--edge table--cards plist">
        <caption className="kern-sr-only">{words.caption(proposals.length)}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {[columns.proposal, columns.stage, columns.checks, columns.deadline].map((name) => (
              <th role="columnheader" scope="col" key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {proposals.map((proposal) => (
            <ProposalRow key={proposal.id} proposal={proposal} today={today} />
          ))}
        </tbody>
      </table>
    </section>
  );
};

const ProposalRow = ({ proposal, today }: { readonly proposal: Proposal; readonly today: string }) => {
  const words = useWords().proposals;
  const locale = useLocale();
  const { labels } = words;
  const kind = [proposal.shortTitle, words.instruments[proposal.instrument]].filter(Boolean).join(" · ");
  const office = [proposal.leadMinistry, proposal.unit].filter(Boolean).join(", ");
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        <Link className="strong title break-anywhere" to={proposalLink(proposal.id)}>
          {proposal.title}
        </Link>
        <span className="muted small meta">{kind}</span>
        {office ? <span className="muted small meta">{office}</span> : null}
      </th>
      <td role="cell" data-label={labels.stage}>
        <span>{words.stages[proposal.stage]}</span>
      </td>
      <td
        role="cell"
        data-label={labels.checks}
        className={proposal.assessments.length > 0 ? "full" : undefined}
      >
        {proposal.assessments.length === 0 ? (
          <span className="muted">{words.noCheckYet}</span>
        ) : (
          proposal.assessments.map((each) => <CheckInRow key={each.id} assessment={each} />)
        )}
      </td>
      <td role="cell" data-label={labels.deadline}>
        {proposal.deadline === null ? (
          <span>–</span>
        ) : (
          <span>
            <span className="num">{dayText(proposal.deadline, locale)}</span>
            <span className="muted small meta">{distanceText(today, proposal.deadline, locale)}</span>
          </span>
        )}
      </td>
    </tr>
  );
};

const CheckInRow = ({ assessment }: { readonly assessment: AssessmentSummary }) => {
  const words = useWords().proposals;
  const { checklist, status, answered, required, level } = assessment;
  return (
    <div className="stackrow">
      <div className="row row--between row--tight">
        <span>{checklist.title}</span>
        <span className="muted small">{words.status[status]}</span>
      </div>
      <ProgressBar answered={answered} required={required} />
      {level && answered > 0 ? (
        <div className="small">
          <Level rank={level.rank} of={level.of} provisional={level.provisional} />
        </div>
      ) : null}
    </div>
  );
};
