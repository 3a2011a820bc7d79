import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { assessmentKey } from "../state/assessments.ts";
import { useQueue, useQueueState } from "../state/queue.ts";
import { useSession } from "../state/session.ts";

/**
 * How many changes of an assessment are still on their way to the server. When they have arrived the assessment is
 * read anew, so that the page shows them.
 */
export const useUnsent = (assessment: string): number => {
  const client = useQueryClient();
  const me = useSession().data?.id ?? "";
  const { waiting } = useQueueState(useQueue(me));
  const count = [...waiting.values()].filter(({ entry }) => entry.assessment === assessment).length;
  const before = useRef(count);
  useEffect(() => {
    if (count < before.current) void client.invalidateQueries({ queryKey: assessmentKey(assessment) });
    before.current = count;
  }, [client, assessment, count]);
  return count;
};
