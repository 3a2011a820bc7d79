import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { assessmentKey } from "../../state/assessments.ts";
import { whenSettled } from "../../state/queue-settled.ts";
import { useDesk } from "../desk.ts";
import { foundProblems } from "./found-problems.ts";

/**
 * How far submitting is: not asked for; changes being sent; changes left that could not be sent; problems found
 * (kept on screen, current, until the assessment is submitted); nothing in the way any more.
 */
export type HandIn =
  | { readonly kind: "idle" }
  | { readonly kind: "sending" }
  | { readonly kind: "unsent"; readonly count: number }
  | { readonly kind: "problems"; readonly attempt: number }
  | { readonly kind: "confirm" };

/** Takes an assessment to submission: first everything unsent, then the check for completeness, then the question. */
export const useHandIn = () => {
  const { cells, queue, assessment } = useDesk();
  const client = useQueryClient();
  const [state, setState] = useState<HandIn>({ kind: "idle" });
  const [attempt, setAttempt] = useState(0);
  const start = async (): Promise<void> => {
    setState({ kind: "sending" });
    const left = (await whenSettled(queue)).filter(({ entry }) => entry.assessment === assessment);
    const blocking = left.filter(({ entry, trouble }) => entry.draft === null || trouble !== null);
    await client.invalidateQueries({ queryKey: assessmentKey(assessment) });
    const next = attempt + 1;
    setAttempt(next);
    if (foundProblems(cells.state()).length > 0) return setState({ kind: "problems", attempt: next });
    setState(blocking.length > 0 ? { kind: "unsent", count: blocking.length } : { kind: "confirm" });
  };
  return { state, start, cancel: () => setState({ kind: "idle" }) };
};
