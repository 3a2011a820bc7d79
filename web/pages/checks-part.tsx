import { instantText } from "#core/format.ts";
import type { AssessmentSummary, Proposal } from "#core/contract.ts";
import { ButtonLink } from "../parts/button-link.tsx";
import { Level } from "../parts/level.tsx";
import { Paper } from "../parts/paper.tsx";
import { ProgressBar } from "../parts/progress-bar.tsx";
import { checkLink, resultLink } from "../state/links.ts";
import { useLocale, useWords } from "../text/language.ts";
import { StartCheck } from "./start-check.tsx";

/** The assessments of a proposal, and a new one. */
export const ChecksPart = ({
  proposal,
  continued,
}: {
  readonly proposal: Proposal;
  /** The assessment that the page's main action continues; its entry does not repeat that. */
  readonly continued: string | undefined;
}) => {
  const { proposals } = useWords();
  const { assessments, role } = proposal;
  return (
    <Paper title={proposals.checks}>
      {assessments.length === 0 ? <p className="gap-small">{proposals.noCheck}</p> : null}
      {assessments.length > 0 ? (
        <ul className="checks">
          {assessments.map((each) => (
            <CheckItem
              key={each.id}
              assessment={each}
              proposal={proposal}
              continued={each.id === continued}
            />
          ))}
        </ul>
      ) : null}
      {role === "reader" ? null : <StartCheck proposal={proposal} />}
    </Paper>
  );
};

const CheckItem = ({
  assessment,
  proposal,
  continued,
}: {
  readonly assessment: AssessmentSummary;
  readonly proposal: Proposal;
  readonly continued: boolean;
}) => {
  const { proposals } = useWords();
  const locale = useLocale();
  const { id, checklist, status, level, submittedAt, changedAt, answered, required } = assessment;
  const check = `${checklist.title}, ${proposals.version(checklist.version)}`;
  const goOn =
    status === "draft" && proposal.role !== "reader" ? proposals.continueCheck : proposals.viewCheck;
  return (
    <li>
      <div className="stackrow">
        <div className="row row--between row--tight">
          <span>
            <strong>{checklist.title}</strong>{" "}
            <span className="muted small">{proposals.version(checklist.version)}</span>
          </span>
          <span className="muted small">{proposals.status[status]}</span>
        </div>
        <ProgressBar answered={answered} required={required} />
        {level && answered > 0 ? (
          <div className="small">
            <Level rank={level.rank} of={level.of} title={level.title} provisional={level.provisional} />
          </div>
        ) : null}
        <span className="muted small">
          {submittedAt === null
            ? proposals.changedAt(instantText(changedAt, locale))
            : proposals.submittedAt(instantText(submittedAt, locale))}
        </span>
      </div>
      <div className="row">
        {continued ? null : (
          <ButtonLink
            to={checkLink(proposal.id, id, assessment.next?.section, assessment.next?.question)}
            kind="tertiary"
            label={proposals.forCheck(goOn, check)}
          >
            {goOn}
          </ButtonLink>
        )}
        <ButtonLink to={resultLink(proposal.id, id)} label={proposals.forCheck(proposals.viewResult, check)}>
          {proposals.viewResult}
        </ButtonLink>
      </div>
    </li>
  );
};
