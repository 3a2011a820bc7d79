import { createContext, use, useMemo, useSyncExternalStore } from "react";
import { deepEquals } from "@rjsf/utils";
import type { CompiledChecklist } from "#core/compile.ts";
import type { AnswerProblem } from "#core/problem.ts";
import type { Cells, CellsState } from "../state/cells.ts";
import type { Queue } from "../state/queue.ts";
import type { Origins } from "./origins.ts";

/** What everything at a question works with. Never changes while an assessment is open. */
export type Desk = {
  readonly cells: Cells;
  readonly queue: Queue;
  readonly checklist: CompiledChecklist;
  readonly proposal: string;
  readonly assessment: string;
  readonly origins: Origins;
};

export const DeskContext = createContext<Desk | null>(null);

/** The desk of the assessment that is open. */
export const useDesk = (): Desk => {
  const desk = use(DeskContext);
  if (!desk) throw new Error("no assessment is open around this component");
  return desk;
};

/** Problems shown because the person asked to submit, by cell key; empty before. */
export const ShownProblemsContext = createContext<ReadonlyMap<string, readonly AnswerProblem[]>>(new Map());

const keeping = <T>(read: () => T): (() => T) => {
  let kept: { readonly value: T } | null = null;
  return () => {
    const value = read();
    if (kept === null || !deepEquals(kept.value, value)) kept = { value };
    return kept.value;
  };
};

/**
 * A part of the cells' state. The component is drawn again only when this part says something else, so that typing
 * in one question costs the others nothing. `select` must be stable.
 */
export const useCells = <T>(select: (state: CellsState) => T): T => {
  const { cells } = useDesk();
  const read = useMemo(() => keeping(() => select(cells.state())), [cells, select]);
  return useSyncExternalStore(cells.subscribe, read, read);
};
