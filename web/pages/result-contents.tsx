import { useCallback } from "react";
import { Link } from "react-router";
import { instantText } from "#core/format.ts";
import type { Assessment } from "#core/contract-assessment.ts";
import { draftMark, type Report } from "#core/report.ts";
import { Note } from "../parts/note.tsx";
import { useAddressedAnchor } from "../report/anchor.ts";
import { useOpenForPrint } from "../report/open-for-print.ts";
import { ReportView } from "../report/report-view.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { ProposalFrame } from "../shell/proposal-frame.tsx";
import { checkLink, proposalLink } from "../state/links.ts";
import { useLocale, useWords } from "../text/language.ts";
import { useOutline } from "./outline.ts";
import { ResultActions } from "./result-actions.tsx";
import { StoredState } from "./stored-state.tsx";
import { useUnsent } from "./unsent.ts";

/** A report within its proposal, with what can be done now. */
export const ResultContents = ({
  assessment,
  report,
}: {
  readonly assessment: Assessment;
  readonly report: Report;
}) => {
  const { report: words } = useWords();
  const locale = useLocale();
  const { proposal, id } = assessment;
  const unsent = useUnsent(id);
  const [outline, chooseOutline] = useOutline(report.outlines);
  useOpenForPrint();
  useAddressedAnchor(true);
  const questionLink = useCallback(
    (question: string) => {
      const section = report.sections.find(({ answers }) =>
        answers.some((each) => each.question === question),
      );
      return section ? checkLink(proposal.id, id, section.id, question) : null;
    },
    [report, proposal.id, id],
  );
  const { checklist, at } = report;
  return (
    <ProposalFrame
      proposal={proposal}
      area="result"
      assessment={id}
      title={words.title}
      saveState={<StoredState kind={unsent > 0 ? "open" : "saved"} savedAt={assessment.changedAt} />}
    >
      <PageHead
        title={words.title}
        above={words.stamp(checklist.title, checklist.version, instantText(at, locale))}
      >
        <ResultActions assessment={assessment} report={report} outline={outline} unsent={unsent} />
      </PageHead>
      <div className="stack result-notes">
        {unsent > 0 ? <Note kind="warn" title={words.unsaved(unsent)} /> : null}
        <Standing report={report} assessment={assessment} />
      </div>
      <ReportView
        report={report}
        questionLink={questionLink}
        outline={outline}
        chooseOutline={chooseOutline}
      />
    </ProposalFrame>
  );
};

/** Where it goes on: the checks that this result calls for are begun on the proposal's page. */
const CalledFor = ({ assessment: { id, proposal } }: { readonly assessment: Assessment }) => {
  const { report: words } = useWords();
  const called = proposal.proposed.filter(({ because }) => because?.assessment === id);
  if (called.length === 0) return null;
  return (
    <p>
      <Link to={proposalLink(proposal.id)}>
        {words.beginNext(called.map(({ checklist }) => checklist.title))}
      </Link>
    </p>
  );
};

const Standing = ({ report, assessment }: { readonly report: Report; readonly assessment: Assessment }) => {
  const { report: words } = useWords();
  const locale = useLocale();
  const { submittedAt, submittedBy } = report.assessment;
  const mark = draftMark(report);
  if (mark !== null) {
    return (
      <Note kind="question" title={mark}>
        <p>{words.draftText}</p>
      </Note>
    );
  }
  return (
    <Note kind="ok" title={words.submitted(instantText(submittedAt ?? report.at, locale))}>
      {submittedBy === null ? null : <p>{words.submittedBy(submittedBy)}</p>}
      <CalledFor assessment={assessment} />
    </Note>
  );
};
