import { useMemo } from "react";
import { useParams } from "react-router";
import type { CompiledChecklist } from "#core/compile.ts";
import type { Assessment } from "#core/contract-assessment.ts";
import { evaluate } from "#core/evaluate.ts";
import { reportOf, type Report } from "#core/report.ts";
import { Loading } from "../parts/loading.tsx";
import { FailurePage } from "../shell/failure-page.tsx";
import { NotFound } from "../shell/not-found.tsx";
import { Page } from "../shell/page.tsx";
import { useAssessment, useStoredReport } from "../state/assessments.ts";
import { answersOf } from "../state/cells-answer.ts";
import { useChecklist } from "../state/checklists.ts";
import { isLost } from "../state/query-client.ts";
import { useLocale, useWords } from "../text/language.ts";
import { ResultContents } from "./result-contents.tsx";

/** The result of an assessment: computed here while it is a draft, the stored report once it is submitted. */
export const ResultPage = () => {
  const { proposal = "", assessment: id = "" } = useParams();
  const assessment = useAssessment(id, { anew: true });
  if (isLost(assessment))
    return <FailurePage error={assessment.error} retry={() => void assessment.refetch()} />;
  // What is kept may be older than the answers given a moment ago on the check page.
  if (!assessment.data || !assessment.isFetchedAfterMount) return <ResultLoading />;
  if (assessment.data.proposal.id !== proposal) return <NotFound />;
  return assessment.data.status === "submitted" ? (
    <StoredResult assessment={assessment.data} />
  ) : (
    <DraftResult assessment={assessment.data} />
  );
};

const ResultLoading = () => (
  <Page title={useWords().report.title}>
    <Loading />
  </Page>
);

/** Report and checklist of one assessment, while it is a draft. */
const reportFor = (checklist: CompiledChecklist, assessment: Assessment, locale: "de" | "en"): Report => {
  const { proposal, id, status, revision, submittedAt, submittedBy, changedAt, today } = assessment;
  const evaluation = evaluate(checklist, answersOf(assessment.answers), { today });
  return reportOf(evaluation, {
    proposal,
    assessment: { id, status, revision, submittedAt, submittedBy },
    at: changedAt,
    locale,
  });
};

const DraftResult = ({ assessment }: { readonly assessment: Assessment }) => {
  const locale = useLocale();
  const { id, version } = assessment.checklist;
  const checklist = useChecklist(id, version);
  const report = useMemo(
    () => (checklist.data ? reportFor(checklist.data, assessment, locale) : null),
    [checklist.data, assessment, locale],
  );
  if (checklist.isError)
    return <FailurePage error={checklist.error} retry={() => void checklist.refetch()} />;
  return report ? <ResultContents assessment={assessment} report={report} /> : <ResultLoading />;
};

const StoredResult = ({ assessment }: { readonly assessment: Assessment }) => {
  const stored = useStoredReport(assessment.id, true);
  if (isLost(stored)) return <FailurePage error={stored.error} retry={() => void stored.refetch()} />;
  return stored.data ? <ResultContents assessment={assessment} report={stored.data} /> : <ResultLoading />;
};
