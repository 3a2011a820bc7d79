import type { Answer, Answers } from "#core/answer.ts";
import type { CompiledChecklist } from "#core/compile.ts";
import { prefilledAnswers, prefillSource, prefillSources } from "#core/prefill.ts";
import { RequestProblem } from "./http/problems.ts";
import { instantOf } from "./outside.ts";
import type { Services } from "./services.ts";
import type { Account, Reading, StoredAssessment, StoredCell, Writing } from "./store/store.ts";
import { contentOf, holdTheSame, placeOf } from "./views/cells.ts";
import { assessmentState, assessmentStates, type AssessmentState } from "./views/state.ts";

/** Where answers are taken over to. */
type Target = {
  readonly checklist: CompiledChecklist;
  readonly proposalId: string;
  readonly id: string | null;
};

/** Everything that can be taken over from the proposal's other assessments as they are now. */
export const prefillFor = async (
  services: Pick<Services, "catalog" | "clock">,
  reading: Reading,
  { checklist, proposalId, id }: Target,
): Promise<Answers> => {
  const wanted = prefillSources(checklist);
  if (wanted.length === 0) return {};
  const others = (await reading.assessmentsOf([proposalId])).filter((each) => each.id !== id);
  const sources = wanted.flatMap(
    (name) => prefillSource(others.filter(({ checklistId }) => checklistId === name)) ?? [],
  );
  const states = await assessmentStates(services, reading, sources);
  return prefilledAnswers(
    checklist,
    new Map(states.map(({ stored, evaluation }) => [stored.checklistId, evaluation])),
  );
};

/** A cell to write, with the revision of the one it replaces. */
type Step = { readonly cell: Omit<StoredCell, "revision">; readonly basedOn: number };

const keyOf = ({ questionId, rowId }: Pick<StoredCell, "questionId" | "rowId">): string =>
  `${questionId}/${rowId ?? ""}`;

/**
 * Takes over what is offered where nobody has answered: in cells that are not there, and in those that still wait for
 * confirmation and hold something else by now. Entries come only into a list that waits.
 */
const stepsTo = (
  offered: Answers,
  cells: readonly StoredCell[],
  { program }: CompiledChecklist,
  common: Pick<StoredCell, "assessmentId" | "at" | "by">,
): readonly Step[] => {
  const stored = new Map(cells.map((cell) => [keyOf(cell), cell]));
  const isOpen = (questionId: string): boolean =>
    stored.get(keyOf({ questionId, rowId: null }))?.prefilled !== false;
  const comesIn = (questionId: string, { prefilled }: Answer): boolean => {
    const entry = program.entries.questions.get(questionId);
    return prefilled === true || (entry?.kind === "rowQuestion" && isOpen(entry.group));
  };
  return Object.entries(offered).flatMap(([key, answer]): Step[] => {
    const cell = { ...placeOf(key), ...contentOf(answer), ...common };
    const now = stored.get(keyOf(cell));
    const isTaken = now !== undefined && (!now.prefilled || holdTheSame(now, cell));
    return isTaken || !comesIn(cell.questionId, answer) ? [] : [{ cell, basedOn: now?.revision ?? 0 }];
  });
};

/** How many answers could be taken over now that were not. */
export const offeredCount = async (
  services: Services,
  reading: Reading,
  { stored, published, cells }: AssessmentState,
): Promise<number> => {
  const { checklist } = published;
  const { id, proposalId, createdAt, createdBy } = stored;
  const offered = await prefillFor(services, reading, { checklist, proposalId, id });
  return stepsTo(offered, cells, checklist, { assessmentId: id, at: createdAt, by: createdBy }).length;
};

/** Writes answers that were taken over, as those of the person who asked for it. */
export const writePrefill = async (
  writing: Writing,
  offered: Answers,
  checklist: CompiledChecklist,
  common: Pick<StoredCell, "assessmentId" | "at" | "by">,
): Promise<void> => {
  const cells = await writing.cells([common.assessmentId]);
  for (const { cell, basedOn } of stepsTo(offered, cells, checklist, common))
    if (!(await writing.putCell(cell, basedOn)))
      throw new Error("an assessment that is held does not change");
};

/** Takes over again from the proposal's other assessments: what was answered there since, where nobody answered here. */
export const takeOver = async (
  services: Services,
  assessment: StoredAssessment,
  account: Account,
): Promise<StoredAssessment> => {
  const { store, clock } = services;
  const { id, proposalId } = assessment;
  const { checklist } = (await assessmentState(services, store.db, assessment)).published;
  const offered = await prefillFor(services, store.db, { checklist, proposalId, id });
  return store.tx(async (writing) => {
    const held = await writing.assessment(id);
    if (held?.status !== "draft") throw new RequestProblem("notOpen");
    const common = { assessmentId: id, at: instantOf(clock()), by: account.id };
    await writePrefill(writing, offered, checklist, common);
    return (await writing.assessment(id)) ?? held;
  });
};
