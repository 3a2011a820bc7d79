import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { completeReport, type OlderReport } from "#core/complete-report.ts";
import type { AssessmentSummary } from "#core/contract.ts";
import type { Assessment, AssessmentCreate } from "#core/contract-assessment.ts";
import { apiPath } from "./api.ts";
import { ask } from "./api-error.ts";

/** The cache key of an assessment, for code that puts a newer one there. */
export const assessmentKey = (id: string) => ["assessment", id] as const;

/** An assessment with its proposal and all answers. With `anew` it is read again however fresh what is kept may be. */
export const useAssessment = (id: string, { anew = false }: { readonly anew?: boolean } = {}) =>
  useQuery({
    queryKey: assessmentKey(id),
    queryFn: ({ signal }) => ask<Assessment>("GET", apiPath("assessments", id), { signal }),
    refetchOnMount: anew ? "always" : true,
  });

/** The report as it was stored when the assessment was submitted. */
export const useStoredReport = (assessment: string, enabled: boolean) =>
  useQuery({
    queryKey: ["report", assessment],
    queryFn: ({ signal }) =>
      ask<OlderReport>("GET", apiPath("assessments", assessment, "report"), { signal }),
    select: completeReport,
    enabled,
  });

const useForget = () => {
  const client = useQueryClient();
  return () =>
    Promise.all(
      ["proposals", "proposal", "assessment", "report"].map((noun) =>
        client.invalidateQueries({ queryKey: [noun] }),
      ),
    );
};

/** Starts an assessment of a proposal with a checklist. */
export const useAssessmentCreate = (proposal: string) => {
  const forget = useForget();
  return useMutation({
    mutationFn: (body: AssessmentCreate) =>
      ask<AssessmentSummary>("POST", apiPath("proposals", proposal, "assessments"), { body }),
    onSuccess: forget,
  });
};

/** Takes over what was answered in the proposal's other assessments since. */
export const useTakeOver = (assessment: string) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => ask<Assessment>("POST", apiPath("assessments", assessment, "prefill")),
    onSuccess: (taken) => client.setQueryData(assessmentKey(assessment), taken),
  });
};

/** Submits an assessment, or takes it back; both are based on the revision that was seen. */
export const useStatusChange = (assessment: string, change: "submit" | "withdraw") => {
  const forget = useForget();
  return useMutation({
    mutationFn: (revision: number) =>
      ask<unknown>("POST", apiPath("assessments", assessment, change), { body: { revision } }),
    onSuccess: forget,
  });
};
