import type { ChecklistDefinition } from "./definition.ts";
import type { LocalizedText } from "./definition-text.ts";
import type { Evaluation } from "./evaluation.ts";

/** A checklist that an assessment can be begun with. */
export type Startable = {
  readonly id: string;
  readonly instruments: readonly string[];
  /** The checklists that its levels lead to. */
  readonly leadsTo: readonly string[];
};

/** A checklist that an assessment's result calls for, and the level that does. */
export type Call = { readonly checklist: string; readonly level: LocalizedText };

/** An assessment of a proposal, as far as it matters for what is to be assessed next. */
export type Assessed = { readonly id: string; readonly checklist: string; readonly calls: readonly Call[] };

/** A checklist to begin with next, and the result that calls for it; null where nothing has been assessed yet. */
export type ProposedChecklist = {
  readonly checklist: string;
  readonly because: { readonly assessment: string; readonly level: LocalizedText } | null;
};

/** All checklists that the levels of a checklist lead to. */
export const leadsTo = ({ results }: ChecklistDefinition): readonly string[] => [
  ...new Set((results ?? []).flatMap(({ levels }) => levels.flatMap((level) => level.leadsTo ?? []))),
];

/** What the results of an assessment call for; a result that is still provisional calls for nothing. */
export const callsOf = ({ checklist, results }: Evaluation): readonly Call[] =>
  results
    .filter(({ provisional }) => !provisional)
    .flatMap(({ id, level: reached }) => {
      const level = checklist.results.get(id)?.levels.find((each) => each.id === reached);
      return (level?.leadsTo ?? []).map((called) => ({ checklist: called, level: level?.title ?? {} }));
    });

/** Where nothing leads to: those that lead on, or if there are none of them all. */
const entrances = (suited: readonly Startable[]): readonly Startable[] => {
  const led = new Set(suited.flatMap((each) => each.leadsTo.filter((id) => id !== each.id)));
  const first = suited.filter(({ id }) => !led.has(id));
  const leading = first.filter((each) => each.leadsTo.length > 0);
  if (leading.length > 0) return leading;
  return first.length > 0 ? first : suited;
};

/**
 * The checklists to begin with next: for a proposal that nothing has been assessed of those that come first, later
 * those that the results so far call for. Only such as are made for its instrument, and none that was begun before.
 */
export const proposedChecklists = (
  instrument: string,
  startable: readonly Startable[],
  assessed: readonly Assessed[],
): readonly ProposedChecklist[] => {
  const suited = startable.filter(({ instruments }) => instruments.includes(instrument));
  if (assessed.length === 0) return entrances(suited).map(({ id }) => ({ checklist: id, because: null }));
  const open = new Set(suited.map(({ id }) => id));
  for (const { checklist } of assessed) open.delete(checklist);
  const called = assessed.flatMap(({ id, calls }) =>
    calls
      .filter(({ checklist }) => open.has(checklist))
      .map(({ checklist, level }) => ({ checklist, because: { assessment: id, level } })),
  );
  return [...new Map(called.toReversed().map((each) => [each.checklist, each])).values()].toReversed();
};
