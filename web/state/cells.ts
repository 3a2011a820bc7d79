import { cellKey, type Answer, type Answers } from "#core/answer.ts";
import type { CompiledChecklist } from "#core/compile.ts";
import type { Assessment, Cell } from "#core/contract-assessment.ts";
import { evaluate } from "#core/evaluate.ts";
import type { Evaluation } from "#core/evaluation.ts";
import { answerOf, keyOfCell, sameAnswer } from "./cells-answer.ts";
import { mergeRead, mergeSaved, releaseHeld, type CellViews, type Presence } from "./cells-merge.ts";
import type { Queue } from "./queue.ts";
import { entryKey, type CellAddress } from "./queue-entry.ts";
import type { QueueState, Waiting } from "./queue-state.ts";
import { newStamp } from "./stamp.ts";

/** Everything known about the answers of one assessment, what is unsent included. */
export type CellsState = {
  readonly evaluation: Evaluation;
  readonly views: CellViews;
  /** What is unsent in this assessment, by cell key. */
  readonly waiting: ReadonlyMap<string, Waiting>;
};

export type CellChange = {
  readonly questionId: string;
  readonly rowId: string | null;
  readonly answer: Answer;
  /** Chosen, not typed: sent at once. */
  readonly urgent: boolean;
  /** Typed text that cannot be read as an answer yet. */
  readonly draft?: string;
};

/** How a person decides between two versions of an answer. */
export type Decision =
  | { readonly keep: "mine" }
  | { readonly keep: "theirs" }
  | { readonly keep: "merged"; readonly answer: Answer };

/** The answers on one page: typed here, waiting, stored, changed by others. */
export type Cells = {
  readonly state: () => CellsState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly change: (change: CellChange) => void;
  readonly decide: (questionId: string, rowId: string | null, decision: Decision) => void;
  /** Takes in what the server has now. */
  readonly receive: (assessment: Assessment) => void;
  /** The cell in which somebody types now; what others change there is shown afterwards. */
  readonly focus: (key: string | null) => void;
  /** Follows the queue until the returned function is called. */
  readonly attach: () => () => void;
};

const waitingIn = (queue: QueueState, assessment: string): ReadonlyMap<string, Waiting> =>
  new Map(
    [...queue.waiting.values()]
      .filter(({ entry }) => entry.assessment === assessment)
      .map((waiting) => [cellKey(waiting.entry.question, waiting.entry.row), waiting]),
  );

const answersOf = (views: CellViews, waiting: ReadonlyMap<string, Waiting>): Answers =>
  Object.fromEntries([
    ...[...views].map(([key, view]) => [key, answerOf(view.stored)] as const),
    ...[...waiting].map(([key, { entry }]) => [key, entry.answer] as const),
  ]);

/** The views with what was saved from this browser since, where the answers were read before. */
const withConfirmed = (views: CellViews, queue: QueueState, assessment: string): CellViews =>
  [...queue.confirmed.values()]
    .filter((confirmed) => confirmed.assessment === assessment)
    .reduce((next, { cell }) => mergeSaved(next, cell), views);

/** The evaluation in which each of the given cells has its present answer. */
const evaluationWith = (
  evaluation: Evaluation,
  keys: Iterable<string>,
  answerAt: (key: string) => Answer | undefined,
): Evaluation => {
  let next = evaluation;
  for (const key of keys) {
    const answer = answerAt(key);
    if (sameAnswer(next.answers[key], answer) && key in next.answers === (answer !== undefined)) continue;
    const [question = "", row = null] = key.split("/");
    next = next.with(question, row, answer);
  }
  return next;
};

/** The working copy of an assessment's answers for one person. */
export const createCells = (checklist: CompiledChecklist, assessment: Assessment, queue: Queue): Cells => {
  const listeners = new Set<() => void>();
  let focused: string | null = null;

  const first = (): CellsState => {
    const read = new Map(
      assessment.answers.map((cell) => [keyOfCell(cell), { stored: cell, newer: null, changedBy: null }]),
    );
    const views = withConfirmed(read, queue.state(), assessment.id);
    const waiting = waitingIn(queue.state(), assessment.id);
    const { today } = assessment;
    return { evaluation: evaluate(checklist, answersOf(views, waiting), { today }), views, waiting };
  };
  let state = first();

  const presence: Presence = {
    person: queue.person,
    isBusy: (key) => key === focused || state.waiting.has(key),
  };

  const show = (views: CellViews, waiting: ReadonlyMap<string, Waiting>): void => {
    if (views === state.views && waiting === state.waiting) return;
    const keys = new Set([...state.waiting.keys(), ...waiting.keys()]);
    for (const [key, view] of views) if (view !== state.views.get(key)) keys.add(key);
    const answerAt = (key: string): Answer | undefined => {
      const stored = views.get(key)?.stored;
      return waiting.get(key)?.entry.answer ?? (stored && answerOf(stored));
    };
    state = { evaluation: evaluationWith(state.evaluation, keys, answerAt), views, waiting };
    for (const listener of listeners) listener();
  };

  const followQueue = (): void => {
    const waiting = waitingIn(queue.state(), assessment.id);
    show(state.views, waiting);
    show(releaseHeld(state.views, presence), state.waiting);
  };

  const addressOf = (questionId: string, rowId: string | null): CellAddress => ({
    assessment: assessment.id,
    question: questionId,
    row: rowId,
  });

  const saved = (address: CellAddress, cell: Cell): void => {
    if (address.assessment === assessment.id) show(mergeSaved(state.views, cell), state.waiting);
  };

  const change = ({ questionId, rowId, answer, urgent, draft }: CellChange): void => {
    const address = addressOf(questionId, rowId);
    const view = state.views.get(cellKey(questionId, rowId));
    if (rowId === null) dropRows(state.evaluation.answers[questionId], answer);
    const typed = { stamp: newStamp(), answer, draft: draft ?? null, typedAt: Date.now() };
    queue.edit(address, { kind: "typed", ...address, ...typed, base: view?.stored.revision ?? 0 }, urgent);
  };

  /** What was typed into entries that are taken out goes with them. */
  const dropRows = (before: Answer | undefined, after: Answer): void => {
    if (!Array.isArray(before?.value)) return;
    const left = new Set(Array.isArray(after.value) ? after.value : []);
    const gone = new Set(before.value.filter((row: string) => !left.has(row)));
    for (const { entry } of state.waiting.values()) {
      if (entry.row !== null && gone.has(entry.row)) {
        queue.edit(addressOf(entry.question, entry.row), { kind: "dropped" }, false);
      }
    }
  };

  const decide = (questionId: string, rowId: string | null, decision: Decision): void => {
    const address = addressOf(questionId, rowId);
    const waiting = queue.state().waiting.get(entryKey(address));
    if (waiting?.trouble?.kind !== "stale") return;
    const { current } = waiting.trouble;
    if (current) show(mergeSaved(state.views, current), state.waiting);
    if (decision.keep === "theirs") return queue.edit(address, { kind: "dropped" }, true);
    const answer = decision.keep === "mine" ? waiting.entry.answer : decision.answer;
    queue.edit(address, { kind: "resolved", stamp: newStamp(), answer, base: current?.revision ?? 0 }, true);
  };

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change,
    decide,
    receive: (read) => show(mergeRead(state.views, read.answers, presence), state.waiting),
    focus: (key) => {
      focused = key;
      show(releaseHeld(state.views, presence), state.waiting);
    },
    attach: () => {
      const leave = [queue.subscribe(followQueue), queue.onSaved(saved)];
      show(withConfirmed(state.views, queue.state(), assessment.id), state.waiting);
      followQueue();
      return () => leave.forEach((stop) => stop());
    },
  };
};
