import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useParams } from "react-router";
import { Check } from "../form/page/check.tsx";
import { Loading } from "../parts/loading.tsx";
import { FailurePage } from "../shell/failure-page.tsx";
import { Page } from "../shell/page.tsx";
import { assessmentKey, useAssessment } from "../state/assessments.ts";
import { useChecklist } from "../state/checklists.ts";
import { useQueue, useQueueState } from "../state/queue.ts";
import { useSession } from "../state/session.ts";
import { useWords } from "../text/language.ts";

/** How often the page looks for what others have changed, in milliseconds, while it is in view. */
const glance = 20_000;

/** Reads the assessment anew from time to time, so that others' changes appear. */
const useGlances = (assessment: string): void => {
  const client = useQueryClient();
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") {
        void client.invalidateQueries({ queryKey: assessmentKey(assessment) });
      }
    }, glance);
    return () => clearInterval(timer);
  }, [client, assessment]);
};

/** Filling in an assessment, one section at a time. */
export const CheckPage = () => {
  const { shell } = useWords();
  const { assessment: id = "", section } = useParams();
  const person = useSession().data?.id ?? "";
  const assessment = useAssessment(id);
  const named = assessment.data?.checklist;
  const checklist = useChecklist(named?.id, named?.version);
  const queue = useQueue(person);
  const { loaded } = useQueueState(queue);
  useGlances(id);
  if (assessment.data && checklist.data && loaded) {
    return (
      <Check
        key={`${id} ${person}`}
        assessment={assessment.data}
        checklist={checklist.data}
        queue={queue}
        section={section}
      />
    );
  }
  const failed = [assessment, checklist].find(({ isError }) => isError);
  if (failed) return <FailurePage error={failed.error} retry={() => void failed.refetch()} />;
  return (
    <Page title={shell.check}>
      <Loading />
    </Page>
  );
};
