import { useState } from "react";
import { useParams } from "react-router";
import type { AssessmentSummary, Proposal } from "#core/contract.ts";
import { ButtonLink } from "../parts/button-link.tsx";
import { Loading } from "../parts/loading.tsx";
import { FailurePage } from "../shell/failure-page.tsx";
import { Page } from "../shell/page.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { ProposalFrame } from "../shell/proposal-frame.tsx";
import { checkLink } from "../state/links.ts";
import { isLost } from "../state/query-client.ts";
import { useProposal } from "../state/proposals.ts";
import { useWords } from "../text/language.ts";
import { ChecksPart } from "./checks-part.tsx";
import { FactsForm, type FactsSaving } from "./facts-form.tsx";
import { MembersPart } from "./members-part.tsx";
import { StoredState } from "./stored-state.tsx";

/** A proposal: its checks, its facts, its members. */
export const ProposalPage = () => {
  const { proposal: id = "" } = useParams();
  const { shell } = useWords();
  const proposal = useProposal(id);
  if (isLost(proposal)) return <FailurePage error={proposal.error} retry={() => void proposal.refetch()} />;
  if (!proposal.data) {
    return (
      <Page title={shell.facts}>
        <Loading />
      </Page>
    );
  }
  return <ProposalContents key={id} proposal={proposal.data} />;
};

const isDraft = ({ status }: AssessmentSummary): boolean => status === "draft";

const ProposalContents = ({ proposal }: { readonly proposal: Proposal }) => {
  const { shell, proposals } = useWords();
  const [saving, setSaving] = useState<FactsSaving>("saved");
  const drafts = proposal.role === "reader" ? [] : proposal.assessments.filter(isDraft);
  // Of several, one action for the whole page would not say which.
  const open = drafts.length === 1 ? drafts[0] : undefined;
  return (
    <ProposalFrame
      proposal={proposal}
      area="facts"
      title={shell.facts}
      saveState={<StoredState kind={saving} savedAt={proposal.changedAt} />}
    >
      <PageHead title={shell.facts}>
        {open ? (
          <ButtonLink
            to={checkLink(proposal.id, open.id, open.next?.section, open.next?.question)}
            kind="primary"
            wide
          >
            {proposals.continueCheck}
          </ButtonLink>
        ) : null}
      </PageHead>
      <ChecksPart proposal={proposal} continued={open?.id} />
      <FactsForm proposal={proposal} onSaving={setSaving} />
      <MembersPart proposal={proposal} />
    </ProposalFrame>
  );
};
